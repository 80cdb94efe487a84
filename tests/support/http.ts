import { type IncomingHttpHeaders, request } from "node:http";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

export interface Ask {
  method?: string;
  /** The Host header; Node cannot resolve `*.localhost`, so the connection goes to 127.0.0.1. */
  host: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** The loopback address to come from, e.g. "127.0.0.77". */
  from?: string;
}

/** One request to a portal on this machine, without following redirects or decoding. */
export function ask(port: number, path: string, { method = "GET", host, headers = {}, body, from }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const to = { host: "127.0.0.1", port, path, method, headers: { ...headers, Host: host }, agent: false as const };
    const req = request(from ? { ...to, localAddress: from } : to, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.once("error", reject);
      res.once("end", () => {
        const all = Buffer.concat(chunks);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: all, text: all.toString("utf8") });
      });
    });
    req.once("error", reject);
    req.end(body);
  });
}

/** A form as a browser on `origin` would send it. */
export function formPost(origin: string, fields: Record<string, string>): Pick<Ask, "method" | "headers" | "body"> {
  return {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: origin, "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams(fields).toString(),
  };
}
