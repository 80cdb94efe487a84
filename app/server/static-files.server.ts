import { existsSync, readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, relative, sep } from "node:path";
import sirv from "sirv";
import type { Site } from "~/kit/page-context";
import { commonHeaders, filePolicy } from "./security-headers.server";

/** Answers with a file when the path names one. @returns whether it did */
export type StaticFiles = (req: IncomingMessage, res: ServerResponse, path: string, site: Site["kind"]) => Promise<boolean>;

/** What lets the console's studio recolour its preview: the one script that a storefront host has. */
const previewScript = "/preview-frame.js";

/**
 * The built assets and `public/`, by their exact names. On storefront hosts the consoles' scripts do not exist: their manifest lists
 * every route. Answers to conditional requests carry the security headers too, so they are set before sirv looks.
 * @param clientFolder the built client, which holds a copy of `public/`
 */
export function staticFiles(clientFolder: string): StaticFiles {
  if (!existsSync(clientFolder)) return async () => false;
  const names = namesUnder(clientFolder);
  const serve = sirv(clientFolder, { etag: true, dotfiles: false, extensions: [], brotli: true, gzip: true });
  return async (req, res, path, site) => {
    if (!names.has(path) || (site === "storefront" && /\.(js|map)$/.test(path) && path !== previewScript)) return false;
    for (const [name, value] of commonHeaders()) res.setHeader(name, value);
    res.setHeader("Content-Security-Policy", filePolicy);
    res.setHeader("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    // A preview has an origin of its own, and faces are asked for across origins.
    if (path.endsWith(".woff2")) res.setHeader("Access-Control-Allow-Origin", "*");
    if (path === "/speculation-rules.json") res.setHeader("Content-Type", "application/speculationrules+json");
    // sirv takes "/a.js/" for "/a.js" and cuts the connection at a malformed range: it gets the plain name and no range.
    req.url = path;
    delete req.headers.range;
    return new Promise((resolve) => {
      res.once("close", () => resolve(true));
      serve(req, res, () => resolve(false));
    });
  };
}

/** As paths of an address, without hidden files and the compressed copies, which sirv finds by itself. */
function namesUnder(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const names = files.map((file) => `/${relative(folder, join(file.parentPath, file.name)).split(sep).join("/")}`);
  return new Set(names.filter((name) => !name.includes("/.") && !/\.(br|gz)$/.test(name)));
}
