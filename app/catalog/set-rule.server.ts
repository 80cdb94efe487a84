import type { PartnerScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import type { ListingRow } from "./partner-listing";
import { putRule } from "./partner-listing-store.server";
import { putDecision } from "./price-rule-store.server";
import type { RetailRule } from "./retail-rules";
import { versionAt } from "./wholesale";

/**
 * Sets or, with null, takes away the rule of one charge. Whoever sets a rule has today's wholesale price before their eyes, so
 * the rule follows it from now on.
 */
export async function setRule(
  scope: PartnerScope,
  tx: Tx,
  { row, chargeId, atMs }: { row: ListingRow; chargeId: string; atMs: number },
  rule: RetailRule | null,
) {
  const at = { listingId: row.id, chargeId };
  await putRule(scope, tx, at, rule);
  const charge = row.charges.find(({ id }) => id === chargeId);
  const version = versionAt(charge?.versions ?? [], atMs);
  if (!version) return;
  const { effectiveFromMs, amountMicros: wholesaleMicros } = version;
  await putDecision(scope, tx, at, { effectiveFromMs, wholesaleMicros, choice: "follow" });
}
