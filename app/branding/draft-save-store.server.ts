import type { TenantStaffScope } from "~/kit/scope";
import { days } from "~/kit/time";
import { readSql, type Tx } from "~/platform/database.server";

/** What the draft held after one change to it; after `discarded` that is what is published. */
export interface DraftSave {
  savedAt: Date;
  savedBy: string;
  kind: "saved" | "discarded";
  dataJson: string;
}

/** A form that is open longer than this is told that somebody saved, and no longer what. */
const keptFor = days(30);

/** Keeps one change of the draft, and lets go of old ones. */
export async function insertDraftSave(scope: TenantStaffScope, tx: Tx, save: Omit<DraftSave, "savedBy">) {
  const { partnerId } = scope;
  await tx.db.brandDraftSave.deleteMany({ where: { partnerId, savedAt: { lt: new Date(Date.now() - keptFor) } } });
  await tx.db.brandDraftSave.create({ data: { ...save, partnerId, savedBy: scope.actor.name } });
}

/** The time of this partner's next change: later than any before it, so that no two forms are filled from the same one. */
export function nextSaveTime(scope: TenantStaffScope): Date {
  const last = readSql()
    .prepare(`SELECT max("savedAt") FROM "BrandDraftSave" WHERE "partnerId" = ?`)
    .pluck()
    .get(scope.partnerId);
  return new Date(Math.max(Date.now(), Number(last ?? 0) + 1));
}

/** The changes from one time on, oldest first. */
export function draftSavesFrom(scope: TenantStaffScope, from: Date): DraftSave[] {
  const rows = readSql()
    .prepare(
      `SELECT "savedAt", "savedBy", "kind", "dataJson" FROM "BrandDraftSave"
       WHERE "partnerId" = ? AND "savedAt" >= ? ORDER BY "savedAt"`,
    )
    .all(scope.partnerId, from.getTime()) as (Omit<DraftSave, "savedAt"> & { savedAt: unknown })[];
  return rows.map((row) => ({ ...row, savedAt: new Date(Number(row.savedAt)) }));
}
