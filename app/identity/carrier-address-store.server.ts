import type { SystemScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";

/** The addresses of the carrier's administrators, and the shop whose brand mails to them wear: the carrier's own, or none yet. */
export function carrierMailAddresses(_scope: SystemScope, tx: Tx): { partnerId: string | null; addresses: string[] } {
  const shop = `SELECT "id" FROM "Partner" WHERE "kind" = 'carrier' AND "status" = 'live' ORDER BY "createdAt" LIMIT 1`;
  const admins = `SELECT "email" FROM "Person" JOIN "CarrierMember" ON "personId" = "id" WHERE "site" = 'desk' AND "role" = 'admin'
    ORDER BY "email"`;
  return {
    partnerId: (tx.sql.prepare(shop).pluck().get() as string | undefined) ?? null,
    addresses: tx.sql.prepare(admins).pluck().all() as string[],
  };
}
