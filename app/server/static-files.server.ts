import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import type { Site } from "~/kit/page-context";
import { sha256Base64 } from "~/platform/ids.server";
import { commonHeaders, filePolicy } from "./security-headers.server";

/** Answers with a file when the path names one. @returns whether it did */
export type StaticFiles = (req: IncomingMessage, res: ServerResponse, path: string, site: Site["kind"]) => Promise<boolean>;

/** What lets the console's studio recolour its preview: the one script that a storefront host has. */
const previewScript = "/preview-frame.js";

interface BuiltFile {
  type: string;
  plain: Buffer;
  /** By content coding; empty for what does not get smaller. */
  squeezed: Partial<Record<Coding, Buffer>>;
  etag: string;
}

/** The best first, with the ending that the build gives it. */
const codings = { br: ".br", gzip: ".gz" } as const;
type Coding = keyof typeof codings;

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  // For people to read and run by themselves; no page loads it.
  ".mjs": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * The built assets and `public/`, by their exact names, read once: a page that this process renders finds its files also after the
 * folder has been built anew under it. On storefront hosts the consoles' scripts do not exist: their manifest lists every route.
 * @param clientFolder the built client, which holds a copy of `public/`
 */
export function staticFiles(clientFolder: string): StaticFiles {
  if (!existsSync(clientFolder)) return async () => false;
  const files = readFiles(clientFolder);
  return async (req, res, path, site) => {
    const file = files.get(path);
    if (!file || (site === "storefront" && /\.(js|map)$/.test(path) && path !== previewScript)) return false;
    answer(req, res, file, path);
    return true;
  };
}

function answer(req: IncomingMessage, res: ServerResponse, file: BuiltFile, path: string) {
  for (const [name, value] of commonHeaders()) res.setHeader(name, value);
  res.setHeader("Content-Security-Policy", filePolicy);
  res.setHeader("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
  res.setHeader("Content-Type", path === "/speculation-rules.json" ? "application/speculationrules+json" : file.type);
  res.setHeader("Vary", "Accept-Encoding");
  res.setHeader("ETag", file.etag);
  // A preview has an origin of its own, and faces are asked for across origins.
  if (path.endsWith(".woff2")) res.setHeader("Access-Control-Allow-Origin", "*");
  if (req.headers["if-none-match"]?.includes(file.etag)) return void res.writeHead(304).end();
  const [coding, body] = chosen(file, String(req.headers["accept-encoding"] ?? ""));
  if (coding) res.setHeader("Content-Encoding", coding);
  res.setHeader("Content-Length", body.length);
  res.writeHead(200).end(req.method === "HEAD" ? undefined : body);
}

function chosen({ squeezed, plain }: BuiltFile, accepted: string): [Coding | null, Buffer] {
  const takes = accepted.split(",").map((one) => one.trim().toLowerCase());
  for (const coding of Object.keys(codings) as Coding[]) {
    const body = squeezed[coding];
    if (body && takes.some((one) => one === coding || (one.startsWith(`${coding};`) && !/;\s*q=0(\.0*)?$/.test(one))))
      return [coding, body];
  }
  return [null, plain];
}

/** By the path of an address, without hidden files; compressed copies belong to what they are copies of. */
function readFiles(folder: string): ReadonlyMap<string, BuiltFile> {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const names = new Set(found.map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join("/")));
  const files = new Map<string, BuiltFile>();
  for (const name of names) {
    if (`/${name}`.includes("/.") || /\.(br|gz)$/.test(name)) continue;
    const plain = readFileSync(join(folder, name));
    const squeezed: BuiltFile["squeezed"] = {};
    for (const coding of Object.keys(codings) as Coding[])
      if (names.has(name + codings[coding])) squeezed[coding] = readFileSync(join(folder, name + codings[coding]));
    const type = types[extname(name)] ?? "application/octet-stream";
    files.set(`/${name}`, { type, plain, squeezed, etag: `W/"${sha256Base64(plain).slice(0, 22)}"` });
  }
  return files;
}
