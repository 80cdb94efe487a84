import type { CarrierStaffScope, CustomerScope, StorefrontScope } from "~/kit/scope";
import { isoDay } from "~/kit/time";
import { read, type Tx } from "~/platform/database.server";
import { type CostAssumption, type CostKey, costKeys, noAssumption } from "./cost-assumptions";

type Reader = StorefrontScope | CustomerScope | CarrierStaffScope;

/** What the carrier assumes of resellers: every assumption, those without a row as not known. */
export async function listCostAssumptions(_scope: Reader): Promise<Record<CostKey, CostAssumption>> {
  const rows = await read().costAssumption.findMany();
  const of = (key: CostKey): CostAssumption => {
    const row = rows.find((one) => one.key === key);
    if (!row) return noAssumption(key);
    const { amount, source, checkedOn, isSample } = row;
    return { key, amount, source, checkedOn: checkedOn ? isoDay(checkedOn) : null, isSample };
  };
  return Object.fromEntries(costKeys.map((key) => [key, of(key)])) as Record<CostKey, CostAssumption>;
}

/** @returns what stood before, or null */
export async function upsertCostAssumption(_scope: CarrierStaffScope, tx: Tx, assumption: CostAssumption) {
  const { key, amount, source, checkedOn, isSample } = assumption;
  const data = { amount, source, checkedOn: checkedOn ? new Date(`${checkedOn}T00:00:00Z`) : null, isSample };
  const before = await tx.db.costAssumption.findUnique({ where: { key } });
  await tx.db.costAssumption.upsert({ where: { key }, create: { key, ...data }, update: data });
  return before;
}
