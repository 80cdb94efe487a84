import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { PageContext, PageNotes, Preview } from "~/kit/page-context";
import { peerAddress } from "./peer.server";
import { type RemixHandler, toFetchRequest } from "./remix-handler.server";
import { commonHeaders, consolePolicy, previewHeaders, previewPolicy, storefrontPolicy } from "./security-headers.server";
import type { ResolvedSite } from "./site-resolver.server";

const compress = promisify(gzip);
const worthCompressingBytes = 1_400;
/** Lets browsers that can fetch a page while the pointer rests on its link; a file, so that no inline script is needed. */
export const speculationRules = '"/speculation-rules.json"';

/** An answer of Remix, complete in memory, with the security headers on. */
export interface Rendered {
  status: number;
  /** name, value, name, value …; without caching headers unless the route set them */
  headers: string[];
  body: Buffer;
  isHtml: boolean;
  hasCookie: boolean;
  notes: PageNotes;
  /** What the route said about caching, e.g. for images that never change. */
  cacheControl: string | null;
}

/** Runs Remix for one request of a resolved site. */
export async function render(
  req: IncomingMessage,
  res: ServerResponse,
  remix: RemixHandler,
  resolved: ResolvedSite,
  url: string,
  preview: Preview | null = null,
): Promise<Rendered> {
  const gone = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) gone.abort();
  });
  const context: PageContext = {
    site: resolved.site,
    siteOrigin: resolved.origin,
    peerAddress: peerAddress(req),
    nonce: randomBytes(16).toString("base64"),
    page: { cache: null, styles: [], frames: [], errorId: null },
    preview,
  };
  // A shared render must not stop because the first who asked went away.
  const isShared = resolved.site.kind === "storefront" && req.method !== "POST";
  const signal = isShared ? new AbortController().signal : gone.signal;
  const asked = toFetchRequest(req, { url: resolved.hostOrigin + url, signal, isPreview: preview !== null });
  const response = await remix(asked, context);
  return finish(response, context);
}

async function finish(response: Response, context: PageContext): Promise<Rendered> {
  const body = Buffer.from(await response.arrayBuffer());
  const common = context.preview ? overriding(commonHeaders(), previewHeaders) : commonHeaders();
  const headers = common.flat();
  const own = new Set([
    "content-security-policy",
    "cache-control",
    "content-length",
    ...common.map(([name]) => name.toLowerCase()),
  ]);
  for (const [name, value] of response.headers) if (!own.has(name)) headers.push(name, value);
  headers.push("Content-Security-Policy", response.headers.get("Content-Security-Policy") ?? policyFor(context));
  const type = response.headers.get("Content-Type") ?? "";
  if (context.site.kind === "storefront" && !context.preview && type.startsWith("text/html"))
    headers.push("Speculation-Rules", speculationRules);
  return {
    status: response.status,
    headers,
    body,
    isHtml: type.startsWith("text/html"),
    hasCookie: response.headers.has("Set-Cookie"),
    notes: context.page,
    cacheControl: response.headers.get("Cache-Control"),
  };
}

function policyFor({ site, preview, page, nonce }: PageContext): string {
  if (preview) return previewPolicy(page.styles, preview.place);
  return site.kind === "storefront" ? storefrontPolicy(page.styles) : consolePolicy(nonce, page.frames);
}

const overriding = (headers: [string, string][], by: [string, string][]) => [
  ...headers.filter(([name]) => !by.some(([other]) => other === name)),
  ...by,
];

/** Sends an answer that is not stored: private unless the route says otherwise. */
export async function sendRendered(req: IncomingMessage, res: ServerResponse, rendered: Rendered) {
  const headers = [...rendered.headers, "Cache-Control", rendered.hasCookie ? "no-store" : (rendered.cacheControl ?? "no-store")];
  let body = rendered.body;
  if (rendered.isHtml && body.length > worthCompressingBytes && /\bgzip\b/.test(String(req.headers["accept-encoding"] ?? ""))) {
    body = await compress(body, { level: 5 });
    headers.push("Content-Encoding", "gzip", "Vary", "Accept-Encoding, Cookie");
  }
  headers.push("Content-Length", String(body.length));
  res.writeHead(rendered.status, headers);
  res.end(req.method === "HEAD" ? undefined : body);
}

/** Renders and sends what is never stored. */
export async function renderPage(
  req: IncomingMessage,
  res: ServerResponse,
  remix: RemixHandler,
  resolved: ResolvedSite,
  url: string,
) {
  await sendRendered(req, res, await render(req, res, remix, resolved, url));
}
