import type { PartnerScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";

/** Since when the scope's own team asks everybody in it for a second step, and who decided it; null when it does not. */
export function findTeamRule(scope: PartnerScope): { since: number; setBy: string } | null {
  const row = readSql().prepare(`SELECT "since", "setBy" FROM "TeamRule" WHERE "partnerId" = ?`).get(scope.partnerId);
  return (row as { since: number; setBy: string } | undefined) ?? null;
}

/**
 * Begins to ask the team for a second step. Check and act are one statement: whoever asks is an owner still, and has one.
 * @returns false when that does not hold, or the team is asked already
 */
export function insertTeamRule(scope: PartnerScope, tx: Tx): boolean {
  const sql = `INSERT INTO "TeamRule" ("partnerId", "since", "setBy")
    SELECT m."partnerId", @now, @setBy FROM "PartnerMember" m JOIN "SecondFactor" f ON f."personId" = m."personId"
    WHERE m."partnerId" = @partnerId AND m."personId" = @personId AND m."role" = 'owner' AND f."confirmedAt" IS NOT NULL
    ON CONFLICT ("partnerId") DO NOTHING`;
  const { partnerId, actor } = scope;
  return tx.sql.prepare(sql).run({ partnerId, personId: actor.id, setBy: actor.name, now: Date.now() }).changes === 1;
}

/** @returns false when the team is not asked, or who wants it to end is no owner (any more) */
export function deleteTeamRule(scope: PartnerScope, tx: Tx): boolean {
  const sql = `DELETE FROM "TeamRule" WHERE "partnerId" = @partnerId AND EXISTS (SELECT 1 FROM "PartnerMember" m
    WHERE m."partnerId" = @partnerId AND m."personId" = @personId AND m."role" = 'owner')`;
  return tx.sql.prepare(sql).run({ partnerId: scope.partnerId, personId: scope.actor.id }).changes === 1;
}
