import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { BrandView } from "~/branding/brand-view";
import { priceChangesMail } from "~/branding/price-changes-mail";
import { insertPartnerMember } from "~/identity/people-store.server";
import type { PartnerRole } from "~/kit/scope";
import { mintCarrierScope, mintSystemScope } from "~/kit/scope-mint";
import { days, minutes } from "~/kit/time";
import { read, readSql, write } from "~/platform/database.server";
import { importProducts, localNumber, openTestShop, system } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { decidePriceChanges } from "./decide-price-changes.server";
import { tellOfPriceChanges } from "./price-changes.jobs.server";
import { readPriceChanges } from "./read-listings.server";
import { setWholesale } from "./set-wholesale.server";

const desk = mintCarrierScope("admin", { door: "carrier", id: "c", name: "Casey" });
const worker = mintSystemScope("tell of wholesale changes");
let close = async () => {};
let shop: Awaited<ReturnType<typeof openTestShop>>;
let now: number;

beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
  await importProducts(...["one", "two", "three"].map((sku) => localNumber("2.00", { sku, name: `Product ${sku}` })));
  shop = await openTestShop("shop-a");
  for (const role of ["owner", "sales", "support", "viewer"] as PartnerRole[]) {
    const member = { partnerId: shop.partnerId, email: `${role}@a.test`, name: role, role, passwordHash: "x" };
    await write((tx) => insertPartnerMember(system, tx, member));
  }
  now = Date.now();
});
afterAll(() => close());

const raise = async (sku: string, amountMicros: bigint, effectiveFrom: Date | null = null) => {
  const sql = `SELECT c."id" FROM "ProductCharge" c JOIN "Product" p ON p."id" = c."productId" WHERE p."sku" = ?`;
  return setWholesale(desk, { chargeId: String(readSql().prepare(sql).pluck().get(sku)), amountMicros, effectiveFrom });
};
const tick = (afterMinutes: number) => {
  now += minutes(afterMinutes);
  return tellOfPriceChanges(worker, now);
};
const mails = async () => read().mailMessage.findMany({ where: { kind: "price-changes" }, orderBy: { toAddress: "asc" } });

describe("wholesale changes that wait", () => {
  it("are told in one mail to each who may edit prices, when the carrier has been quiet for ten minutes", async () => {
    await raise("one", 2_345_678n);
    expect(await tick(0)).toEqual({ mailed: 0 });
    await raise("two", 2_345_678n, new Date(Date.now() + days(3)));
    expect(await tick(9), "another one came").toEqual({ mailed: 0 });
    expect(await tick(9)).toEqual({ mailed: 0 });
    expect(await tick(1)).toEqual({ mailed: 2 });
    const sent = await mails();
    expect(sent.map(({ toAddress, partnerId }) => [toAddress, partnerId])).toEqual([
      ["owner@a.test", shop.partnerId],
      ["sales@a.test", shop.partnerId],
    ]);
    expect(JSON.parse(sent[0]?.dataJson ?? "")).toMatchObject({
      ...{ changes: 2, more: 0 },
      products: [
        { name: "Product one", isInForce: true },
        { name: "Product two", isInForce: false },
      ],
    });
  });

  it("are told once; a later one has a mail of its own, about itself alone", async () => {
    await raise("one", 2_300_000n);
    for (const after of [0, 10, 10, 600]) await tick(after);
    expect(await mails()).toHaveLength(2);
    await raise("three", 2_300_000n);
    for (const after of [0, 10, 10]) await tick(after);
    const about = (await mails()).map(({ dataJson }) => (JSON.parse(dataJson) as { products: { name: string }[] }).products);
    expect(about.map((products) => products.map(({ name }) => name).join()).sort()).toEqual([
      ...["Product one", "Product one", "Product three", "Product three"],
    ]);
  });

  it("that were decided on before the mail are not in it", async () => {
    await raise("one", 2_300_000n);
    await tick(0);
    const [change] = await readPriceChanges(shop.staff);
    const { key = "", wholesaleMicros: seenMicros = "" } = change ?? {};
    await decidePriceChanges(shop.staff, [{ key, choice: "keep", price: "", seenMicros }]);
    await tick(10);
    expect(await mails()).toEqual([]);
  });

  it("have their amounts in the console alone", async () => {
    await raise("one", 2_345_678n);
    await tick(0);
    await tick(10);
    const [mail] = await mails();
    const content = JSON.stringify(
      priceChangesMail(
        JSON.parse(mail?.dataJson ?? ""),
        { name: "Harbor", support: { email: null } as BrandView["support"] },
        { storefront: "https://s.test", console: "https://c.test" },
      ),
    );
    expect(content + mail?.dataJson).not.toMatch(/2\.34|2345678|2\.00|2000000/);
    expect(content).toContain("https://c.test/partner/listings/changes");
    expect(content).toContain("If nobody decides, your prices stay");
  });
});
