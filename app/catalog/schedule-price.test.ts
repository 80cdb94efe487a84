import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { mintCarrierScope } from "~/kit/scope-mint";
import { days, hours } from "~/kit/time";
import { listAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { importProducts, localNumber, openTestShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { readStorefrontProduct } from "./list-products.server";
import { readListings } from "./read-listings.server";
import { endScheduled, schedulePrice } from "./schedule-price.server";
import { isRunning, overlapping, scheduledLimit } from "./scheduled-price";
import { insertScheduledPrice } from "./scheduled-price-store.sqlite.server";
import { setWholesale } from "./set-wholesale.server";

const desk = mintCarrierScope("admin", { door: "carrier", id: "c", name: "Casey" });
let close = async () => {};
let shop: Awaited<ReturnType<typeof openTestShop>>;
let other: typeof shop;
let listingId: string;
let chargeId: string;

beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
  await importProducts(localNumber("2.00"));
  shop = await openTestShop("shop-a", { markup: { basisPoints: 10_000, rounding: "none" } });
  other = await openTestShop("shop-b");
  const [listing] = await readListings(shop.staff);
  listingId = listing?.id ?? "";
  chargeId = listing?.charges[0]?.chargeId ?? "";
});
afterAll(() => close());

const wall = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const minuteOf = (ms: number) => Math.floor(ms / 60_000) * 60_000;
const startMs = minuteOf(Date.now() + days(2));
const endMs = minuteOf(Date.now() + days(9));
const plan = (more: Record<string, string> = {}) =>
  schedulePrice(shop.staff, {
    ...{ listingId, chargeId, price: "3.33", startsAt: wall(startMs), endsAt: wall(endMs), zone: "UTC" },
    ...more,
  });
const product = (atMs: number, visitor = shop.visitor) => readStorefrontProduct(visitor, "local", { atMs });
const price = (atMs: number) => product(atMs).charges[0]?.retailMicros;
const scheduled = async () => (await readListings(shop.staff))[0]?.charges[0]?.scheduled ?? [];

