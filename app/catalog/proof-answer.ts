/** An answer of the shop's own host, complete in memory. */
export interface ShopAnswer {
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/**
 * Asks the portal itself for a page of a shop, as a browser that is nobody would.
 * @param at.host name and port, as a browser sends them
 * @throws when no whole answer of a bounded size comes in time
 */
export type AskShop = (at: { host: string; path: string }) => Promise<ShopAnswer>;
