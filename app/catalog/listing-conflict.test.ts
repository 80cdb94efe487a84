import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { notFound, Refusal } from "~/kit/refusal";
import { mintPartnerScope } from "~/kit/scope-mint";
import { importProducts, localNumber, openOwnRulesShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { stampOf } from "./listing-stamp";
import type { PartnerListing } from "./partner-listing";
import { placeListing } from "./place-listing.server";
import { readListings } from "./read-listings.server";
import { saveListing } from "./save-listing.server";
import { saveMarkupDefault } from "./save-markup-default.server";

let close = async () => {};
let a: Awaited<ReturnType<typeof openOwnRulesShop>>;
let listing: PartnerListing;

beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
  await importProducts(localNumber("2.00"), localNumber("5.00", { sku: "second" }));
  a = await openOwnRulesShop("shop-a");
  listing = await listingOf(a);
});
afterAll(() => close());

async function listingOf({ staff }: typeof a) {
  const found = (await readListings(staff)).find(({ sku }) => sku === "local");
  if (!found) throw notFound("listing");
  return found;
}
const idOf = (code: string) => listing.charges.find((charge) => charge.code === code)?.chargeId ?? "";
const price = (code: string, value: string, kind = "price", rounding = "none") => ({
  ...{ chargeId: idOf(code), kind, value, rounding },
});
const edit = (more: Record<string, unknown> = {}) => ({
  ...{ listingId: listing.id, name: "", summary: "", visibility: "visible", rules: [] },
  ...more,
});

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error("It was not refused.");
  return error;
}

describe("a listing", () => {
  it("is not put back by a form that is older than somebody else's change", async () => {
    const filledFrom = stampOf(listing);
    const asShown = { name: "", summary: "", visibility: "visible", rules: [price("monthly", "60", "percent", ".95")] };
    const ann = mintPartnerScope(a.partnerId, "sales", { door: "partner", id: "ann", name: "Ann Lee" });
    await saveListing(ann, { listingId: listing.id, name: "Ann's name", rules: [price("monthly", "4.50")] });
    const stale = (more: object) => refusal(saveListing(a.staff, { ...asShown, filledFrom, listingId: listing.id, ...more }));

    const alone = await stale({ summary: "Mine." });
    expect([alone.code, alone.fields]).toEqual(["conflict", {}]);
    expect(alone.message).toMatch(/^Ann Lee changed this listing on .* Nothing was overwritten/);
    expect(alone.details).toEqual({
      theirs: [
        { key: "name", label: "Name", who: "Ann Lee", now: "Ann's name" },
        { key: `rules.${idOf("monthly")}`, label: "Number, each month", who: "Ann Lee", now: "Set to $4.50" },
      ],
    });
    const both = await stale({ name: "Ann's name", rules: [price("monthly", "4.75")] });
    expect([both.details, both.fields]).toEqual([
      { theirs: [] },
      {
        [`rules.${idOf("monthly")}`]: [expect.stringMatching(/^Ann Lee changed this on .*: Set to \$4\.50\. Save again to put/)],
      },
    ]);
    expect((await listingOf(a)).charges[0]?.rule?.value).toBe("4.50");

    const again = { ...asShown, name: "Ann's name", rules: [price("monthly", "4.75")], filledFrom: stampOf(await listingOf(a)) };
    expect(await saveListing(a.staff, { ...again, listingId: listing.id })).toEqual({ changed: true });
  });

  it("keeps the place that others gave it meanwhile, where the form left it alone", async () => {
    const filledFrom = stampOf(listing);
    await placeListing(a.staff, { listingId: listing.id, by: 1 });
    await saveListing(a.staff, edit({ name: "Ours", position: 0, filledFrom }));
    expect(await listingOf(a)).toMatchObject({ name: "Ours", position: 1 });
  });

  it("goes by the partner's defaults when its form says so, and asks what a number beside that is", async () => {
    await saveMarkupDefault(a.staff, { productKind: "*", basis: "*", kind: "percent", value: "100", rounding: "none" });
    const unclear = await refusal(saveListing(a.staff, edit({ rules: [price("monthly", "5.00", "default")] })));
    expect(unclear.fields).toEqual({ [`rules.${idOf("monthly")}`]: [expect.stringMatching(/Say what this number is/)] });
    await saveListing(a.staff, edit({ rules: [price("monthly", "60", "default")] }));
    expect((await listingOf(a)).charges[0]).toMatchObject({
      ...{ rule: null, retailMicros: "4000000" },
      byDefault: { level: "all", rule: { kind: "percent", value: "100" } },
    });
  });
});
