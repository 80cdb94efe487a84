import { env } from "~/platform/env.server";
import { sha256Base64 } from "~/platform/ids.server";

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
export function storefrontPolicy(styles: string[]): string {
  const hashes = styles.map((css) => ` 'sha256-${sha256Base64(css)}'`).join("");
  return policy(`script-src 'self'; style-src 'self'${hashes}; img-src 'self'; connect-src 'self'`);
}

/** A console page: hydration scripts by nonce. Mail previews are frames without scripts. */
export function consolePolicy(nonce: string): string {
  return policy(
    `script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; connect-src 'self'; frame-src 'self'`,
  );
}

const policy = (sources: string) =>
  `default-src 'none'; ${sources}; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'`;

/** For built files, which pages load and nobody frames. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'";

/** For what is not a page: nothing may run or load. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
