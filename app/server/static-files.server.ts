import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import type { Site } from "~/kit/page-context";
import { commonHeaders } from "./security-headers.server";

/** Answers with a file when the path names one. @returns whether it did */
export type StaticFiles = (req: IncomingMessage, res: ServerResponse, path: string, site: Site["kind"]) => Promise<boolean>;

/**
 * The built assets and `public/`. On storefront hosts the consoles' scripts do not exist: their manifest lists every route.
 * @param clientFolder the built client, which holds a copy of `public/`
 */
export function staticFiles(clientFolder: string): StaticFiles {
  if (!existsSync(clientFolder)) return async () => false;
  const serve = sirv(clientFolder, {
    etag: true,
    dotfiles: false,
    extensions: [],
    setHeaders(res, path) {
      for (const [name, value] of commonHeaders()) res.setHeader(name, value);
      res.setHeader("Content-Security-Policy", "default-src 'none'");
      res.setHeader("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return async (req, res, path, site) => {
    if (path === "/") return false;
    if (site === "storefront" && /\.(js|map)$/.test(path)) return false;
    return new Promise((resolve) => {
      res.once("close", () => resolve(true));
      serve(req, res, () => resolve(false));
    });
  };
}
