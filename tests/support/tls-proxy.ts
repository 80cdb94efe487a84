import { type IncomingHttpHeaders, request } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";

export interface TlsProxy {
  port: number;
  /** Posts that came through, with the headers that the browser really sent. */
  posts: IncomingHttpHeaders[];
  close(): Promise<void>;
}

/**
 * HTTPS in front of a portal on this machine, with a throw-away certificate: what Caddy or nginx does in production. The port of the
 * portal may be set later, because the portal's origin names this proxy's port.
 */
export async function startTlsProxy(target: { port: number }): Promise<TlsProxy> {
  const certificate = await generate([{ name: "commonName", value: "portal.test" }], { keySize: 2048 });
  const posts: IncomingHttpHeaders[] = [];
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (req, res) => {
    if (req.method === "POST") posts.push(req.headers);
    const headers = { ...req.headers, "x-forwarded-for": req.socket.remoteAddress ?? "", "x-forwarded-proto": "https" };
    const onward = request({ host: "127.0.0.1", port: target.port, path: req.url, method: req.method, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(res);
    });
    onward.once("error", () => res.destroy());
    req.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, posts, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
