import type { IncomingMessage, ServerResponse } from "node:http";
import { PageCache, pickVariant, preparePage, type StoredPage } from "~/platform/page-cache.server";
import { type Rendered, render, sendRendered } from "./render-page.server";
import type { RemixHandler } from "./remix-handler.server";
import type { ResolvedSite } from "./site-resolver.server";

export const pageCache = new PageCache();

const longestLifeMs = 3_600_000;

/** The portal's own cookies make a page personal; other cookies do not matter. */
const isPersonal = (req: IncomingMessage) => req.headers.cookie?.includes("__Host-portal-") ?? false;

const keyOf = (resolved: ResolvedSite, url: string) => `${resolved.revision} en ${url}`;

/** Sends the stored page for this request, if there is one. This is the hot path: no parsing, no promises. */
export function answerFromCache(req: IncomingMessage, res: ServerResponse, resolved: ResolvedSite, url: string): boolean {
  if (resolved.site.kind !== "storefront" || isPersonal(req)) return false;
  const page = pageCache.get(resolved.site.partner.id, keyOf(resolved, url));
  if (!page) return false;
  sendStored(req, res, page);
  return true;
}

function sendStored(req: IncomingMessage, res: ServerResponse, page: StoredPage) {
  const variant = pickVariant(page, req.headers["accept-encoding"] as string | undefined);
  const asked = req.headers["if-none-match"];
  if (asked && asked.split(",").some((tag) => tag.trim().replace(/^W\//, "") === variant.etag)) {
    res.writeHead(304, withoutBody(variant.headers));
    res.end();
    return;
  }
  res.writeHead(200, variant.headers);
  res.end(req.method === "HEAD" ? undefined : variant.body);
}

/** A 304 repeats the headers but those that describe a body. */
function withoutBody(headers: string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < headers.length; i += 2) {
    const name = headers[i] as string;
    if (name !== "Content-Length" && name !== "Content-Encoding") kept.push(name, headers[i + 1] as string);
  }
  return kept;
}

const underWay = new Map<string, Promise<StoredPage | null>>();

/** Renders a storefront page; many who ask for the same page at once wait for one render. */
export async function renderOnce(
  req: IncomingMessage,
  res: ServerResponse,
  remix: RemixHandler,
  resolved: ResolvedSite,
  url: string,
): Promise<void> {
  if (resolved.site.kind !== "storefront" || isPersonal(req)) return sendRendered(req, res, await render(req, res, remix, resolved, url));
  const key = `${resolved.site.partner.id} ${keyOf(resolved, url)}`;
  const running = underWay.get(key);
  if (running) {
    const page = await running.catch(() => null);
    if (page) return sendStored(req, res, page);
    return sendRendered(req, res, await render(req, res, remix, resolved, url));
  }
  let rendered: Rendered | undefined;
  const fill = render(req, res, remix, resolved, url).then((result) => {
    rendered = result;
    return store(resolved, url, result);
  });
  underWay.set(key, fill);
  try {
    const page = await fill;
    if (page) sendStored(req, res, page);
    else if (rendered) await sendRendered(req, res, rendered);
  } finally {
    underWay.delete(key);
  }
}

/** Keeps a page that its route allows to keep; anything else stays out. */
function store(resolved: ResolvedSite, url: string, rendered: Rendered): StoredPage | null {
  const note = rendered.notes.cache;
  const mayKeep = note && rendered.status === 200 && rendered.isHtml && !rendered.hasCookie && resolved.site.kind === "storefront";
  if (!mayKeep || resolved.site.kind !== "storefront") return null;
  const path = url.split("?", 1)[0] ?? "/";
  const canonical = note.query ? `${path}?${note.query}` : path;
  const life = Math.min(note.maxAgeSeconds === undefined ? longestLifeMs : note.maxAgeSeconds * 1000, longestLifeMs);
  const expiresAtMs = Math.min(Date.now() + life, note.untilMs ?? Number.POSITIVE_INFINITY);
  const page = preparePage(rendered.body, [...rendered.headers, "Cache-Control", "no-cache", "Vary", "Accept-Encoding, Cookie"], expiresAtMs);
  pageCache.set(resolved.site.partner.id, keyOf(resolved, canonical), page, keyOf(resolved, url));
  return page;
}
