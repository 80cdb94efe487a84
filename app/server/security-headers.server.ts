import type { Preview } from "~/kit/page-context";
import { env } from "~/platform/env.server";
import { sha256Base64 } from "~/platform/ids.server";
import { consoleOrigin } from "~/tenancy/storefront-origin.server";

const always: [string, string][] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/** Headers of every answer. HSTS only where the portal itself is on HTTPS. */
export function commonHeaders(): [string, string][] {
  return env().portalOrigin.startsWith("https:") ? [...always, ["Strict-Transport-Security", "max-age=31536000"]] : always;
}

/** A storefront page: no inline script at all; its one inline style sheet (the brand's colours) by hash. */
export function storefrontPolicy(styles: string[], framers = "'none'"): string {
  const hashes = styles.map((css) => ` 'sha256-${sha256Base64(css)}'`).join("");
  return policy(`script-src 'self'; style-src 'self'${hashes}; img-src 'self'; connect-src 'self'`, framers);
}

/**
 * A preview of a storefront page: the console frames its own, nobody a shared one. It never has the storefront's origin, whoever
 * opens it and however, so a script in it could reach nothing of the shop.
 */
export function previewPolicy(styles: string[], place: Preview["place"]): string {
  const sandbox = place === "frame" ? "allow-scripts allow-forms" : "allow-forms allow-popups allow-popups-to-escape-sandbox";
  return `${storefrontPolicy(styles, framersOf(place))}; sandbox ${sandbox}`;
}

/** What a preview's answers say besides, over what others say. */
export const previewHeaders: [string, string][] = [
  ["Referrer-Policy", "no-referrer"],
  ["X-Robots-Tag", "noindex, nofollow"],
];

/**
 * For the gate's own words in the place of a preview. The console is named only to whoever holds an address that was signed for its
 * frame: a shop's host tells nobody else which platform it is of.
 */
export const refusedPreviewPolicy = (place: Preview["place"] | null) =>
  `default-src 'none'; frame-ancestors ${framersOf(place)}; sandbox`;

const framersOf = (place: Preview["place"] | null) => (place === "frame" ? consoleOrigin() : "'none'");

/** A console page: hydration scripts by nonce. Mail previews are frames without scripts; `frames` are origins of the partner's shop. */
export function consolePolicy(nonce: string, frames: string[]): string {
  const framed = ["'self'", ...frames].join(" ");
  return policy(
    `script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; connect-src 'self'; frame-src ${framed}`,
  );
}

const policy = (sources: string, framers = "'none'") =>
  `default-src 'none'; ${sources}; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors ${framers}`;

/** For built files, which pages load and nobody frames. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'";

/** For what is not a page: nothing may run or load. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
