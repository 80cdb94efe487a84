import type { IncomingMessage, ServerResponse } from "node:http";
import { closingState } from "./closing-state";
import { answerMachineDoor } from "./machine-doors.server";
import { answerPlain } from "./plain-answers.server";
import { renderPage } from "./render-page.server";
import type { RemixHandler } from "./remix-handler.server";
import { isOwnPost } from "./same-origin";
import { type ResolvedSite, resolveSite } from "./site-resolver.server";
import type { StaticFiles } from "./static-files.server";
import { answerFromCache, renderOnce } from "./stored-pages.server";

const longestUrl = 4_096;

export interface GateParts {
  remix: RemixHandler;
  files: StaticFiles;
}

/**
 * The first code that sees a request, and the only place that reads its Host. Order matters: what is cheap and refuses comes
 * first, then stored pages, then files, then Remix.
 */
export function frontGate(parts: GateParts) {
  return (req: IncomingMessage, res: ServerResponse) => {
    pass(req, res, parts).catch(() => {
      if (!res.headersSent) answerPlain(req, res, "broken");
      else res.destroy();
    });
  };
}

async function pass(req: IncomingMessage, res: ServerResponse, parts: GateParts): Promise<void> {
  const url = req.url ?? "";
  if (closingState.isClosing) return answerPlain(req, res, "closing", { Connection: "close" });
  if (!url.startsWith("/")) return answerPlain(req, res, "badRequest");
  if (url.length > longestUrl) return answerPlain(req, res, "tooLong");
  if (await answerMachineDoor(req, res, url)) return;

  const resolved = hasOneHost(req) ? resolveSite(req.headers.host) : null;
  if (!resolved) return answerPlain(req, res, "unknownHost");
  const isGet = req.method === "GET" || req.method === "HEAD";
  if (isGet && answerFromCache(req, res, resolved, url)) return;
  return passUncached(req, res, parts, resolved, url, isGet);
}

async function passUncached(
  req: IncomingMessage,
  res: ServerResponse,
  parts: GateParts,
  resolved: ResolvedSite,
  url: string,
  isGet: boolean,
): Promise<void> {
  const path = decodedPath(url);
  if (path === null) return answerPlain(req, res, "badRequest");
  if (!isGet && req.method !== "POST") return answerPlain(req, res, "badMethod", { Allow: "GET, HEAD, POST" });
  if (!isGet && !isOwnPost(req.headers, resolved.origin)) return answerPlain(req, res, "foreignPost");
  if (isGet && (await parts.files(req, res, path, resolved.site.kind))) return;

  const door = doorOf(path);
  if (resolved.site.kind === "platform") {
    if (door !== "console") return answerPlain(req, res, "notFound");
    if (path === "/") return answerPlain(req, res, "toConsole", { Location: "/partner" });
    return renderPage(req, res, parts.remix, resolved, url);
  }
  // What would show a storefront's visitor the consoles' routes or raw loader data.
  if (/[?&]_data=/.test(url) || path.endsWith(".data") || path.startsWith("/__manifest")) {
    return answerPlain(req, res, "notFound");
  }
  const target = door === "console" && path !== "/" ? "/404" : url;
  return isGet
    ? renderOnce(req, res, parts.remix, resolved, target)
    : renderPage(req, res, parts.remix, resolved, target);
}

/** Paths of the consoles, and the root host's front page. "/" is shared: each site has its own. */
function doorOf(path: string): "console" | "storefront" {
  return path === "/" || /^\/(partner|carrier)(\/|$)/.test(path) ? "console" : "storefront";
}

function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split("?", 1)[0] ?? "");
    const isOdd = [...path].some((c) => c < " " || c === "\u007f" || c === "\\");
    return isOdd || path.startsWith("//") ? null : path;
  } catch {
    return null;
  }
}

/** Node keeps the first of two Host headers; which one a proxy in front believed cannot be told. */
function hasOneHost(req: IncomingMessage): boolean {
  let hosts = 0;
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    if (req.rawHeaders[i]?.toLowerCase() === "host") hosts += 1;
  }
  return hosts === 1;
}
