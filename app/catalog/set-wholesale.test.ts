import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { mintCarrierScope } from "~/kit/scope-mint";
import { days, seconds } from "~/kit/time";
import { listAudit } from "~/platform/audit-store.server";
import { carrierRevision } from "~/tenancy/revisions-store.server";
import { importProducts, localNumber } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { readCatalog } from "./read-catalog.server";
import { setWholesale } from "./set-wholesale.server";

const desk = mintCarrierScope("admin", { door: "carrier", id: "c", name: "Casey" });
let close = async () => {};
let chargeId = "";

beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
  await importProducts(localNumber("1.00"));
  chargeId = (await charge())?.id ?? "";
});
afterAll(() => close());

const charge = async () => (await readCatalog(desk))[0]?.charges[0];
const amounts = async () => (await charge())?.versions.map(({ amountMicros }) => amountMicros);

describe("a wholesale price", () => {
  it("begins at once or on a day to come, and keeps the past", async () => {
    const revision = carrierRevision();
    await setWholesale(desk, { chargeId, amountMicros: 1_100_000n, minimumRetailMicros: 1_500_000n, effectiveFrom: null });
    const later = new Date("2199-01-01");
    expect(await setWholesale(desk, { chargeId, amountMicros: 1_200_000n, effectiveFrom: later })).toEqual({
      effectiveFromMs: later.getTime(),
    });
    expect(await charge()).toMatchObject({
      current: { amountMicros: "1100000", minimumRetailMicros: "1500000", source: "carrier desk" },
      next: { amountMicros: "1200000", minimumRetailMicros: "1500000" },
    });
    expect(await amounts()).toEqual(["1000000", "1100000", "1200000"]);
    expect(carrierRevision()).toBe(revision + 2);
    const [entry] = await listAudit(desk, { limit: 1 });
    expect(entry).toMatchObject({ action: "wholesale.set", subject: "charge/local/monthly", actorName: "Casey" });
    expect([JSON.parse(entry?.before ?? ""), JSON.parse(entry?.after ?? "")]).toMatchObject([
      { amountMicros: "1100000" },
      { amountMicros: "1200000" },
    ]);
  });

  it("may be entered for the present day", async () => {
    const midnight = new Date(new Date().toISOString().slice(0, 10));
    const { effectiveFromMs } = await setWholesale(desk, { chargeId, amountMicros: 1_100_000n, effectiveFrom: midnight });
    expect(Date.now() - effectiveFromMs).toBeLessThan(seconds(30));
    expect((await charge())?.current?.amountMicros).toBe("1100000");
  });

  it("to come is replaced by another of the same moment", async () => {
    const effectiveFrom = new Date("2199-01-01");
    await setWholesale(desk, { chargeId, amountMicros: 2_000_000n, effectiveFrom });
    await setWholesale(desk, { chargeId, amountMicros: 3_000_000n, minimumRetailMicros: null, effectiveFrom });
    expect(await amounts()).toEqual(["1000000", "3000000"]);
  });

  it("that is no change is not written", async () => {
    const revision = carrierRevision();
    await setWholesale(desk, { chargeId, amountMicros: 1_000_000n, effectiveFrom: null });
    expect([await amounts(), carrierRevision()]).toEqual([["1000000"], revision]);
  });

  it.each([
    ["yesterday", { effectiveFrom: new Date(Date.now() - days(1)) }, "effectiveFrom"],
    ["no date", { effectiveFrom: new Date("soon") }, "effectiveFrom"],
    ["less than nothing", { amountMicros: -1n }, "amount"],
    ["more than a million", { amountMicros: 1_000_000_000_001n }, "amount"],
    ["a minimum below nothing", { minimumRetailMicros: -1n }, "minimumRetail"],
  ])("is refused for %s", async (_name, wrong, field) => {
    const change = setWholesale(desk, { chargeId, amountMicros: 2_000_000n, effectiveFrom: null, ...wrong });
    await expect(change).rejects.toMatchObject({ code: "bad-input", fields: { [field]: [expect.any(String)] } });
    expect(await amounts()).toEqual(["1000000"]);
  });

  it("of a charge that is not is not found", async () => {
    await expect(setWholesale(desk, { chargeId: "x", amountMicros: 1n, effectiveFrom: null })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
