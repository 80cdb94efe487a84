import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { mintCarrierScope } from "~/kit/scope-mint";
import { write } from "~/platform/database.server";
import { insertDemoProviders } from "~/providers/insert-demo-providers.server";
import { importProducts, localNumber, openTestShop, system } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { publishAdded, readAddWork, readOffered, saveAddDefaults, savePicks } from "./add-listings.server";
import { changeListings } from "./change-listings.server";
import { applyPriceFile, priceFileErrors, takePriceFile } from "./import-prices.server";
import { listStorefrontProducts } from "./list-products.server";
import { openShop } from "./open-shop.server";
import { readListings } from "./read-listings.server";
import { runPriceFile } from "./run-price-file.server";
import { saveListing } from "./save-listing.server";
import { saveProduct } from "./save-product.server";

/** What happens to the carrier's record when a price file has been planned and not been written yet. */
let afterPlan = async () => {};
vi.mock("./plan-price-file.server", async (actual) => {
  const real = await actual<typeof import("./plan-price-file.server")>();
  const planPriceText: typeof real.planPriceText = async (...given) => {
    const plan = await real.planPriceText(...given);
    await afterPlan();
    return plan;
  };
  return { ...real, planPriceText };
});

let close = async () => {};
let shop: Awaited<ReturnType<typeof openTestShop>>;
let ids: string[];

beforeEach(async () => {
  await close();
  afterPlan = async () => {};
  ({ close } = await freshDatabase());
  await insertDemoProviders(system);
  await importProducts(localNumber("1.00", { sku: "one" }), localNumber("2.00", { sku: "two" }), localNumber("3.00"));
  shop = await openTestShop("shop-a", { products: { local: { leaveOut: true } } });
  ids = (await readListings(shop.staff)).map(({ id }) => id);
  await setVisibility("hidden", ids.slice(0, 1));
});
afterAll(() => close());

const desk = mintCarrierScope("admin", { door: "carrier", id: "desk", name: "Desk" });
const setVisibility = (visibility: "visible" | "hidden", listings: string[]) =>
  changeListings(shop.staff, { listings, change: { do: "visibility", visibility } });
const setCarrier = (category: string) =>
  write(async ({ sql }) => sql.prepare(`UPDATE "Provider" SET "category" = ? WHERE "isOurs" = 1`).run(category));
const edit = (listingId: string, visibility: string, name = "Ours") =>
  saveListing(shop.staff, { listingId, name, summary: "", visibility, rules: [] });
const shown = () => listStorefrontProducts(shop.visitor).map(({ sku }) => sku);
const why = expect.stringMatching(
  /^This cannot go on show: a carrier service reseller .* company code is that of a reseller .* hidden/,
);

const takeIn = async (text: string) => {
  await takePriceFile(shop.staff, { name: "prices.csv", bytes: new TextEncoder().encode(text) });
  await runPriceFile(shop.staff, (await applyPriceFile(shop.staff)).jobId);
  return priceFileErrors(shop.staff);
};

describe("with a carrier service reseller in the shop's path", () => {
  beforeEach(() => setCarrier("LRSL"));

  it("a saved listing does not go on show; hidden, it is saved", async () => {
    await expect(edit(ids[0] ?? "", "visible")).rejects.toMatchObject({ code: "bad-input", fields: { visibility: [why] } });
    expect(await edit(ids[0] ?? "", "hidden")).toEqual({ changed: true });
    expect(shown()).toEqual(["two"]);
  });

  it("many do not go on show in one change, and nothing of it is done", async () => {
    await expect(setVisibility("visible", ids)).rejects.toMatchObject({ code: "bad-input", message: why });
    expect(shown()).toEqual(["two"]);
  });

  it("a price file shows nothing: its row is refused, the others are taken in", async () => {
    const errors = await takeIn("sku,visibility,name\none,visible,First\ntwo,visible,Second\n");
    expect(errors).toContain("cannot go on show");
    const names = (await readListings(shop.staff)).map(({ sku, name, visibility }) => [sku, name, visibility]);
    expect(names).toEqual([
      ["one", null, "hidden"],
      ["two", "Second", "visible"],
    ]);
  });

  it("an added product is not listed on show, and is listed hidden", async () => {
    const ticked = (await readOffered(shop.staff)).filter(({ isListed }) => !isListed).map(({ productId }) => productId);
    const choose = (visibility: string) =>
      saveAddDefaults(shop.staff, { kind: "percent", value: "50", rounding: "none", visibility });
    await savePicks(shop.staff, { shown: [], ticked });
    await choose("visible");
    expect(await publishAdded(shop.staff)).toEqual({ isComplete: false });
    expect((await readAddWork(shop.staff)).outcomes).toMatchObject([{ listingId: null, problem: why }]);
    await choose("hidden");
    expect(await publishAdded(shop.staff)).toEqual({ isComplete: true });
    expect(shown()).toEqual(["two"]);
  });

  it("no shop is opened with products on show, and the carrier is told where to begin", async () => {
    const opening = openShop(system, { name: "Second shop", slug: "shop-b", kind: "msp", ownerEmail: null });
    await expect(opening).rejects.toMatchObject({ message: expect.stringMatching(/record of our own company right first/) });
  });

  it("what is on show stays, and its words can be kept right", async () => {
    expect(await edit(ids[1] ?? "", "visible")).toEqual({ changed: true });
    expect(shown()).toEqual(["two"]);
  });

  it("all goes on show again once the carrier's record is right", async () => {
    await setCarrier("IPES");
    expect(await edit(ids[0] ?? "", "visible")).toEqual({ changed: true });
    expect(shown()).toEqual(["one", "two"]);
  });
});

it("a price file shows nothing when the carrier's record turns between its plan and its writing", async () => {
  afterPlan = async () => {
    await setCarrier("LRSL");
  };
  await expect(takeIn("sku,visibility\none,visible\n")).rejects.toMatchObject({ message: why });
  expect(shown()).toEqual(["two"]);
  afterPlan = async () => {};
  await setCarrier("IPES");
  await takeIn("sku,visibility\none,visible\n");
  expect(shown(), "the control").toEqual(["one", "two"]);
});

it("a retired product does not come back on show, by the desk or by a catalog file, until the record is right", async () => {
  const [two] = (await readListings(shop.staff)).filter(({ sku }) => sku === "two");
  const setStatus = (status: string) =>
    saveProduct(desk, { productId: two?.productId ?? "", name: "Two", summary: "The second number.", status });
  const again = () => importProducts(localNumber("2.00", { sku: "two", status: "active" }));
  await setStatus("retired");
  await setCarrier("LRSL");
  await expect(setStatus("active")).rejects.toMatchObject({
    fields: { status: [expect.stringMatching(/^This cannot go on show/)] },
  });
  expect((await again()).errors).toMatchObject([{ message: expect.stringMatching(/^This cannot go on show/) }]);
  expect(shown()).toEqual([]);
  await setCarrier("IPES");
  expect((await again()).errors).toEqual([]);
  expect(shown(), "the control").toEqual(["two"]);
});

it("a path that cannot be told bars nothing", async () => {
  await write(async ({ sql }) => sql.prepare(`DELETE FROM "ProviderItem"`).run());
  expect(await edit(ids[0] ?? "", "visible")).toEqual({ changed: true });
});
