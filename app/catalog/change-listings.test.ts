import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Refusal } from "~/kit/refusal";
import { days } from "~/kit/time";
import { listAudit } from "~/platform/audit-store.server";
import { readSql } from "~/platform/database.server";
import { importProducts, localNumber, openOwnRulesShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { changeListings } from "./change-listings.server";
import { fingerprintOf, matchListings } from "./choose-listings.server";
import { listStorefrontProducts } from "./list-products.server";
import { asLostPrices } from "./lost-prices";
import { placeListing } from "./place-listing.server";
import { listingsBelowFloor, readListingAndView, readListings } from "./read-listings.server";
import { saveListing } from "./save-listing.server";
import { saveMarkupDefault } from "./save-markup-default.server";

let close = async () => {};
let shop: Awaited<ReturnType<typeof openOwnRulesShop>>;
let other: typeof shop;
let ids: string[];

beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
  const charges = (monthly: string) => [
    { code: "set-up", wholesale: [{ amount: "1.00", effectiveFrom: "2026-01-01" }] },
    { code: "monthly", wholesale: [{ amount: monthly, effectiveFrom: "2026-01-01" }] },
  ];
  const product = (sku: string, monthly: string) => localNumber("", { sku, name: `Product ${sku}`, charges: charges(monthly) });
  await importProducts(product("one", "2.00"), product("two", "3.00"), product("three", "4.00"));
  shop = await openOwnRulesShop("shop-a", { markup: { basisPoints: 10_000, rounding: "none" } });
  other = await openOwnRulesShop("shop-b", { markup: { basisPoints: 10_000, rounding: "none" } });
  ids = (await readListings(shop.staff)).map(({ id }) => id);
});
afterAll(() => close());

const at = (days_: number) => Date.now() + days(days_);
const skus = () => listStorefrontProducts(shop.visitor).map(({ sku }) => sku);
const monthly = (atMs?: number) => listStorefrontProducts(shop.visitor, { atMs }).map(({ charges }) => charges[1]?.retailMicros);
const revision = () => Number(readSql().prepare(`SELECT "revision" FROM "Partner" WHERE "id" = ?`).pluck().get(shop.partnerId));
const percent = (points: number) => ({ kind: "percent", percentBasisPoints: points, rounding: "none" }) as const;

/** Takes the rule of the second listing's set-up fee away, which has no default behind it. */
async function takeSetUpPrice() {
  const unpriced = { listings: ids.slice(1, 2), change: { do: "rule", basis: "once", rule: null } as const };
  const asked: unknown = await changeListings(shop.staff, unpriced).catch((refusal: Refusal) => refusal.details);
  await changeListings(shop.staff, { ...unpriced, confirmed: asLostPrices(asked)?.fingerprint });
}

