/** Which shop or door a host name answers as. */
export type Site = { kind: "platform" } | { kind: "storefront"; partner: SitePartner };

export interface SitePartner {
  id: string;
  slug: string;
  name: string;
  kind: "msp" | "carrier";
  isSample: boolean;
  /** Moves with every change to what this partner's storefront shows. */
  revision: number;
}

/** A storefront shown with a brand that is not (or no longer) published. */
export interface Preview {
  /** The draft, or a published version by its number. */
  of: "draft" | number;
  /** In the console's frame, or by a link that somebody was sent. */
  place: "frame" | "shared";
  /** Set where the looker chose it; else the brand and the device decide. */
  scheme: "light" | "dark" | null;
  /** Stands before every path of this preview, without a slash at its end. */
  base: string;
}

/** What a route tells the front gate about its answer. */
export interface PageNotes {
  /** Set by a page that may be stored: its query in canonical form and how long it holds. */
  cache: { query: string; maxAgeSeconds?: number; untilMs?: number } | null;
  /** Inline style sheets of the page, for the content policy. */
  styles: string[];
  /** Origins that this console page may show in a frame, for the content policy. */
  frames: string[];
  /** Under which id an unexpected error of this page is in the log. */
  errorId: string | null;
}

/** What the front gate hands to loaders and actions. */
export interface PageContext {
  site: Site;
  /** Scheme, host and port under which this site is stored, without a slash; never taken from a header. */
  siteOrigin: string;
  /** The visitor's address: the peer's, or what a trusted proxy says. */
  peerAddress: string;
  /** For the consoles' scripts; storefront pages have none. */
  nonce: string;
  page: PageNotes;
  /** Null but for a preview, whose requests come without cookies and are only read. */
  preview: Preview | null;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends PageContext {}
}

/**
 * Allows this answer to be stored and served to others. Call it only where nothing on the page depends on who asks.
 * @param note.query the canonical query without `?`; a request with a wrong value must not come here
 * @param note.maxAgeSeconds at most this long; pages that show inventory say 2
 * @param note.untilMs when the page changes by date alone (UTC milliseconds)
 */
export function markCacheable(context: PageContext, note: { query: string; maxAgeSeconds?: number; untilMs?: number | null }) {
  context.page.cache = { query: note.query, maxAgeSeconds: note.maxAgeSeconds, untilMs: note.untilMs ?? undefined };
}
