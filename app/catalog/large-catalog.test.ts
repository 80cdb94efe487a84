import { afterAll, beforeAll, expect, it } from "vitest";
import { importProducts, localNumber, openTestShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { readOffered } from "./add-listings.server";
import { readListings } from "./read-listings.server";

let close = async () => {};
let shop: Awaited<ReturnType<typeof openTestShop>>;

beforeAll(async () => {
  ({ close } = await freshDatabase());
  const wholesale = [{ amount: "1.00", effectiveFrom: "2026-01-01" }];
  const charges = ["call-path", "minute-out", "minute-in", "toll-free-minute-in"].map((code) => ({ code, wholesale }));
  await importProducts(...Array.from({ length: 600 }, (_, i) => localNumber("", { sku: `sku-${i}`, kind: "voice", charges })));
  shop = await openTestShop("shop-a");
}, 120_000);
afterAll(() => close());

it("a catalog of 600 products and 2,400 charges is read whole, by staff of the carrier and of a partner", async () => {
  const [offered, listings] = [await readOffered(shop.staff), await readListings(shop.staff)];
  expect([offered.length, listings.length]).toEqual([600, 600]);
  expect(listings.every(({ charges }) => charges.length === 4 && charges[0]?.retailMicros !== null)).toBe(true);
});
