import type { PortalAddress } from "./portal";

/** The portal that Playwright's global setup has started. */
export function portal(): PortalAddress {
  const text = process.env.PORTAL_E2E;
  if (!text) throw new Error("Only tests that Playwright runs have a portal.");
  return JSON.parse(text) as PortalAddress;
}

/** Address of a page of one storefront, e.g. `shop("harborline", "/numbers")`. */
export const shop = (slug: string, path = "/") => `http://${slug}.localhost:${portal().port}${path}`;

/** Address of a page of the consoles, e.g. `desk("/partner")`. */
export const desk = (path = "/") => `${portal().origin}${path}`;
