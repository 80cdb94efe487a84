/** Where a shop is opened, and what counts as its own. */
export interface ShopAddresses {
  /** Name and port that are asked. */
  host: string;
  /** Every host name at which the shop answers. */
  ownHosts: readonly string[];
  /** Stands before the path of each page of the preview; without a slash at its end. */
  base: string;
}

export type FoundAddress = { kind: "shop"; path: string } | { kind: "outside"; url: string } | { kind: "other" };

/** Where an address in an answer leads: a path of the shop without the preview's part, an address outside, or neither (mail, telephone). */
export function shopAddress({ host, ownHosts, base }: ShopAddresses, address: string, from: string): FoundAddress {
  const here = `http://${host}${from}`;
  if (!URL.canParse(address, here)) return { kind: "other" };
  const url = new URL(address, here);
  if (url.protocol !== "http:" && url.protocol !== "https:") return { kind: "other" };
  if (!ownHosts.includes(url.hostname)) return { kind: "outside", url: url.origin + url.pathname };
  const path =
    url.pathname.startsWith(`${base}/`) || url.pathname === base ? url.pathname.slice(base.length) || "/" : url.pathname;
  return { kind: "shop", path: path + url.search };
}
