import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "~/platform/log.server";
import { closingState } from "./closing-state";
import { drainAfterAnswer } from "./drain-body.server";
import { answerMachineDoor } from "./machine-doors.server";
import { decodedPath, isConsolePath, isNotForVisitors } from "./paths";
import { answerPlain } from "./plain-answers.server";
import { isPreviewPath, passPreview } from "./previews.server";
import type { RemixHandler } from "./remix-handler.server";
import { renderPage } from "./render-page.server";
import { type RequestFacts, requestFacts } from "./request-facts";
import { isOwnPost } from "./same-origin";
import { type ResolvedSite, resolveSite } from "./site-resolver.server";
import type { StaticFiles } from "./static-files.server";
import { answerFromCache, renderOnce } from "./stored-pages.server";
import { countOpened } from "./visits.server";

const longestUrl = 4_096;

export interface GateParts {
  remix: RemixHandler;
  files: StaticFiles;
}

interface Visit {
  req: IncomingMessage;
  res: ServerResponse;
  facts: RequestFacts;
  url: string;
  isGet: boolean;
}

/**
 * The first code that sees a request, and the only place that reads its Host. A stored page leaves before anything is awaited;
 * then what is cheap and refuses comes first, then files, then Remix.
 */
export function frontGate(parts: GateParts) {
  return (req: IncomingMessage, res: ServerResponse) => {
    try {
      const isGet = req.method === "GET" || req.method === "HEAD";
      const visit: Visit = { req, res, facts: requestFacts(req.rawHeaders), url: req.url ?? "", isGet };
      const resolved = visit.facts.hosts === 1 ? resolveSite(visit.facts.host) : null;
      if (isGet && resolved && !closingState.isClosing) {
        // Before the page cache: pages are stored per partner, whatever host they were asked at.
        if (resolved.isMoved && movesOn(visit.url)) return toPrimary(visit, resolved);
        if (answerFromCache(visit, resolved)) return;
      }
      if (!isGet) drainAfterAnswer(req, res);
      pass(visit, parts, resolved).catch((error: unknown) => fail(req, res, error));
    } catch (error) {
      fail(req, res, error);
    }
  };
}

/** What stays at each host: the doors for machines, previews, which the console frames at the free host name, and their files. */
const staysHere =
  /^\/(?:(?:preview|assets|brand-assets)(?:[/?]|$)|preview-frame\.js|(?:healthz|readyz|metrics|tls-check)(?:\?|$))/;
const movesOn = (url: string) => url.startsWith("/") && url.length <= longestUrl && !staysHere.test(url);

/** Not to be kept: browsers would follow a stored 301 even after the primary domain has failed. */
function toPrimary({ req, res, url }: Visit, { origin }: ResolvedSite) {
  answerPlain(req, res, "moved", { Location: origin + url, "Cache-Control": "no-cache" });
}

function fail(req: IncomingMessage, res: ServerResponse, error: unknown) {
  if (!req.destroyed || !res.destroyed) log().error({ err: error, method: req.method }, "the front gate failed");
  if (res.headersSent) res.destroy();
  else answerPlain(req, res, "broken");
}

async function pass(visit: Visit, parts: GateParts, resolved: ResolvedSite | null): Promise<void> {
  const { req, res, url, isGet } = visit;
  if (closingState.isClosing) return answerPlain(req, res, "closing", { Connection: "close" });
  if (!url.startsWith("/")) return answerPlain(req, res, "badRequest");
  if (url.length > longestUrl) return answerPlain(req, res, "tooLong");
  if (await answerMachineDoor(req, res, url)) return;
  if (!resolved) return answerPlain(req, res, "unknownHost");
  const path = decodedPath(url);
  if (path === null) return answerPlain(req, res, "badRequest");
  if (resolved.site.kind === "storefront" && isPreviewPath(path)) return passPreview(visit, parts.remix, resolved);
  if (!isGet && req.method !== "POST") return answerPlain(req, res, "badMethod", { Allow: "GET, HEAD, POST" });
  if (!isGet && !isOwnPost(req.headers, resolved.hostOrigin)) return answerPlain(req, res, "foreignPost");
  if (resolved.site.kind === "storefront") countOpened(visit, resolved.site.partner.id);
  if (isGet && (await parts.files(req, res, path, resolved.site.kind))) return;
  return resolved.site.kind === "platform" ? passConsole(visit, parts, resolved, path) : passShop(visit, parts, resolved, path);
}

async function passConsole({ req, res, url }: Visit, parts: GateParts, resolved: ResolvedSite, path: string): Promise<void> {
  if (path === "/") return answerPlain(req, res, "toConsole", { Location: "/partner" });
  if (!isConsolePath(path)) return answerPlain(req, res, "notFound");
  return renderPage(req, res, parts.remix, resolved, url);
}

async function passShop(visit: Visit, parts: GateParts, resolved: ResolvedSite, path: string): Promise<void> {
  const { req, res, url, isGet } = visit;
  if (isNotForVisitors(url, path)) return answerPlain(req, res, "notFound");
  const target = isConsolePath(path) ? "/404" : url;
  return isGet ? renderOnce(visit, parts.remix, resolved, target) : renderPage(req, res, parts.remix, resolved, target);
}
