import type { IncomingMessage } from "node:http";
import { createReadableStreamFromReadable, createRequestHandler } from "@remix-run/node";
import type { ServerBuild } from "@remix-run/server-runtime";
import type { PageContext } from "~/kit/page-context";

export type RemixHandler = (request: Request, context: PageContext) => Promise<Response>;

export function remixHandler(build: ServerBuild, mode: "production" | "development"): RemixHandler {
  return createRequestHandler(build, mode) as RemixHandler;
}

/** Headers that only a proxy may speak for, and hop-by-hop ones; Remix prefers the first over Host. */
const notForRemix = /^(x-forwarded-.*|forwarded|x-real-ip|host|connection|transfer-encoding|upgrade|expect)$/;

/**
 * The Fetch request that Remix sees. Its URL is built from the site's stored origin, never from a header. A HEAD is rendered as a GET:
 * Remix drops the body of a HEAD, and the page that is stored needs it.
 * @param options.url absolute, of the site's own origin
 * @param options.isPreview then nobody is signed in: the cookies stay behind
 */
export function toFetchRequest(
  req: IncomingMessage,
  { url, signal, isPreview }: { url: string; signal: AbortSignal; isPreview: boolean },
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || notForRemix.test(name) || (isPreview && name === "cookie")) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  headers.set("Host", new URL(url).host);
  const hasBody = req.method !== "GET" && req.method !== "HEAD";
  const init: RequestInit & { duplex?: "half" } = { method: hasBody ? req.method : "GET", headers, signal };
  if (hasBody) {
    init.body = createReadableStreamFromReadable(req);
    init.duplex = "half";
  }
  return new Request(url, init);
}
