import type { CarrierStaffScope, PartnerScope } from "~/kit/scope";
import { type ReadClient, read, type Tx } from "~/platform/database.server";
import type { MarkupDefault } from "./price-pipeline";
import { fromStoredDefault, toStoredRule } from "./stored-rule";
import type { WholesaleDecision } from "./wholesale-decision";

/** The partner's rules for charges that have none of their own. */
export async function findMarkupDefaults(scope: PartnerScope, tx?: Tx): Promise<MarkupDefault[]> {
  const reader: Pick<ReadClient, "markupDefault"> = tx?.db ?? read();
  const rows = await reader.markupDefault.findMany({
    where: { partnerId: scope.partnerId },
    orderBy: [{ productKind: "asc" }, { basis: "asc" }],
  });
  return rows.flatMap(fromStoredDefault);
}

/** Sets one default or, with a null rule, takes it away. */
export async function putMarkupDefault(
  scope: PartnerScope,
  tx: Tx,
  { productKind, basis }: Pick<MarkupDefault, "productKind" | "basis">,
  rule: MarkupDefault["rule"] | null,
) {
  const { partnerId } = scope;
  if (!rule) {
    await tx.db.markupDefault.deleteMany({ where: { partnerId, productKind, basis } });
    return;
  }
  await tx.db.markupDefault.upsert({
    where: { partnerId_productKind_basis: { partnerId, productKind, basis } },
    create: { partnerId, productKind, basis, ...toStoredRule(rule) },
    update: toStoredRule(rule),
  });
}

/** As `putMarkupDefault`, for the carrier's staff opening one partner's shop. */
export async function insertPartnerMarkupDefault(
  _scope: CarrierStaffScope,
  tx: Tx,
  partnerId: string,
  { productKind, basis, rule }: MarkupDefault,
) {
  await tx.db.markupDefault.create({ data: { partnerId, productKind, basis, ...toStoredRule(rule) } });
}

interface ChargeAt {
  listingId: string;
  chargeId: string;
}

/** Records what the partner decided on one wholesale price. The composite key refuses another partner's listing. */
export async function putDecision(scope: PartnerScope, tx: Tx, at: ChargeAt, decision: WholesaleDecision) {
  const { partnerId } = scope;
  const { listingId, chargeId } = at;
  const { effectiveFromMs, wholesaleMicros, choice } = decision;
  const effectiveFrom = new Date(effectiveFromMs);
  const facts = { wholesaleMicros, choice, decidedAt: new Date() };
  await tx.db.wholesaleDecision.upsert({
    where: { partnerId_listingId_chargeId_effectiveFrom: { partnerId, listingId, chargeId, effectiveFrom } },
    create: { partnerId, listingId, chargeId, effectiveFrom, ...facts },
    update: facts,
  });
}

/** @returns whether there was such a row */
export async function deleteScheduledPrice(scope: PartnerScope, tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.db.scheduledPrice.deleteMany({ where: { partnerId: scope.partnerId, id } });
  return count === 1;
}

/** Ends a running price at a moment. @returns whether there was such a row */
export async function endScheduledPrice(scope: PartnerScope, tx: Tx, id: string, endsAtMs: number): Promise<boolean> {
  const { count } = await tx.db.scheduledPrice.updateMany({
    where: { partnerId: scope.partnerId, id },
    data: { endsAt: new Date(endsAtMs) },
  });
  return count === 1;
}
