import type { SystemScope } from "~/kit/scope";
import { isoDay } from "~/kit/time";
import { write } from "~/platform/database.server";
import type { CostKey } from "./cost-assumptions";
import { upsertCostAssumption } from "./cost-store.server";

/** Round figures for the demo, marked as samples. What it costs to move away from a reseller is left open, as it often is. */
const figures: readonly [CostKey, bigint | null][] = [
  ["share", 2_500n],
  ["number-month", 500_000n],
  ["number-once", 2_000_000n],
  ["move-away", null],
];

/** May run twice. */
export async function insertDemoCosts(scope: SystemScope) {
  const checkedOn = isoDay(Date.now());
  await write(async (tx) => {
    for (const [key, amount] of figures) {
      const source = amount === null ? "" : "Sample assumption, not a survey";
      await upsertCostAssumption(scope, tx, {
        key,
        amount,
        source,
        checkedOn: amount === null ? null : checkedOn,
        isSample: true,
      });
    }
  });
}
