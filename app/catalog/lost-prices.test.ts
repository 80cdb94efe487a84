import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { Refusal } from "~/kit/refusal";
import { importProducts, localNumber, openOwnRulesShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import type { BulkChange } from "./bulk-change";
import { changeListings } from "./change-listings.server";
import { bulkStampOf } from "./listing-stamp";
import { asLostPrices, type LostPrices } from "./lost-prices";
import { readListings, readMarkupDefaults } from "./read-listings.server";
import { saveListing } from "./save-listing.server";
import { saveMarkupDefault } from "./save-markup-default.server";

let close = async () => {};
let shop: Awaited<ReturnType<typeof openOwnRulesShop>>;

beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
  await importProducts(localNumber("2.00"), localNumber("5.00", { sku: "second", name: "Second number" }));
  shop = await openOwnRulesShop("shop-a");
});
afterAll(() => close());

const setDefault = (value: string, more: object = {}) =>
  saveMarkupDefault(shop.staff, { productKind: "*", basis: "*", kind: "percent", value, rounding: "none", ...more });
const follow: BulkChange = { do: "rule", basis: "*", rule: null };
const listings = () => readListings(shop.staff);
const allFollow = async (confirmed?: string) =>
  changeListings(shop.staff, { listings: (await listings()).map(({ id }) => id), change: follow, confirmed });
const prices = async () => (await listings()).flatMap(({ charges }) => charges.map(({ retailMicros }) => retailMicros));

async function lostBy(work: Promise<unknown>): Promise<LostPrices> {
  const error = await work.catch((thrown: unknown) => thrown);
  const lost = error instanceof Refusal ? asLostPrices(error.details) : null;
  if (!lost) throw new Error("Nothing was asked.");
  return lost;
}

describe("charges on show that would have no price", () => {
  it("are named before their rules are taken away without a default behind, and only those that were confirmed lose it", async () => {
    const before = await prices();
    const lost = await lostBy(allFollow());
    expect(lost).toMatchObject({ names: ["Local number: Number, each month", "Second number: Number, each month"], more: 0 });
    expect((await lostBy(allFollow("another list"))).fingerprint).toBe(lost.fingerprint);
    expect(await prices()).toEqual(before);
    expect(await allFollow(lost.fingerprint)).toEqual({ changed: 2 });
    expect(await prices()).toEqual([null, null]);
  });

  it("are named before the default that makes their price is taken away, which says how many follow it", async () => {
    expect(await setDefault("100")).toEqual({ changed: true, followers: 0 });
    await allFollow();
    expect((await readMarkupDefaults(shop.staff))[0]?.followers).toBe(2);
    const lost = await lostBy(setDefault(""));
    expect([lost.names.length, await prices()]).toEqual([2, ["4000000", "10000000"]]);
    expect(await setDefault("50", { productKind: "local-number" })).toEqual({ changed: true, followers: 2 });
    expect(await setDefault(""), "the other one goes before it").toEqual({ changed: true, followers: 0 });
    const last = {
      productKind: "local-number",
      confirmed: (await lostBy(setDefault("", { productKind: "local-number" }))).fingerprint,
    };
    expect(await setDefault("", last)).toEqual({ changed: true, followers: 0 });
  });

  it("are not asked about where the shop does not show them", async () => {
    const all = (await listings()).map(({ id }) => id);
    await changeListings(shop.staff, { listings: all, change: { do: "visibility", visibility: "hidden" } });
    expect(await allFollow()).toEqual({ changed: 2 });
  });
});

describe("what somebody else changed meanwhile", () => {
  it("is not overwritten by a change of several listings", async () => {
    const [first, second] = await listings();
    const seen = new Map((await listings()).map((one) => [one.id, bulkStampOf(one)]));
    const rules = [{ chargeId: first?.charges[0]?.chargeId ?? "", kind: "price", value: "9.00", rounding: "none" }];
    await saveListing(shop.staff, { listingId: first?.id ?? "", rules });
    const hide = { change: { do: "visibility", visibility: "hidden" } as const, seen };
    await expect(changeListings(shop.staff, { listings: [first?.id ?? ""], ...hide })).rejects.toMatchObject({
      ...{ code: "conflict", message: expect.stringMatching(/^Somebody else changed Local number while/) },
    });
    expect(await changeListings(shop.staff, { listings: [second?.id ?? ""], ...hide })).toEqual({ changed: 1 });
  });

  it("is not overwritten by a default that was filled in before", async () => {
    await setDefault("50");
    const filledFrom = { "*/*": "percent 40 none" };
    await expect(setDefault("60", { filledFrom })).rejects.toMatchObject({ code: "conflict" });
    expect((await readMarkupDefaults(shop.staff))[0]?.rule.value).toBe("50");
    expect(await setDefault("60", { filledFrom: { "*/*": "percent 50 none" } })).toMatchObject({ changed: true });
  });
});
