import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { Refusal } from "~/kit/refusal";
import { mintCarrierScope } from "~/kit/scope-mint";
import { days } from "~/kit/time";
import { listAudit } from "~/platform/audit-store.server";
import { readSql, write } from "~/platform/database.server";
import { importProducts, localNumber, openTestShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { decidePriceChanges } from "./decide-price-changes.server";
import { readStorefrontProduct } from "./list-products.server";
import { countWaitingChanges } from "./listing-page-store.sqlite.server";
import type { PriceChange } from "./price-change";
import { readListings, readPriceChanges } from "./read-listings.server";
import { saveListing } from "./save-listing.server";
import { setWholesale } from "./set-wholesale.server";

const desk = mintCarrierScope("admin", { door: "carrier", id: "c", name: "Casey" });
let close = async () => {};
let shop: Awaited<ReturnType<typeof openTestShop>>;
let other: typeof shop;

beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
  await importProducts(localNumber("2.00"));
  shop = await openTestShop("shop-a", { markup: { basisPoints: 5000, rounding: "none" } });
  other = await openTestShop("shop-b", { markup: { basisPoints: 5000, rounding: "none" } });
});
afterAll(() => close());

const listing = async () => {
  const [found] = await readListings(shop.staff);
  if (!found) throw new Error("no listing");
  return found;
};
const chargeId = async () => (await listing()).charges[0]?.chargeId ?? "";
const price = (visitor = shop.visitor, atMs?: number) =>
  readStorefrontProduct(visitor, "local", { atMs }).charges[0]?.retailMicros;
const change = async () => {
  const [found] = await readPriceChanges(shop.staff);
  if (!found) throw new Error("nothing waits");
  return found;
};
const decide = (one: PriceChange, choice: string, own = "") =>
  decidePriceChanges(shop.staff, [{ key: one.key, choice, price: own, seenMicros: one.wholesaleMicros }]);
const raise = async (amountMicros: bigint, effectiveFrom: Date | null = null) =>
  setWholesale(desk, { chargeId: await chargeId(), amountMicros, effectiveFrom });
const revision = () => Number(readSql().prepare(`SELECT "revision" FROM "Partner" WHERE "id" = ?`).pluck().get(shop.partnerId));

