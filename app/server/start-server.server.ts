import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { seconds } from "~/kit/time";
import { closeDatabase } from "~/platform/database.server";
import { closingState } from "./closing-state";
import { frontGate, type GateParts } from "./front-gate.server";
import { answerPlain } from "./plain-answers.server";
import { commonHeaders, inertPolicy } from "./security-headers.server";
import { startWorkers } from "./workers.server";

export interface RunningServer {
  port: number;
  /** Finishes what is under way, then closes. Safe to call twice. */
  stop(): Promise<void>;
}

/** @throws the listen error, e.g. EADDRINUSE */
export async function startServer(options: { port: number; parts: GateParts }): Promise<RunningServer> {
  // The gate itself answers a request without a Host, so that this answer has the security headers too.
  const timeouts = { requestTimeout: seconds(30), headersTimeout: seconds(15), keepAliveTimeout: seconds(65) };
  const server = createServer({ ...timeouts, requireHostHeader: false });
  server.on("request", frontGate(options.parts));
  server.on("checkExpectation", (req, res) => answerPlain(req, res, "badRequest"));
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end(unreadable());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const workers = startWorkers(port);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= close(server, workers);
    return stopping;
  };
  return { port, stop };
}

/** For bytes that are no HTTP request. */
function unreadable(): string {
  const headers = [
    ...commonHeaders(),
    ["Content-Security-Policy", inertPolicy],
    ["Content-Length", "0"],
    ["Connection", "close"],
  ];
  return `HTTP/1.1 400 Bad Request\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
}

async function close(server: Server, workers: { stop(): Promise<void> }) {
  closingState.isClosing = true;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(seconds(20), undefined, { ref: false })]);
  server.closeAllConnections();
  await workers.stop();
  await closeDatabase();
}
