import { type Door, doorPaths } from "./door";

const longestTarget = 2000;

/**
 * Where to go after signing in: the asked-for address if it is a path of the same site and door, else the door's home.
 *
 * Resolved as a browser would and compared by origin. Refused besides: backslashes and control characters in any spelling, which
 * browsers and Remix read differently, a path that begins with two slashes once its dots are resolved, and the door's own sign-in
 * and sign-out.
 * @param to what the address bar or the form said
 * @param siteOrigin the stored origin of this host, never one from a header
 */
export function safeRedirect(to: unknown, siteOrigin: string, door: Door): string {
  const { home, signOut, signIn } = doorPaths[door];
  if (typeof to !== "string" || !to.startsWith("/") || to.length > longestTarget) return home;
  if (/[\p{Cc}\p{Z}\\]|%(?:[01][0-9a-f]|5c|7f)/iu.test(to)) return home;
  const target = URL.canParse(to, siteOrigin) ? new URL(to, siteOrigin) : null;
  if (!target || target.origin !== siteOrigin || target.pathname.startsWith("//")) return home;
  if (!isOfDoor(target.pathname, door)) return home;
  if (target.pathname === signOut || `${target.pathname}/`.startsWith(`${signIn()}/`)) return home;
  return target.pathname + target.search + target.hash;
}

function isOfDoor(pathname: string, door: Door): boolean {
  const console_ = /^\/(partner|carrier)(?:\/|$)/.exec(pathname)?.[1];
  return door === "shop" ? console_ === undefined : console_ === door;
}