describe("a wholesale change", () => {
  it("moves no price, and says before, after and margin of either choice", async () => {
    await raise(2_400_000n);
    expect(price()).toBe("3000000");
    const one = await change();
    expect(one).toMatchObject({
      ...{ isInForce: true, wholesaleBeforeMicros: "2000000", wholesaleMicros: "2400000" },
      before: { retailMicros: "3000000", marginMicros: "1000000", marginBasisPoints: 3333 },
      kept: { retailMicros: "3000000", marginMicros: "600000", marginBasisPoints: 2000, raisedToFloor: false },
      followed: { retailMicros: "3600000", marginMicros: "1200000", marginBasisPoints: 3333 },
    });
    expect((await listing()).charges[0]).toMatchObject({ agreedMicros: "2000000", marginMicros: "600000" });
  });

  it("follows when the partner says so, for this partner alone, with an audit entry and a new revision", async () => {
    await raise(2_400_000n);
    const before = revision();
    expect(await decide(await change(), "follow")).toEqual({ decided: 1 });
    expect([price(), price(other.visitor)]).toEqual(["3600000", "3000000"]);
    expect(await readPriceChanges(shop.staff)).toEqual([]);
    expect(await readPriceChanges(other.staff)).toHaveLength(1);
    expect(revision()).toBe(before + 1);
    const [entry] = await listAudit(shop.staff, { limit: 1 });
    expect(entry).toMatchObject({ action: "price.decide", subject: "listing/local", after: '{"choice":"follow"}' });
  });

  it("may be kept out: the price stays and is not asked about again until the next change", async () => {
    await raise(2_400_000n);
    await decide(await change(), "keep");
    expect([price(), (await readPriceChanges(shop.staff)).length]).toEqual(["3000000", 0]);
    await raise(2_500_000n);
    expect(await change()).toMatchObject({ wholesaleBeforeMicros: "2000000", wholesaleMicros: "2500000" });
    await decide(await change(), "follow");
    expect(price()).toBe("3750000");
  });

  it("may be answered with another price, at or above the floor", async () => {
    await raise(2_400_000n);
    const one = await change();
    await expect(decide(one, "price", "2.39")).rejects.toMatchObject({
      fields: { [`price.${one.key}`]: [expect.stringContaining("below your wholesale price")] },
    });
    expect(price()).toBe("3000000");
    await decide(one, "price", "3.25");
    expect([price(), (await listing()).charges[0]?.rule?.kind]).toEqual(["3250000", "price"]);
  });

  it("raises a price that falls under the floor without waiting, and says so", async () => {
    await raise(5_000_000n);
    expect(price()).toBe("5000000");
    expect((await change()).kept).toMatchObject({ retailMicros: "5000000", raisedToFloor: true, marginMicros: "0" });
    expect((await listing()).charges[0]?.raisedToFloor).toBe(true);
  });

  it("to come is decided beforehand and holds from its day on", async () => {
    const day = Date.now() + days(40);
    await raise(2_400_000n, new Date(day));
    expect(await change()).toMatchObject({ isInForce: false, before: { retailMicros: "3000000" } });
    await decide(await change(), "follow");
    expect([price(), price(shop.visitor, day - 1), price(shop.visitor, day)]).toEqual(["3000000", "3000000", "3600000"]);
    await raise(2_600_000n, new Date(day));
    expect(await change(), "another amount for the same day is asked about again").toMatchObject({ wholesaleMicros: "2600000" });
    expect(price(shop.visitor, day), "the amount that was agreed to holds").toBe("3600000");
  });

  it("to come may be answered with a price that begins with it", async () => {
    const day = Date.now() + days(40);
    await raise(2_400_000n, new Date(day));
    await decide(await change(), "price", "3.33");
    expect([price(shop.visitor, day - 1), price(shop.visitor, day)]).toEqual(["3000000", "3330000"]);
    expect((await listing()).charges[0]?.scheduled).toMatchObject([{ priceMicros: "3330000", endsAtMs: null, isRunning: false }]);
  });

  it("to come is not decided on an amount that the page did not show", async () => {
    const day = new Date(Date.now() + days(40));
    await raise(2_400_000n, day);
    const stale = await change();
    await raise(2_600_000n, day);
    expect((await change()).key, "the same day").toBe(stale.key);
    await expect(decide(stale, "follow")).rejects.toMatchObject({ code: "conflict" });
    expect(await readPriceChanges(shop.staff)).toHaveLength(1);
  });

  it("that falls leaves the price until the partner lets it fall", async () => {
    await raise(1_000_000n);
    expect(price()).toBe("3000000");
    await decide(await change(), "follow");
    expect(price()).toBe("1500000");
  });

  it("is agreed to by setting a rule at today's wholesale price", async () => {
    await raise(2_400_000n);
    const rules = [{ chargeId: await chargeId(), kind: "margin", value: "40", rounding: "none" }];
    await saveListing(shop.staff, { listingId: (await listing()).id, name: "", summary: "", visibility: "visible", rules });
    expect([price(), (await readPriceChanges(shop.staff)).length]).toEqual(["4000000", 0]);
  });

  it("is refused whole when the carrier changed it again, or another partner asks", async () => {
    await raise(2_400_000n);
    const one = await change();
    await raise(2_500_000n);
    await expect(decide(one, "follow")).rejects.toMatchObject({ code: "conflict" });
    const now = await change();
    const foreign = [{ key: now.key, choice: "follow", price: "", seenMicros: now.wholesaleMicros }];
    await expect(decidePriceChanges(other.staff, foreign)).rejects.toBeInstanceOf(Refusal);
    await expect(decide(now, "maybe")).rejects.toMatchObject({ code: "bad-input" });
    expect(price()).toBe("3000000");
  });
});

describe("how many changes wait", () => {
  it("is counted in SQL as it is reckoned charge by charge, whatever was set and decided", async () => {
    const { chargeId: id } = (await listing()).charges[0] ?? { chargeId: "" };
    const { id: listingId } = await listing();
    const now = Date.now();
    const moment = fc.integer({ min: -3, max: 3 }).map((day) => now + days(day));
    const amount = fc.integer({ min: 1, max: 3 });
    const versions = fc.uniqueArray(fc.tuple(moment, amount), { maxLength: 5, selector: ([at]) => at });
    const decisions = fc.uniqueArray(fc.tuple(moment, amount, fc.constantFrom("follow", "keep")), {
      maxLength: 5,
      selector: ([at]) => at,
    });
    const put = (prices: [number, number][], decided: [number, number, string][]) =>
      write(async ({ sql }) => {
        sql.prepare(`DELETE FROM "WholesalePrice"`).run();
        sql.prepare(`DELETE FROM "WholesaleDecision" WHERE "partnerId" = ?`).run(shop.partnerId);
        for (const [at, micros] of prices)
          sql
            .prepare(`INSERT INTO "WholesalePrice" ("chargeId", "effectiveFrom", "amountMicros") VALUES (?, ?, ?)`)
            .run(id, at, micros);
        for (const [at, micros, choice] of decided)
          sql
            .prepare(
              `INSERT INTO "WholesaleDecision" ("partnerId", "listingId", "chargeId", "effectiveFrom", "wholesaleMicros", "choice", "decidedAt") VALUES (?, ?, ?, ?, ?, ?, 0)`,
            )
            .run(shop.partnerId, listingId, id, at, micros, choice);
      });
    await fc.assert(
      fc.asyncProperty(versions, decisions, async (prices, decided) => {
        await put(prices, decided);
        expect(countWaitingChanges(shop.staff, now)).toBe((await readPriceChanges(shop.staff)).length);
      }),
      { numRuns: 100 },
    );
  });

  it("is each partner's own", async () => {
    await raise(2_400_000n);
    await decide(await change(), "keep");
    expect([shop, other].map(({ staff }) => countWaitingChanges(staff, Date.now()))).toEqual([0, 1]);
  });
});
