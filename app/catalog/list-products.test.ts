import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintStorefrontScope } from "~/kit/scope-mint";
import { write } from "~/platform/database.server";
import { chargeOf, demoCatalogJson, importProducts, localNumber, openTestShop, system } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { decidePriceChanges } from "./decide-price-changes.server";
import { demoShopPlans } from "./demo-listings";
import { importCatalog } from "./import-catalog.server";
import { listStorefrontProducts, readStorefrontProduct } from "./list-products.server";
import { priceNumbers } from "./price-numbers.server";
import { readListings, readPriceChanges } from "./read-listings.server";

const changeAtMs = Date.UTC(2199, 0, 1);
let close = async () => {};
let shop: Awaited<ReturnType<typeof openTestShop>>;
let other: Awaited<ReturnType<typeof openTestShop>>;

beforeAll(async () => {
  ({ close } = await freshDatabase());
  const odd = (amount: string, minimumRetail?: string) => [{ amount, effectiveFrom: "2026-01-01", minimumRetail }];
  await importProducts(
    localNumber("", {
      sku: "dear",
      charges: [
        { code: "set-up", wholesale: odd("7.131719", "9.232931") },
        { code: "monthly", wholesale: [...odd("17.373941"), { amount: "43.474953", effectiveFrom: "2199-01-01" }] },
      ],
    }),
    localNumber("", { sku: "cheap", charges: [{ code: "monthly", wholesale: odd("5.596167") }] }),
    localNumber("", {
      sku: "to-come",
      charges: [{ code: "monthly", wholesale: [{ amount: "1.00", effectiveFrom: "2199-01-01" }] }],
    }),
    localNumber("", { sku: "text", kind: "messaging", charges: [{ code: "segment-out", wholesale: odd("0.007173") }] }),
  );
  shop = await openTestShop("shop-one", {
    markup: { basisPoints: 5000, rounding: ".95" },
    products: { cheap: { name: "Own name" } },
  });
  other = await openTestShop("shop-two", {
    markup: { basisPoints: 20_000, rounding: ".99" },
    products: { text: { leaveOut: true } },
  });
});
afterAll(() => close());

describe("a storefront's products", () => {
  it("carry the shop's own words and retail prices", () => {
    expect(listStorefrontProducts(shop.visitor).map(({ sku, name }) => `${sku}: ${name}`)).toEqual([
      "dear: Local number",
      "cheap: Own name",
      "to-come: Local number",
      "text: Local number",
    ]);
    expect(readStorefrontProduct(shop.visitor, "dear")).toEqual({
      ...{
        slug: "dear",
        sku: "dear",
        kind: "local-number",
        kindLabel: "Local number",
        group: "numbers",
        groupLabel: "Phone numbers",
      },
      ...{ name: "Local number", summary: "A number in your town.", isSample: false, nextChangeAtMs: changeAtMs },
      charges: [
        { code: "set-up", label: "Set-up", basis: "once", unit: null, retailMicros: "10950000", currency: "USD" },
        { code: "monthly", label: "Number, each month", basis: "monthly", unit: null, retailMicros: "26950000", currency: "USD" },
      ],
    });
    expect(readStorefrontProduct(shop.visitor, "text").charges[0]).toMatchObject({ unit: "segment", retailMicros: "10800" });
    expect(readStorefrontProduct(other.visitor, "dear").charges[1]?.retailMicros).toBe("52990000");
  });

  it("say nothing of wholesale, minimum, cost or margin", () => {
    const shown = JSON.stringify([
      listStorefrontProducts(shop.visitor),
      listStorefrontProducts(other.visitor),
      priceNumbers(shop.visitor),
    ]);
    for (const secret of ["7131719", "7.131719", "9232931", "17373941", "43474953", "5596167", "7173"])
      expect(shown).not.toContain(secret);
    expect(shown).not.toMatch(/wholesale|minimum|cost|margin|markup|rule|percent|rounding/i);
  });

  it("are raised to the floor when the date comes, and follow wholesale once the partner lets them", async () => {
    const monthly = (atMs: number) => readStorefrontProduct(shop.visitor, "dear", { atMs }).charges[1]?.retailMicros;
    expect(monthly(changeAtMs - 1)).toBe("26950000");
    expect(monthly(changeAtMs)).toBe("43950000");
    const [change] = await readPriceChanges(shop.staff);
    const choice = { key: change?.key ?? "", choice: "follow", price: "", seenMicros: change?.wholesaleMicros ?? "" };
    await decidePriceChanges(shop.staff, [choice]);
    expect([monthly(changeAtMs - 1), monthly(changeAtMs)]).toEqual(["26950000", "65950000"]);
    expect(readStorefrontProduct(shop.visitor, "dear", { atMs: changeAtMs }).nextChangeAtMs).toBeNull();
  });

  it("have no price, rather than none to pay, before the first wholesale price begins", () => {
    expect(readStorefrontProduct(shop.visitor, "to-come")).toMatchObject({
      charges: [{ retailMicros: null }],
      nextChangeAtMs: changeAtMs,
    });
    expect(readStorefrontProduct(shop.visitor, "to-come", { atMs: changeAtMs }).charges[0]?.retailMicros).toBe("1950000");
  });

  it.each(["text", "nothing", "", "dear'--", "%", "DEAR"])("answer not-found for %j where the shop does not show it", (slug) => {
    expect(() => readStorefrontProduct(other.visitor, slug)).toThrow(expect.objectContaining({ code: "not-found" }));
  });

  it("are none for a shop that is not", () => {
    expect(listStorefrontProducts(mintStorefrontScope("nobody"))).toEqual([]);
  });

  it("leave out what is hidden and what the carrier withdrew", async () => {
    await write(async ({ db }) => {
      await db.listing.updateMany({ where: { partnerId: shop.partnerId, slug: "cheap" }, data: { visibility: "hidden" } });
      await db.product.update({ where: { sku: "text" }, data: { status: "retired" } });
    });
    expect(listStorefrontProducts(shop.visitor).map(({ sku }) => sku)).toEqual(["dear", "to-come"]);
    expect(listStorefrontProducts(other.visitor).map(({ sku }) => sku)).toEqual(["dear", "cheap", "to-come"]);
  });
});

