import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { mintCarrierScope } from "~/kit/scope-mint";
import { listAudit } from "~/platform/audit-store.server";
import { importProducts, localNumber, openOwnRulesShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import {
  publishAdded,
  readAddWork,
  readOffered,
  readReview,
  saveAddDefaults,
  saveAddPrices,
  savePicks,
} from "./add-listings.server";
import { summarise } from "./add-review";
import { listStorefrontProducts } from "./list-products.server";
import { pastedCells } from "./paste-column";
import { readListings } from "./read-listings.server";
import { saveProduct } from "./save-product.server";

const desk = mintCarrierScope("admin", { door: "carrier", id: "c", name: "Casey" });
const leaveOut = { leaveOut: true };
let close = async () => {};
let shop: Awaited<ReturnType<typeof openOwnRulesShop>>;
let product: Record<string, string>;
let charge: Record<string, string>;

beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
  await importProducts(
    localNumber("1.00", { sku: "listed" }),
    localNumber("2.00", { sku: "one" }),
    localNumber("3.00", { sku: "two" }),
  );
  shop = await openOwnRulesShop("shop-a", { products: { one: leaveOut, two: leaveOut } });
  const offered = await readOffered(shop.staff);
  product = Object.fromEntries(offered.map(({ sku, productId }) => [sku, productId]));
  await savePicks(shop.staff, { shown: [], ticked: Object.values(product) });
  const review = await readReview(shop.staff, await readAddWork(shop.staff));
  charge = Object.fromEntries(review.map(({ sku, charges }) => [sku, charges[0]?.chargeId ?? ""]));
});
afterAll(() => close());

const defaults = (more: Record<string, string> = {}) =>
  saveAddDefaults(shop.staff, { kind: "percent", value: "50", rounding: "none", visibility: "visible", ...more });
const review = async () => readReview(shop.staff, await readAddWork(shop.staff));
const prices = () =>
  Object.fromEntries(listStorefrontProducts(shop.visitor).map(({ sku, charges }) => [sku, charges[0]?.retailMicros]));
const setStatus = (sku: string, status: string) =>
  saveProduct(desk, { productId: product[sku] ?? "", name: sku, summary: "A number.", status });

describe("new listings", () => {
  it("cannot be what is listed already, and picks outlive a filter", async () => {
    expect((await readAddWork(shop.staff)).productIds).toEqual([product.one, product.two]);
    await savePicks(shop.staff, { shown: [product.one ?? ""], ticked: [] });
    expect((await readAddWork(shop.staff)).productIds, "two was not on the page").toEqual([product.two]);
  });

  it("are published at the markup, at typed prices where there are any, and nothing else changes", async () => {
    const [before] = await readListings(shop.staff);
    await defaults();
    await saveAddPrices(shop.staff, { prices: { [charge.two ?? ""]: "4.44" }, belowCost: [], mayBeWrong: false });
    expect(summarise(await review())).toMatchObject({
      ...{ products: 2, charges: 2, typed: 1, unpriced: 0, problems: 0 },
      ...{ lowestMarginBasisPoints: 3243, highestMarginBasisPoints: 3333 },
    });
    expect(await publishAdded(shop.staff)).toEqual({ isComplete: true });
    expect(prices()).toMatchObject({ one: "3000000", two: "4440000" });
    expect((await readListings(shop.staff))[0]).toEqual(before);
    const entries = await listAudit(shop.staff, { limit: 2 });
    expect(entries.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      "listing.add listing/two",
      "listing.add listing/one",
    ]);
  });

  it("that fail hold up no other, say why, and alone are tried again", async () => {
    await defaults();
    await setStatus("one", "retired");
    expect(await publishAdded(shop.staff)).toEqual({ isComplete: false });
    const work = await readAddWork(shop.staff);
    expect(work.outcomes).toMatchObject([
      { productId: product.one, listingId: null, problem: "The carrier does not offer it any more." },
      { productId: product.two, problem: null },
    ]);
    expect(work.productIds).toEqual([product.one]);
    expect(Object.keys(prices())).toEqual(["listed", "two"]);
    const written = (await listAudit(shop.staff, { limit: 50 })).length;
    await setStatus("one", "active");
    expect(await publishAdded(shop.staff)).toEqual({ isComplete: true });
    expect(Object.keys(prices())).toEqual(["listed", "two", "one"]);
    expect(await listAudit(shop.staff, { limit: 50 })).toHaveLength(written + 1);
  });

  it("keep what was typed, wrong or not, and are refused at a price that may not be", async () => {
    await defaults();
    const typed = { [charge.one ?? ""]: "1.99", [charge.two ?? ""]: "much" };
    await saveAddPrices(shop.staff, { prices: typed, belowCost: [], mayBeWrong: true });
    expect((await review()).map(({ charges }) => charges[0]?.problem)).toEqual([
      expect.stringMatching(/below your wholesale price/),
      expect.stringMatching(/Write the price/),
    ]);
    await expect(saveAddPrices(shop.staff, { prices: typed, belowCost: [], mayBeWrong: false })).rejects.toMatchObject({
      fields: { [`price.${charge.one}`]: [expect.any(String)], [`price.${charge.two}`]: [expect.any(String)] },
    });
    expect((await readAddWork(shop.staff)).prices).toEqual(typed);
    await publishAdded(shop.staff);
    expect(Object.keys(prices())).toEqual(["listed"]);
    const confirmed = { prices: { [charge.one ?? ""]: "1.99" }, belowCost: [charge.one ?? ""], mayBeWrong: false };
    await saveAddPrices(shop.staff, confirmed);
    await publishAdded(shop.staff);
    expect(prices()).toMatchObject({ one: "1990000", two: "4500000" });
  });

  it("need a price to be shown, and may come in hidden without", async () => {
    await defaults({ kind: "default" });
    await publishAdded(shop.staff);
    expect((await readAddWork(shop.staff)).outcomes[0]?.problem).toMatch(/has no price/);
    await defaults({ kind: "default", visibility: "hidden" });
    expect(await publishAdded(shop.staff)).toEqual({ isComplete: true });
    expect((await readListings(shop.staff)).map(({ visibility }) => visibility)).toEqual(["visible", "hidden", "hidden"]);
  });
});

describe("a pasted column", () => {
  it.each([
    ["1.50\n2.50\n", ["1.50", "2.50"]],
    ["$1.50\tx\r\n$1,250.00\ty", ["1.50", "1250.00"]],
    ["3", ["3"]],
    ["4.00\n\n5.00", ["4.00", "", "5.00"]],
  ])("%j", (text, cells) => expect(pastedCells(text)).toEqual(cells));
});
