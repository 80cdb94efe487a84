import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { CarrierScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { assumptionText, type CostKey, costAssumptions, costKeys, readAssumption } from "./cost-assumptions";
import { upsertCostAssumption } from "./cost-store.server";

/**
 * Sets what the carrier assumes that a reseller takes; every shop's comparison starts from it. A known value needs a source and a day.
 * @throws Refusal `bad-input` with a sentence per field; `not-found` for a key that is none
 */
export async function saveCostAssumption(
  scope: CarrierScope,
  typed: { key: string; value: string; source: string; checkedOn: string },
) {
  const key = costKeys.find((one): one is CostKey => one === typed.key);
  if (!key) throw notFound("assumption");
  const errors: FieldErrors = {};
  const assumption = readAssumption({ ...typed, key, isSample: false }, errors);
  if (assumption.amount !== null && assumption.source === "" && !errors.source)
    errors.source = ["Say where the figure comes from: every shop prints it beside the figure."];
  if (assumption.amount !== null && assumption.checkedOn === null && !errors.checkedOn)
    errors.checkedOn = ["Give the day on which the figure was found."];
  if (Object.keys(errors).length > 0) throw new Refusal("bad-input", "Please look at the marked fields.", errors);
  await write(async (tx) => {
    const before = await upsertCostAssumption(scope, tx, assumption);
    const after = assumptionText(assumption);
    await writeAudit(scope, tx, {
      action: "cost.assumption",
      subject: `cost-assumption/${key}`,
      before: before && { amount: before.amount?.toString() ?? null, source: before.source },
      after: { name: costAssumptions[key].label, ...after },
    });
    raiseCarrierRevision(scope, tx);
  });
}
