import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect } from "node:tls";
import type { Answer } from "./http";
import { freePort, startProgram, until } from "./programs";

export interface Caddy {
  httpsPort: number;
  /** Shakes hands for a name and checks the certificate against Caddy's own authority. @throws when there is none */
  certificateOf(host: string): Promise<{ names: string; fingerprint: string }>;
  /** One request over that. */
  ask(host: string, path?: string): Promise<Answer>;
  stop(): Promise<void>;
}

/** Caddy with the Caddyfile that `deploy/` shows and an authority of its own, in front of a portal on this machine. */
export async function startCaddy({ portalPort, httpsPort }: { portalPort: number; httpsPort: number }): Promise<Caddy> {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-caddy-"));
  const program = startProgram("caddy", ["run", "--config", "deploy/Caddyfile", "--adapter", "caddyfile"], {
    ...{ HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    ...{ PORTAL: `127.0.0.1:${portalPort}`, CERTIFICATES: "internal", ADMIN: "off" },
    ...{ HTTPS_PORT: String(httpsPort), HTTP_PORT: String(await freePort()) },
  });
  const rootFile = path.join(folder, "caddy/pki/authorities/local/root.crt");
  await until(async () => {
    if (!existsSync(rootFile)) throw new Error(`Caddy has not started.\n${program.output()}`);
  });
  const trust = { ca: readFileSync(rootFile), port: httpsPort, host: "127.0.0.1" };
  return {
    httpsPort,
    certificateOf: (servername) => handshake({ ...trust, servername }),
    ask: (host, at = "/") => ask({ ...trust, servername: host }, host, at),
    stop: async () => {
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Trust {
  ca: Buffer;
  port: number;
  host: string;
  servername: string;
}

function handshake(trust: Trust): Promise<{ names: string; fingerprint: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(trust, () => {
      const { subjectaltname = "", fingerprint256 } = socket.getPeerCertificate();
      socket.end();
      resolve({ names: subjectaltname, fingerprint: fingerprint256 });
    });
    socket.once("error", reject);
  });
}

function ask(trust: Trust, host: string, at: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { Host: `${host}:${trust.port}` };
    const req = request({ ...trust, path: at, headers, agent: false }, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.once("end", () => {
        const body = Buffer.concat(chunks);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body, text: body.toString("utf8") });
      });
    });
    req.once("error", reject);
    req.end();
  });
}
