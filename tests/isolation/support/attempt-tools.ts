import { expect } from "vitest";
import * as catalog from "~/catalog/catalog-store.server";
import * as listings from "~/catalog/partner-listing-store.server";
import * as priceJobs from "~/catalog/price-file-job-store.server";
import * as scheduledPrices from "~/catalog/scheduled-price-store.sqlite.server";
import { builtInAreaCodes } from "~/numbering/area-codes";
import { planSearch } from "~/numbering/search-plan";
import { type Tx, write } from "~/platform/database.server";
import { type Attempt, leaksIn, scopesOf } from "./secrets";
import type { ShopWorld } from "./world";

export const nothingOf = (shop: ShopWorld, value: unknown) => expect(leaksIn(value, shop)).toEqual([]);
/** With another's id smuggled in beside what the function takes. */
export const picture = (kind: "webp" | "png", { partnerId }: ShopWorld) => {
  const mime: "image/webp" | "image/png" = `image/${kind}`;
  return { mime, bytes: new Uint8Array([1, 2, 3]), width: 1, height: 1, partnerId };
};
export const attempt = <T>(fn: (tx: Tx) => T) => write(async (tx) => fn(tx));
export const firstCharge = (row: { charges: { id: string }[] } | null) => row?.charges[0]?.id ?? "";
export const percent = { kind: "percent", percentBasisPoints: 1, rounding: "none" } as const;
export const plan = planSearch(
  { type: "local", match: "anywhere", features: [], sort: "number", page: 1, npa: "201" },
  { areas: [], codes: builtInAreaCodes },
);
export const walk = { sku: "local-standard", key: "", limit: 50, rowBudget: 500, from: "0", to: ":" };
export const everything = { productKind: "*", basis: "*" } as const;
export interface ChargeAt {
  listingId: string;
  chargeId: string;
}
/** A charge of each of a shop's first listings. */
export async function chargesOf(shop: ShopWorld): Promise<ChargeAt[]> {
  const found = Object.values(shop.listingIds)
    .slice(0, 3)
    .map(async (listingId) => ({
      listingId,
      chargeId: firstCharge(await listings.findListing(scopesOf(shop).owner, listingId)),
    }));
  return Promise.all(found);
}
/** A product that a shop does not list. */
export async function unlistedProduct(shop: ShopWorld) {
  const own = await listings.findListedProductIds(scopesOf(shop).owner);
  return (await catalog.findProducts(scopesOf(shop).owner)).find(({ id }) => !own.has(id));
}
export const scheduleFor = (shop: ShopWorld, at: ChargeAt = { listingId: "", chargeId: "" }) =>
  attempt(async (tx) => {
    const span = { priceMicros: 9_000_000n, startsAtMs: 0, endsAtMs: 1 };
    return scheduledPrices.insertScheduledPrice(scopesOf(shop).owner, tx, { ...at, ...span }) ?? "";
  });
export const fields = { name: "Taken over", summary: "Taken over", visibility: "hidden", position: 99 } as const;
export const enquiry = {
  name: "Eve",
  email: "eve@example.com",
  phone: null,
  company: null,
  message: "Hello",
  aboutE164: null,
  aboutListing: null,
  aboutName: null,
};

/** A read of what the carrier owns: the same for every partner, and it tells nobody who has which number. */
export const sameForAll =
  <T>(read: (scope: ReturnType<typeof scopesOf>["visitor"]) => T) =>
  ({ a, b }: Attempt) => {
    const found = read(scopesOf(a).visitor);
    expect(found).toEqual(read(scopesOf(b).visitor));
    nothingOf(b, found);
  };

/** Reads of the scope's own rows, which take no id: each kind of scope sees its own and nothing of the other's. */
export const ownOnly =
  (read: (scopes: ReturnType<typeof scopesOf>) => unknown) =>
  async ({ a, b }: Attempt) => {
    const found = await read(scopesOf(a));
    expect(found, "the control: its own is found").toBeTruthy();
    nothingOf(b, found);
  };

export const jobOf = (shop: ShopWorld) =>
  attempt((tx) => priceJobs.startPriceFileJob(scopesOf(shop).owner, tx, { kind: "check", total: 1 }));

export const onlyAt = (shop: ShopWorld, other: ShopWorld) =>
  Object.keys(shop.listingIds).find((slug) => !(slug in other.listingIds)) ?? "";
