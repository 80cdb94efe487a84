import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { notFound, Refusal } from "~/kit/refusal";
import { mintCarrierScope } from "~/kit/scope-mint";
import { listAudit } from "~/platform/audit-store.server";
import { readSql } from "~/platform/database.server";
import { importProducts, localNumber, openOwnRulesShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { readOffered } from "./add-listings.server";
import { listProduct } from "./list-product.server";
import { readStorefrontProduct } from "./list-products.server";
import { listingEditFrom } from "./listing-form-data";
import type { PartnerListing } from "./partner-listing";
import { readListing, readListings } from "./read-listings.server";
import { saveListing } from "./save-listing.server";
import { saveProduct } from "./save-product.server";
import { setWholesale } from "./set-wholesale.server";

const desk = mintCarrierScope("admin", { door: "carrier", id: "c", name: "Casey" });
type Shop = Awaited<ReturnType<typeof openOwnRulesShop>>;
let close = async () => {};
let a: Shop;
let b: Shop;
let listing: PartnerListing;

beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
  const price = (amount: string, minimumRetail?: string) => [{ amount, minimumRetail, effectiveFrom: "2026-01-01" }];
  const charges = [
    { code: "set-up", wholesale: price("1.00") },
    { code: "monthly", wholesale: price("2.00", "3.00") },
  ];
  await importProducts(localNumber("", { charges }), localNumber("5.00", { sku: "second" }));
  a = await openOwnRulesShop("shop-a");
  b = await openOwnRulesShop("shop-b", { products: { second: { leaveOut: true } } });
  listing = await listingOf(a);
});
afterAll(() => close());

async function listingOf(shop: Shop, sku = "local") {
  const found = (await readListings(shop.staff)).find((own) => own.sku === sku);
  if (!found) throw notFound("listing");
  return found;
}

const idOf = (code: string) => listing.charges.find((charge) => charge.code === code)?.chargeId ?? "";
const price = (code: string, value: string, kind = "price", rounding = "none") => ({
  chargeId: idOf(code),
  kind,
  value,
  rounding,
});
const edit = (more: Record<string, unknown> = {}) => ({
  listingId: listing.id,
  name: "",
  summary: "",
  visibility: "visible",
  rules: [],
  ...more,
});
const revision = (shop: Shop) => readSql().prepare(`SELECT "revision" FROM "Partner" WHERE "id" = ?`).pluck().get(shop.partnerId);

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error("It was not refused.");
  return error;
}