describe("a scheduled price", () => {
  it("begins and ends by itself, and the page cache is told when", async () => {
    await plan();
    expect([startMs - 1, startMs, endMs - 1, endMs].map(price)).toEqual(["4000000", "3330000", "3330000", "4000000"]);
    expect(product(startMs - 1).nextChangeAtMs).toBe(startMs);
    expect(product(startMs).nextChangeAtMs).toBe(endMs);
    expect(product(endMs).nextChangeAtMs).toBeNull();
    const [entry] = await listAudit(shop.staff, { limit: 1 });
    expect(entry).toMatchObject({ action: "price.schedule", subject: "listing/local", actorName: "Owner of shop-a" });
  });

  it("is entered on the clocks of a zone and kept in UTC", async () => {
    await plan({ startsAt: "2199-07-01T09:00", endsAt: "", zone: "America/New_York" });
    expect(await scheduled()).toMatchObject([{ startsAtMs: Date.UTC(2199, 6, 1, 13), endsAtMs: null }]);
  });

  it("refuses to share a moment with another one, in a sentence that says which", async () => {
    await plan();
    const refusal = {
      code: "bad-input",
      fields: { startsAt: [expect.stringMatching(/\$3\.33 is scheduled from .* UTC until/)] },
    };
    await expect(plan({ startsAt: wall(endMs - 60_000), endsAt: "" })).rejects.toMatchObject(refusal);
    await expect(plan({ startsAt: "", endsAt: "" })).rejects.toMatchObject(refusal);
    await plan({ startsAt: wall(endMs), endsAt: "", price: "3.44" });
    await plan({ startsAt: "", endsAt: wall(startMs), price: "3.22" });
    expect(await scheduled()).toHaveLength(3);
  });

  it.each([
    ["nothing for a price", { price: "cheap" }, "price"],
    ["less than wholesale", { price: "1.99" }, "price"],
    ["parts of a cent", { price: "3.333" }, "price"],
    ["a time that is over", { startsAt: "2020-01-01T00:00" }, "startsAt"],
    ["a day that never was", { startsAt: "2199-02-30T00:00" }, "startsAt"],
    ["an end before its beginning", { endsAt: wall(startMs) }, "endsAt"],
    ["another zone", { zone: "Mars/Olympus" }, "zone"],
    ["another product's charge", { chargeId: "x" }, "chargeId"],
  ])("refuses %s", async (_name, wrong, field) => {
    await expect(plan(wrong)).rejects.toMatchObject({ code: "bad-input", fields: { [field]: [expect.any(String)] } });
    expect(await scheduled()).toEqual([]);
  });

  it("is judged by the wholesale prices of all its days, and sold at the floor if one passes it later", async () => {
    const dayMs = Math.ceil((startMs + days(1)) / days(1)) * days(1);
    await setWholesale(desk, { chargeId, amountMicros: 3_400_000n, effectiveFrom: new Date(dayMs) });
    await expect(plan()).rejects.toMatchObject({ fields: { price: [expect.stringMatching(/^From .*below your wholesale/)] } });
    await plan({ price: "3.40" });
    await setWholesale(desk, { chargeId, amountMicros: 3_500_000n, effectiveFrom: new Date(dayMs) });
    expect([price(dayMs - 1), price(dayMs)]).toEqual(["3400000", "3500000"]);
  });

  it("is taken away before it begins and ended while it runs, by its own partner only", async () => {
    await plan();
    const [first] = await scheduled();
    const ask = { listingId, id: first?.id ?? "" };
    await expect(endScheduled(other.staff, ask)).rejects.toMatchObject({ code: "not-found" });
    await endScheduled(shop.staff, ask);
    expect(await scheduled()).toEqual([]);
    await plan({ startsAt: "", endsAt: "" });
    expect(price(Date.now() + 1)).toBe("3330000");
    const [running] = await scheduled();
    await endScheduled(shop.staff, { listingId, id: running?.id ?? "" });
    expect(price(Date.now() + hours(1))).toBe("4000000");
    await expect(endScheduled(shop.staff, { listingId, id: running?.id ?? "" })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("where prices are written", () => {
  const row = (startsAtMs: number, endsAtMs: number | null) =>
    write(async (tx) =>
      insertScheduledPrice(shop.staff, tx, { listingId, chargeId, priceMicros: 5_000_000n, startsAtMs, endsAtMs }),
    );

  it("no two share a moment, whoever judged them", async () => {
    expect(await row(startMs, endMs)).toBeTruthy();
    for (const [from, until] of [
      [startMs, endMs],
      [startMs - 1, null],
      [endMs - 1, endMs + 1],
      [startMs + 1, endMs - 1],
    ] as const) {
      expect(await row(from, until)).toBeNull();
    }
    expect([await row(startMs - 5, startMs), await row(endMs, null), await row(endMs + 9, null)]).toMatchObject([
      ...[expect.any(String), expect.any(String), null],
    ]);
  });

  it("a charge takes fifty, and says so beside the field", async () => {
    for (let index = 0; index < scheduledLimit; index++) expect(await row(startMs + index, startMs + index + 1)).toBeTruthy();
    expect(await row(endMs, null)).toBeNull();
    const refusal = { fields: { startsAt: [expect.stringMatching(/takes 50 prices/)] } };
    await expect(plan({ startsAt: wall(endMs), endsAt: "" })).rejects.toMatchObject(refusal);
    expect(await scheduled()).toHaveLength(scheduledLimit);
  });
});

describe("overlaps", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }))
    .map(([startsAtMs, length]) => ({ startsAtMs, endsAtMs: length === null ? null : startsAtMs + length }));
  it("are found exactly where two spans run in one moment", () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const shared = Array.from({ length: 50 }, (_, atMs) => atMs).some((atMs) => isRunning(a, atMs) && isRunning(b, atMs));
        expect(overlapping([a], b) !== null).toBe(shared);
      }),
      { numRuns: 2000 },
    );
  });
});