describe("several listings", () => {
  it("get a rule in one go, for some of their charges, with one audit entry and one revision", async () => {
    const before = revision();
    const change = { do: "rule", basis: "monthly", rule: percent(5_000) } as const;
    expect(await changeListings(shop.staff, { listings: ids.slice(0, 2), change })).toEqual({ changed: 2 });
    expect(monthly()).toEqual(["3000000", "4500000", "8000000"]);
    expect(listStorefrontProducts(shop.visitor)[0]?.charges[0]?.retailMicros, "set-up stays").toBe("2000000");
    expect(revision()).toBe(before + 1);
    const [entry] = await listAudit(shop.staff, { limit: 1 });
    expect(entry).toMatchObject({ action: "listings.rule", actorName: "Owner of shop-a" });
    expect(JSON.parse(entry?.after ?? "")).toEqual({
      "one.price.monthly": { kind: "percent", value: "50", rounding: "none" },
      "two.price.monthly": { kind: "percent", value: "50", rounding: "none" },
    });
    expect(await changeListings(shop.staff, { listings: ids.slice(0, 2), change })).toEqual({ changed: 0 });
    expect(revision()).toBe(before + 1);
  });

  it("go back to the partner's defaults, which the table then names", async () => {
    await saveMarkupDefault(shop.staff, { productKind: "*", basis: "monthly", kind: "margin", value: "75", rounding: "none" });
    await changeListings(shop.staff, { listings: ids, change: { do: "rule", basis: "monthly", rule: null } });
    expect(monthly()).toEqual(["8000000", "12000000", "16000000"]);
    const [listing] = await readListings(shop.staff);
    expect(listing?.charges[1]).toMatchObject({ rule: null, made: { level: "basis", rule: { kind: "margin", value: "75" } } });
  });

  it("are hidden and shown, but not shown without a price: then none is", async () => {
    await changeListings(shop.staff, { listings: ids, change: { do: "visibility", visibility: "hidden" } });
    expect(skus()).toEqual([]);
    await takeSetUpPrice();
    const show = { do: "visibility", visibility: "visible" } as const;
    await expect(changeListings(shop.staff, { listings: ids, change: show })).rejects.toMatchObject({
      fields: { "": [expect.stringMatching(/^Product two has a charge without a price/)] },
    });
    expect(skus()).toEqual([]);
    await changeListings(shop.staff, { listings: [ids[0] ?? "", ids[2] ?? ""], change: show });
    expect(skus()).toEqual(["one", "three"]);
  });

  it("get a scheduled price, reckoned from today's, or none where one would be under the floor", async () => {
    const span = { startsAtMs: at(1), endsAtMs: at(2) };
    const schedule = (byBasisPoints: number) =>
      changeListings(shop.staff, { listings: ids, change: { do: "schedule", basis: "monthly", byBasisPoints, span } });
    await expect(schedule(-6_000)).rejects.toMatchObject({ code: "bad-input" });
    expect(monthly(at(1))).toEqual(monthly());
    expect(await schedule(-1_000)).toEqual({ changed: 3 });
    expect([monthly(at(1)), monthly(at(3))]).toEqual([["3600000", "5400000", "7200000"], monthly()]);
    await expect(schedule(-500), "overlaps").rejects.toMatchObject({ code: "bad-input" });
  });

  it("are all the partner's own, or nothing happens", async () => {
    const foreign = (await readListings(other.staff)).map(({ id }) => id);
    const change = { do: "rule", basis: "*", rule: percent(90_000) } as const;
    await expect(changeListings(shop.staff, { listings: [...ids, foreign[0] ?? ""], change })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(monthly()).toEqual(["4000000", "6000000", "8000000"]);
    await expect(changeListings(shop.staff, { listings: [], change })).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("a listing's place", () => {
  it("changes by one, or to that of another", async () => {
    const [one = "", two = "", three = ""] = ids;
    expect(await placeListing(shop.staff, { listingId: one, by: 1 })).toEqual({ changed: true, place: 2 });
    expect(skus()).toEqual(["two", "one", "three"]);
    await placeListing(shop.staff, { listingId: three, toPlaceOf: two });
    expect(skus()).toEqual(["three", "two", "one"]);
    expect(await placeListing(shop.staff, { listingId: three, by: -1 }), "it is the first").toEqual({ changed: false, place: 1 });
    const [foreign] = await readListings(other.staff);
    for (const move of [{ listingId: foreign?.id ?? "", by: 1 } as const, { listingId: one, toPlaceOf: foreign?.id ?? "" }])
      await expect(placeListing(shop.staff, move)).rejects.toMatchObject({ code: "not-found" });
    expect(skus()).toEqual(["three", "two", "one"]);
  });
});

describe("several listings' place", () => {
  it("changes to one that is given, in their order; beyond the last is the last", async () => {
    const [one = "", two = "", three = ""] = ids;
    expect(await placeListing(shop.staff, { listingIds: [three, one], toPlace: 2 })).toEqual({ changed: true, place: 2 });
    expect(skus()).toEqual(["two", "one", "three"]);
    const [entry] = await listAudit(shop.staff, { limit: 1 });
    expect([entry?.subject, entry?.before, entry?.after]).toEqual(["listings/2", '{"places":"1, 3"}', '{"places":"2, 3"}']);
    expect(await placeListing(shop.staff, { listingIds: [two], toPlace: 999 })).toEqual({ changed: true, place: 3 });
    expect(skus()).toEqual(["one", "three", "two"]);
    const [foreign] = await readListings(other.staff);
    const move = { listingIds: [one, foreign?.id ?? ""], toPlace: 1 };
    await expect(placeListing(shop.staff, move)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("all listings that match", () => {
  const all = { q: "", group: "", state: "" };
  const choice = async (filter: typeof all) => ({
    filter,
    fingerprint: fingerprintOf((await matchListings(shop.staff, filter)).ids),
  });
  const hide = { do: "visibility", visibility: "hidden" } as const;

  it("are changed together, those of the filter alone", async () => {
    const change = { do: "rule", basis: "monthly", rule: percent(5_000) } as const;
    expect(await changeListings(shop.staff, { listings: await choice({ ...all, q: "product t" }), change })).toEqual({
      changed: 2,
    });
    expect(monthly()).toEqual(["4000000", "4500000", "6000000"]);
    expect(await changeListings(shop.staff, { listings: await choice(all), change: hide })).toEqual({ changed: 3 });
    expect(skus()).toEqual([]);
  });

  it("are left alone when others match than when the choice was made", async () => {
    const shown = await choice({ ...all, state: "visible" });
    await changeListings(shop.staff, { listings: ids.slice(0, 1), change: hide });
    const late = changeListings(shop.staff, { listings: shown, change: hide });
    await expect(late).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("It would be 2 now") });
    expect(skus()).toEqual(["two", "three"]);
  });

  it("in another order are the same ones", async () => {
    const before = await choice(all);
    await placeListing(shop.staff, { listingId: ids[0] ?? "", by: 1 });
    expect((await choice(all)).fingerprint).toBe(before.fingerprint);
  });

  it("by price: those that are raised to the floor or have no price", async () => {
    await takeSetUpPrice();
    expect((await matchListings(shop.staff, { ...all, state: "attention" })).ids).toEqual(ids.slice(1, 2));
  });

  it("are those of this partner", async () => {
    const foreign = { filter: all, fingerprint: fingerprintOf((await readListings(other.staff)).map(({ id }) => id)) };
    await expect(changeListings(shop.staff, { listings: foreign, change: hide })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a price below wholesale", () => {
  const set = async (kind: string) => {
    const [listing] = await readListings(shop.staff);
    const rules = [{ chargeId: listing?.charges[1]?.chargeId ?? "", kind, value: "1.50", rounding: "none" }];
    return saveListing(shop.staff, { listingId: ids[0] ?? "", name: "", summary: "", visibility: "visible", rules });
  };
  it("is refused as a price, and sold at when somebody says that it is on purpose", async () => {
    await expect(set("price")).rejects.toMatchObject({ code: "bad-input" });
    expect(await listingsBelowFloor(shop.staff)).toEqual([]);
    await set("below-cost");
    expect(monthly()[0]).toBe("1500000");
    expect((await readListings(shop.staff))[0]?.charges[1]).toMatchObject({ marginMicros: "-500000", raisedToFloor: false });
    expect(await listingsBelowFloor(shop.staff)).toEqual([]);
  });
});

describe("what the customer sees", () => {
  it("is the storefront's own view, hidden or not, with nothing of wholesale in it", async () => {
    const [before] = listStorefrontProducts(shop.visitor);
    await changeListings(shop.staff, { listings: ids, change: { do: "visibility", visibility: "hidden" } });
    const { customerView } = await readListingAndView(shop.staff, { listingId: ids[0] ?? "" });
    expect(customerView).toEqual(before);
    expect(JSON.stringify(customerView)).not.toMatch(/wholesale|minimum|cost|margin|markup|rule/i);
  });
});
