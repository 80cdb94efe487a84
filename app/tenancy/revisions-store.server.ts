import type { CarrierStaffScope, TenantStaffScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";

/** Makes every cached page of this partner stale, from the moment the transaction commits. */
export function raisePartnerRevision(scope: TenantStaffScope, tx: Tx) {
  tx.sql.prepare(`UPDATE "Partner" SET "revision" = "revision" + 1 WHERE "id" = ?`).run(scope.partnerId);
}

/** Makes every cached page of every storefront stale: a fact of the carrier's changed. */
export function raiseCarrierRevision(_scope: CarrierStaffScope, tx: Tx) {
  tx.sql.prepare(`UPDATE "CarrierState" SET "revision" = "revision" + 1 WHERE "id" = 1`).run();
}

/** The revision of what the carrier contributes to every storefront. */
export function carrierRevision(): number {
  return readSql().prepare(`SELECT "revision" FROM "CarrierState" WHERE "id" = 1`).pluck().get() as number;
}
