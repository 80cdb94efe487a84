import type { IncomingMessage, ServerResponse } from "node:http";
import { PageCache, pickVariant, preparePage, type StoredPage } from "~/platform/page-cache.server";
import { type VisitPage, visitPageOf } from "~/tenancy/visit-pages";
import type { RemixHandler } from "./remix-handler.server";
import { type Rendered, render, sendRendered } from "./render-page.server";
import type { RequestFacts } from "./request-facts";
import type { ResolvedSite } from "./site-resolver.server";
import { countVisit } from "./visits.server";

/** A stored page of a shop, with what a visit of it is counted as. */
interface ShopPage extends StoredPage {
  visitPage: VisitPage | null;
}

export const pageCache = new PageCache<ShopPage>();
/** For the metrics: how many answers were stored bytes, how many were rendered. */
export const pageCounts = { stored: 0, rendered: 0 };

const longestLifeMs = 3_600_000;

/** What the hot path needs of a request. */
export interface PageVisit {
  req: IncomingMessage;
  res: ServerResponse;
  facts: RequestFacts;
  url: string;
}

/** The portal's own cookies make a page personal; other cookies do not matter. */
const isPersonal = (facts: RequestFacts) => facts.cookie !== "" && facts.cookie.includes("__Host-portal-");

const keyOf = (resolved: ResolvedSite, url: string) => `${resolved.revision} en ${url}`;

/** Sends the stored page for this request, if there is one. This is the hot path: no parsing, no promises. */
export function answerFromCache(visit: PageVisit, resolved: ResolvedSite): boolean {
  if (resolved.site.kind !== "storefront" || isPersonal(visit.facts)) return false;
  const page = pageCache.get(resolved.site.partner.id, keyOf(resolved, visit.url));
  if (!page) return false;
  pageCounts.stored += 1;
  sendStored(visit, resolved.site.partner.id, page);
  return true;
}

function sendStored(visit: PageVisit, partnerId: string, page: ShopPage) {
  const { req, res, facts } = visit;
  const variant = pickVariant(page, facts.acceptEncoding);
  const asked = facts.ifNoneMatch;
  // A browser that has the page already shows it to somebody all the same, so that a 304 counts too.
  const headers = countVisit(visit, { partnerId, page: page.visitPage, headers: variant.headers });
  if (asked?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === variant.etag)) {
    res.writeHead(304, withoutBody(headers));
    res.end();
    return;
  }
  res.writeHead(200, headers);
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

const underWay = new Map<string, Promise<ShopPage | null>>();

/** Renders a storefront page; many who ask for the same page at once wait for one render. */
export async function renderOnce(visit: PageVisit, remix: RemixHandler, resolved: ResolvedSite, target: string): Promise<void> {
  const { req, res } = visit;
  const renderNow = () => {
    pageCounts.rendered += 1;
    return render(req, res, remix, resolved, target);
  };
  const sendOwn = (rendered: Rendered) => sendRendered(req, res, counted(visit, resolved, { target, rendered }));
  const renderOwn = async () => sendOwn(await renderNow());
  if (resolved.site.kind !== "storefront" || isPersonal(visit.facts)) return renderOwn();
  const key = `${resolved.site.partner.id} ${keyOf(resolved, target)}`;
  const running = underWay.get(key);
  if (running) {
    const page = await running.catch(() => null);
    if (!page) return renderOwn();
    pageCounts.stored += 1;
    return sendStored(visit, resolved.site.partner.id, page);
  }
  let rendered: Rendered | undefined;
  const fill = renderNow().then((result) => {
    rendered = result;
    return store(resolved, target, result);
  });
  underWay.set(key, fill);
  try {
    const page = await fill;
    if (page) sendStored(visit, resolved.site.partner.id, page);
    else if (rendered) await sendOwn(rendered);
  } finally {
    underWay.delete(key);
  }
}

/** What is sent to one person only, counted if it is a page. */
function counted(
  visit: PageVisit,
  { site }: ResolvedSite,
  { target, rendered }: { target: string; rendered: Rendered },
): Rendered {
  if (site.kind !== "storefront" || rendered.status !== 200 || !rendered.isHtml) return rendered;
  const page = visitPageOf(pathOf(target));
  return { ...rendered, headers: countVisit(visit, { partnerId: site.partner.id, page, headers: rendered.headers }) };
}

const pathOf = (url: string) => url.split("?", 1)[0] ?? "/";

/** Keeps a page that its route allows to keep; anything else stays out. */
async function store(resolved: ResolvedSite, url: string, rendered: Rendered): Promise<ShopPage | null> {
  const note = rendered.notes.cache;
  const mayKeep =
    note && rendered.status === 200 && rendered.isHtml && !rendered.hasCookie && resolved.site.kind === "storefront";
  if (!mayKeep || resolved.site.kind !== "storefront") return null;
  const path = pathOf(url);
  const canonical = note.query ? `${path}?${note.query}` : path;
  const life = Math.min(note.maxAgeSeconds === undefined ? longestLifeMs : note.maxAgeSeconds * 1000, longestLifeMs);
  const expiresAtMs = Math.min(Date.now() + life, note.untilMs ?? Number.POSITIVE_INFINITY);
  const headers = [...rendered.headers, "Cache-Control", "no-cache", "Vary", "Accept-Encoding, Cookie"];
  const page = { ...(await preparePage(rendered.body, headers, expiresAtMs)), visitPage: visitPageOf(path) };
  pageCache.set(resolved.site.partner.id, keyOf(resolved, canonical), page, keyOf(resolved, url));
  return page;
}