describe("prices of numbers", () => {
  it("come by SKU, cheapest month first, those without a price last", () => {
    const prices = priceNumbers(other.visitor);
    expect(prices.skus).toEqual(["cheap", "dear", "to-come"]);
    expect(prices.bySku.dear).toEqual({
      listingSlug: "dear",
      name: "Local number",
      setUpMicros: "21990000",
      monthlyMicros: "52990000",
      currency: "USD",
    });
    expect(prices.bySku.cheap?.setUpMicros).toBeNull();
    expect(prices.nextChangeAtMs).toBe(changeAtMs);
  });
});

describe("the store's SQL", () => {
  it("names the partner in each statement that reads a listing", () => {
    const source = readFileSync("app/catalog/listing-store.sqlite.server.ts", "utf8");
    const prepared = [...source.matchAll(/prepare\((\w+)\)/g)].map(([, name]) => name);
    expect(prepared).toEqual(["allListed", "oneListed", "numbersListed", "markupDefaults"]);
    expect(source).toContain(`FROM "MarkupDefault" WHERE "partnerId" = ?`);
    for (const name of prepared.slice(0, 3))
      expect(source).toMatch(new RegExp(`const ${name} = (listedCharges|\`\\$\\{listedCharges\\})`));
    expect(source).toContain(`WHERE l."partnerId" = @partnerId`);
    expect(source).toContain(`r."partnerId" = l."partnerId"`);
  });
});

describe("the demo's shops", () => {
  it("open with prices above the floor and clearly apart", async () => {
    await importCatalog(system, { json: demoCatalogJson() });
    const monthly = new Set<string | null>();
    for (const [slug, plan] of Object.entries(demoShopPlans)) {
      const { staff, visitor } = await openTestShop(slug, plan);
      const shown = listStorefrontProducts(visitor);
      expect(
        shown.every(({ charges }) => charges.every(({ retailMicros, code }) => retailMicros !== null || code === "monthly")),
      ).toBe(true);
      const left = Object.entries(plan.products ?? {}).filter(([, product]) => product.leaveOut);
      expect(shown.filter(({ isSample }) => isSample)).toHaveLength(13 - left.length);
      monthly.add(chargeOf(shown, "local-standard", "monthly"));
      expect(await raisedToFloor(staff)).toEqual([]);
    }
    expect(monthly.size).toBe(4);
  });

  it("name only products and charges that the demo's catalog has", () => {
    const catalog: { products: { sku: string; charges: { code: string }[] }[] } = JSON.parse(demoCatalogJson());
    for (const { products = {} } of Object.values(demoShopPlans)) {
      for (const [sku, { prices = {} }] of Object.entries(products)) {
        const product = catalog.products.find((known) => known.sku === sku);
        expect(product?.charges.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(prices)));
      }
    }
  });
});

async function raisedToFloor(staff: Awaited<ReturnType<typeof openTestShop>>["staff"]) {
  const listings = await readListings(staff);
  return listings.flatMap(({ sku, charges }) =>
    charges.filter((charge) => charge.raisedToFloor).map(({ code }) => `${sku}/${code}`),
  );
}
