import type { SystemScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import type { Lapse } from "./lapses";

/** @returns whether nobody was told of this before; from now on somebody was */
export function markTold(_scope: SystemScope, tx: Tx, providerId: string, lapse: Lapse): boolean {
  const { item, expiresOn, stage } = lapse;
  const sql = `INSERT OR IGNORE INTO "LapseNotice" ("providerId", "item", "expiresOn", "stage", "toldAt") VALUES (?, ?, ?, ?, ?)`;
  return tx.sql.prepare(sql).run(providerId, item, expiresOn, stage, Date.now()).changes === 1;
}