const chargeField = (id: string): [string, string] => ["chargeId", id];
function formOf(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

/** How long the work kept everything else waiting at a stretch. */
async function longestBlockMs(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

describe("a partner's listing", () => {
  it("shows wholesale, retail, margin and markup apart", () => {
    expect(listing.charges[1]).toMatchObject({
      ...{
        code: "monthly",
        wholesaleMicros: "2000000",
        minimumRetailMicros: "3000000",
        retailMicros: "3950000",
        marginMicros: "1950000",
      },
      ...{ marginBasisPoints: 4936, markupBasisPoints: 9750, raisedToFloor: false, upcoming: null },
      rule: { kind: "percent", value: "60", rounding: ".95" },
    });
  });

  it("is saved, shown on the next read, audited once, and raises its own partner's revision only", async () => {
    const [before, others] = [revision(a), revision(b)];
    const rules = [price("monthly", "4.50"), price("set-up", "50", "percent", ".99")];
    expect(await saveListing(a.staff, edit({ name: " Town \n number ", summary: "Ours.", rules }))).toEqual({ changed: true });
    expect(readStorefrontProduct(a.visitor, "local")).toMatchObject({
      ...{ name: "Town number", summary: "Ours." },
      charges: [{ retailMicros: "1990000" }, { retailMicros: "4500000" }],
    });
    expect(readStorefrontProduct(b.visitor, "local").name).toBe("Local number");
    expect([revision(a), revision(b)]).toEqual([Number(before) + 1, others]);
    const [entry] = await listAudit(a.staff, { limit: 5 });
    expect(entry).toMatchObject({ action: "listing.save", subject: "listing/local", actorName: "Owner of shop-a" });
    expect(JSON.parse(entry?.after ?? "")).toMatchObject({
      name: "Town number",
      "price.monthly": { kind: "price", value: "4.50", rounding: "none" },
    });
    expect(await listAudit(b.staff, { limit: 5 })).toHaveLength(1);
  });

  it("is left alone when nothing differs", async () => {
    const before = revision(a);
    expect(await saveListing(a.staff, edit({ rules: [price("monthly", "60", "percent", ".95")] }))).toEqual({ changed: false });
    expect(revision(a)).toBe(before);
  });

  it("refuses prices under wholesale and under the carrier's lowest retail, saving nothing", async () => {
    const error = await refusal(
      saveListing(a.staff, edit({ name: "New", rules: [price("set-up", "0.99"), price("monthly", "2.50")] })),
    );
    expect(error.code).toBe("bad-input");
    expect(error.fields).toEqual({
      [`rules.${idOf("set-up")}`]: ["This gives $0.99, which is below your wholesale price of $1.00. Raise it to at least that."],
      [`rules.${idOf("monthly")}`]: [
        "This gives $2.50, which is below the carrier's lowest retail price of $3.00. Raise it to at least that.",
      ],
    });
    expect(await listingOf(a)).toEqual(listing);
  });

  it("goes on show only with each price set, and may be hidden without", async () => {
    const noPrice = price("monthly", "");
    expect((await refusal(saveListing(a.staff, edit({ rules: [noPrice] })))).fields).toHaveProperty([`rules.${idOf("monthly")}`]);
    await saveListing(a.staff, edit({ visibility: "hidden", rules: [noPrice] }));
    expect((await listingOf(a)).charges[1]).toMatchObject({
      rule: null,
      retailMicros: null,
      marginMicros: null,
      wholesaleMicros: "2000000",
    });
    expect(() => readStorefrontProduct(a.visitor, "local")).toThrow(Refusal);
    expect((await refusal(saveListing(a.staff, edit()))).fields).toHaveProperty([`rules.${idOf("monthly")}`]);
    await saveListing(a.staff, edit({ rules: [price("monthly", "4.00")] }));
    expect(readStorefrontProduct(a.visitor, "local").charges[1]?.retailMicros).toBe("4000000");
  });

  it.each([
    ["a long name", { name: "x".repeat(81) }, "name"],
    ["a long summary", { summary: "x".repeat(401) }, "summary"],
    ["another visibility", { visibility: "everyone" }, "visibility"],
    ["half a place", { position: 1.5 }, "position"],
    ["no number for a place", { position: Number.NaN }, "position"],
  ])("refuses %s", async (_name, wrong, field) => {
    const error = await refusal(saveListing(a.staff, edit(wrong)));
    expect([error.code, Object.keys(error.fields)]).toEqual(["bad-input", [field]]);
  });

  it("leaves what a form does not hold as it is", async () => {
    await saveListing(a.staff, edit({ name: "Ours", summary: "Our words.", position: 7 }));
    await saveListing(a.staff, { listingId: listing.id, rules: [price("monthly", "4.00")] });
    expect(await listingOf(a)).toMatchObject({ name: "Ours", summary: "Our words.", visibility: "visible", position: 7 });
  });

  it("reads and refuses thousands of charges at the first one that is not the product's, or comes twice", async () => {
    const form = (ids: string[]) => listingEditFrom(formOf([["visibility", "visible"], ...ids.map(chargeField)]));
    const many = (id: (index: number) => string) => Array.from({ length: 23_000 }, (_, index) => id(index));
    const longest = await longestBlockMs(async () => {
      const unknown = form(many((index) => `x${index}`));
      expect(unknown.rules).toHaveLength(23_000);
      expect((await refusal(saveListing(a.staff, { ...unknown, listingId: listing.id }))).message).toMatch(/does not charge/);
      expect(() => form(many(() => "x"))).toThrow(/more than once/);
    });
    expect(longest).toBeLessThan(500);
    const twice = [price("monthly", "4.00"), price("monthly", "5.00")];
    expect((await refusal(saveListing(a.staff, edit({ rules: twice })))).message).toMatch(/more than once/);
  });

  it("refuses the price of another product's charge", async () => {
    const second = await listingOf(a, "second");
    const rules = [{ chargeId: second.charges[0]?.chargeId ?? "", kind: "price", value: "9.00", rounding: "none" }];
    expect((await refusal(saveListing(a.staff, edit({ rules })))).code).toBe("bad-input");
  });

  it("is not found under another partner's scope, and stays as it was", async () => {
    const foreign = edit({ name: "Taken over", rules: [price("monthly", "99.00")] });
    expect((await refusal(saveListing(b.staff, foreign))).code).toBe("not-found");
    expect((await refusal(readListing(b.staff, { listingId: listing.id }))).code).toBe("not-found");
    expect(await readListing(a.staff, { listingId: listing.id })).toEqual(listing);
    expect((await readListings(b.staff)).map(({ id }) => id)).not.toContain(listing.id);
  });
});

describe("a product of the carrier", () => {
  it("is taken into the shop once, hidden at first", async () => {
    const [unlisted, ...more] = (await readOffered(b.staff)).filter(({ isListed }) => !isListed);
    expect([unlisted?.sku, more]).toEqual(["second", []]);
    const productId = unlisted?.productId ?? "";
    const { listingId } = await listProduct(b.staff, { productId });
    expect(await readListing(b.staff, { listingId })).toMatchObject({
      sku: "second",
      visibility: "hidden",
      charges: [{ retailMicros: "8950000" }],
    });
    expect((await refusal(listProduct(b.staff, { productId }))).code).toBe("conflict");
    expect((await refusal(listProduct(b.staff, { productId: "none" }))).code).toBe("not-found");
    expect((await readOffered(b.staff)).filter(({ isListed }) => !isListed)).toEqual([]);
  });

  it("leaves every shop when it is retired, and cannot be listed", async () => {
    const productId = listing.productId;
    await saveProduct(desk, { productId, name: "Local", summary: "Gone.", status: "retired" });
    expect(() => readStorefrontProduct(a.visitor, "local")).toThrow(Refusal);
    expect((await listingOf(a)).productStatus).toBe("retired");
    expect((await refusal(saveProduct(desk, { productId, name: " ", summary: "x".repeat(500), status: "?" }))).fields).toEqual({
      name: [expect.any(String)],
      summary: [expect.any(String)],
      status: [expect.any(String)],
    });
  });
});

describe("a rise of wholesale above a partner's price", () => {
  beforeEach(() => saveListing(a.staff, edit({ rules: [price("monthly", "4.50")] })));

  it("lifts the shop's price to the floor and says so in the console", async () => {
    await setWholesale(desk, { chargeId: idOf("monthly"), amountMicros: 6_000_000n, effectiveFrom: null });
    expect(readStorefrontProduct(a.visitor, "local").charges[1]?.retailMicros).toBe("6000000");
    expect((await listingOf(a)).charges[1]).toMatchObject({
      raisedToFloor: true,
      retailMicros: "6000000",
      rule: { value: "4.50" },
      minimumRetailMicros: "3000000",
    });
  });

  it("is announced before it comes, and does not stand in the way of other edits", async () => {
    await setWholesale(desk, { chargeId: idOf("monthly"), amountMicros: 6_000_000n, effectiveFrom: new Date("2199-01-01") });
    expect((await listingOf(a)).charges[1]).toMatchObject({
      ...{ raisedToFloor: false, retailMicros: "4500000" },
      upcoming: {
        effectiveFromMs: Date.UTC(2199, 0, 1),
        wholesaleMicros: "6000000",
        retailMicros: "6000000",
        raisedToFloor: true,
      },
    });
    await setWholesale(desk, { chargeId: idOf("monthly"), amountMicros: 6_000_000n, effectiveFrom: null });
    expect(await saveListing(a.staff, edit({ name: "Other", rules: [price("monthly", "4.50")] }))).toEqual({ changed: true });
  });
});
