import type { SystemPartnerScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";
import type { DoorScope } from "./door";

export interface NewReset {
  tokenHash: string;
  seed: string;
  personId: string;
  expiresAt: number;
}

/** The newest link replaces those before it. The schema refuses one for a person of another site. */
export function insertReset(door: DoorScope, tx: Tx, { tokenHash, seed, personId, expiresAt }: NewReset) {
  deleteResetsOf(door, tx, personId);
  tx.sql
    .prepare(`INSERT INTO "PasswordReset" ("tokenHash","personId","site","seed","createdAt","expiresAt") VALUES (?,?,?,?,?,?)`)
    .run(tokenHash, personId, door.site, seed, Date.now(), expiresAt);
}

export interface OpenReset {
  personId: string;
  name: string;
  email: string;
}

/** Whose password a link of this door's own site can set now. */
export function findReset(door: DoorScope, tokenHash: string, now = Date.now()): OpenReset | null {
  const row = readSql()
    .prepare(
      `SELECT r."personId", p."name", p."email"
       FROM "PasswordReset" r JOIN "Person" p ON p."id" = r."personId" AND p."site" = r."site"
       WHERE r."tokenHash" = ? AND r."site" = ? AND r."expiresAt" > ? AND r."usedAt" IS NULL`,
    )
    .get(tokenHash, door.site, now);
  return (row as OpenReset | undefined) ?? null;
}

/** Uses a link up: check and act in one statement. @returns false when it could not be used (any more) */
export function takeReset(door: DoorScope, tx: Tx, tokenHash: string, now = Date.now()): boolean {
  const sql = `UPDATE "PasswordReset" SET "usedAt" = ? WHERE "tokenHash" = ? AND "site" = ? AND "expiresAt" > ? AND "usedAt" IS NULL`;
  return tx.sql.prepare(sql).run(now, tokenHash, door.site, now).changes === 1;
}

export function deleteResetsOf(door: DoorScope, tx: Tx, personId: string) {
  tx.sql.prepare(`DELETE FROM "PasswordReset" WHERE "personId" = ? AND "site" = ?`).run(personId, door.site);
}

/** What the mail of a link needs: of the scope's own customers and team, at the carrier's own shop of the desk's people too; null once it was used, replaced, or is too old. */
export function findResetToMail(scope: SystemPartnerScope, tokenHash: string, now = Date.now()) {
  const row = readSql()
    .prepare(
      `SELECT r."seed", r."site", r."expiresAt" FROM "PasswordReset" r
       WHERE r."tokenHash" = @tokenHash AND r."expiresAt" > @now AND r."usedAt" IS NULL AND (r."site" = 'shop:' || @partnerId
         OR r."site" = 'desk' AND EXISTS (SELECT 1 FROM "Partner" p WHERE p."id" = @partnerId AND p."kind" = 'carrier')
         OR EXISTS (SELECT 1 FROM "PartnerMember" m WHERE m."partnerId" = @partnerId AND m."personId" = r."personId"))`,
    )
    .get({ tokenHash, now, partnerId: scope.partnerId });
  return (row as { seed: string; site: string; expiresAt: number } | undefined) ?? null;
}
