import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request that may change something comes from this site's own pages. Sibling storefronts are same-site, so cookies
 * alone do not tell them apart: only `same-origin` passes. Browsers without `Sec-Fetch-Site` must send the site's own `Origin`;
 * a request with neither is refused, and so is one whose two headers disagree.
 * @param origin the site's stored origin
 */
export function isOwnPost(headers: IncomingHttpHeaders, origin: string): boolean {
  const fetchSite = headers["sec-fetch-site"];
  if (headers.origin !== undefined && headers.origin !== origin) return false;
  return fetchSite === undefined ? headers.origin !== undefined : fetchSite === "same-origin";
}
