/** Null where Remix would read another path: dot segments, a fragment, backslashes, control characters, or two slashes in front. */
export function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split("?", 1)[0] ?? "");
    const isOdd = [...path].some((c) => c < " " || c === "\u007f" || c === "\\" || c === "#");
    const climbs = path.split("/").some((segment) => segment === "." || segment === "..");
    return isOdd || climbs || path.startsWith("//") ? null : path;
  } catch {
    return null;
  }
}

/** Remix matches paths in any case. */
export const isConsolePath = (path: string) => /^\/(partner|carrier)(\/|$)/i.test(path);

/** Remix reads the query decoded: `%5fdata` is `_data` to it, with a value or without. */
const asksForData = (url: string) => url.includes("?") && new URLSearchParams(url.slice(url.indexOf("?"))).has("_data");

/** What would show a storefront's visitor the consoles' routes or raw loader data. */
export const isNotForVisitors = (url: string, path: string) =>
  asksForData(url) || path.endsWith(".data") || path.startsWith("/__manifest");
