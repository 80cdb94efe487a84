import type { SystemPartnerScope, SystemScope, TenantScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";

export interface PathKeyRow {
  kid: string;
  publicJwk: string;
  retiredAt: number | null;
}

/** Every key that has ever signed for the scope's partner, the newest first. */
export function findPathKeys(scope: TenantScope): PathKeyRow[] {
  const sql = `SELECT "kid", "publicJwk", "retiredAt" FROM "PathKey" WHERE "partnerId" = ? ORDER BY "createdAt" DESC, "kid"`;
  return readSql().prepare(sql).all(scope.partnerId) as PathKeyRow[];
}

/** Puts a key in the place of the one that signed until now. @returns false when that was not `before`: somebody else put another */
export function replacePathKey(
  scope: SystemPartnerScope,
  tx: Tx,
  key: { kid: string; publicJwk: string; before: string | null; now: number },
): boolean {
  const current = tx.sql.prepare(`SELECT "kid" FROM "PathKey" WHERE "partnerId" = ? AND "retiredAt" IS NULL`).pluck();
  if (((current.get(scope.partnerId) as string | undefined) ?? null) !== key.before) return false;
  tx.sql
    .prepare(`UPDATE "PathKey" SET "retiredAt" = ? WHERE "partnerId" = ? AND "retiredAt" IS NULL`)
    .run(key.now, scope.partnerId);
  tx.sql
    .prepare(`INSERT INTO "PathKey" ("partnerId", "kid", "publicJwk", "createdAt") VALUES (?, ?, ?, ?)`)
    .run(scope.partnerId, key.kid, key.publicJwk, key.now);
  return true;
}

/** For commands on this machine: the public keys of all partners, and which of them sign now. */
export function findAllPathKeys(_scope: SystemScope): PathKeyRow[] {
  return readSql().prepare(`SELECT "kid", "publicJwk", "retiredAt" FROM "PathKey"`).all() as PathKeyRow[];
}
