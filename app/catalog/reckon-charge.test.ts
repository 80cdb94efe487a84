import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importProducts, localNumber, openTestShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import type { PartnerListing } from "./partner-listing";
import { readListings } from "./read-listings.server";
import { isOtherRule, reckonCharge, storedRule } from "./reckon-charge";
import { ruleKinds } from "./retail-rule-text";
import { roundings } from "./retail-rules";
import { saveListing } from "./save-listing.server";

let close = async () => {};
let shop: Awaited<ReturnType<typeof openTestShop>>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  await importProducts(localNumber("", { charges: [{ code: "monthly", wholesale: [wholesale] }] }));
  shop = await openTestShop("shop-a");
});
afterAll(() => close());

const wholesale = { amount: "2.00", minimumRetail: "3.00", effectiveFrom: "2026-01-01" };
const listing = async () => (await readListings(shop.staff))[0] as PartnerListing;
const charge = async () => (await listing()).charges[0] as PartnerListing["charges"][number];

it("says of a typed rule what saving it makes, to the micro-dollar", async () => {
  const value = fc.integer({ min: 300, max: 9_000 }).map((cents) => (cents / 100).toFixed(2));
  const rule = fc.record({ kind: fc.constantFrom(...ruleKinds), value, rounding: fc.constantFrom(...roundings) });
  await fc.assert(
    fc.asyncProperty(rule, async (typed) => {
      const before = await charge();
      const reckoned = reckonCharge(before, typed);
      fc.pre(reckoned.problem === null);
      const { id: listingId } = await listing();
      await saveListing(shop.staff, { listingId, rules: [{ chargeId: before.chargeId, ...typed }] });
      const { problem: _none, ...figures } = reckoned;
      expect(await charge()).toMatchObject(figures);
    }),
    { numRuns: 60 },
  );
});

it("tells what may not be saved, and what has no price", async () => {
  const now = await charge();
  expect(reckonCharge(now, { kind: "price", value: "2.50", rounding: "none" })).toMatchObject({
    ...{ retailMicros: "3000000", raisedToFloor: true, problem: expect.stringMatching(/below the carrier's lowest/) },
  });
  const words = reckonCharge(now, { kind: "price", value: "cheap", rounding: "none" });
  expect(words).toMatchObject({ retailMicros: null, problem: expect.stringMatching(/Write the amount/) });
  const noDefault = reckonCharge({ ...now, byDefault: null }, { kind: "default", value: "", rounding: "none" });
  expect(noDefault).toMatchObject({ retailMicros: null, problem: expect.stringMatching(/has no price/) });
});

it("takes a rule for the saved one however it is written", async () => {
  const saved = { ...(await charge()), rule: { kind: "percent", value: "60", rounding: "none" } as const };
  const typed = storedRule(saved);
  expect([typed, { ...typed, value: " 60.00 " }, { ...typed, value: "61" }].map((one) => isOtherRule(saved, one))).toEqual([
    ...[false, false, true],
  ]);
});
