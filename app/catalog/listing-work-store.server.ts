import type { PartnerScope } from "~/kit/scope";
import { type ReadClient, read, type Tx } from "~/platform/database.server";

export type WorkKind = "add" | "price-file";

/** What this person is in the middle of, as it was kept; null for nothing. */
export async function findWork<T>(scope: PartnerScope, kind: WorkKind, tx?: Tx): Promise<T | null> {
  const reader: Pick<ReadClient, "listingWork"> = tx?.db ?? read();
  const { partnerId } = scope;
  const row = await reader.listingWork.findUnique({
    where: { partnerId_personId_kind: { partnerId, personId: scope.actor.id, kind } },
    select: { dataJson: true },
  });
  return row && (JSON.parse(row.dataJson) as T);
}

export async function putWork(scope: PartnerScope, tx: Tx, kind: WorkKind, data: unknown) {
  const { partnerId } = scope;
  const personId = scope.actor.id;
  const facts = { dataJson: JSON.stringify(data), savedAt: new Date() };
  await tx.db.listingWork.upsert({
    where: { partnerId_personId_kind: { partnerId, personId, kind } },
    create: { partnerId, personId, kind, ...facts },
    update: facts,
  });
}

export async function deleteWork(scope: PartnerScope, tx: Tx, kind: WorkKind) {
  await tx.db.listingWork.deleteMany({ where: { partnerId: scope.partnerId, personId: scope.actor.id, kind } });
}
