import type { PartnerRole, PartnerScope, SystemPartnerScope } from "~/kit/scope";
import { read, readSql, type Tx } from "~/platform/database.server";
import { isPartnerRole } from "./roles";

export interface TeamMember {
  personId: string;
  name: string;
  email: string;
  role: string;
}

export interface ListedTeamMember extends TeamMember {
  lastSignInAt: number | null;
  /** 1 where signing in asks for a code. */
  hasSecondStep: number;
}

/** The scope's own team, by name. */
export function findTeam(scope: PartnerScope): ListedTeamMember[] {
  return readSql()
    .prepare(
      `SELECT m."personId", p."name", p."email", m."role", p."lastSignInAt", f."confirmedAt" IS NOT NULL AS "hasSecondStep"
       FROM "PartnerMember" m JOIN "Person" p ON p."id" = m."personId"
       LEFT JOIN "SecondFactor" f ON f."personId" = m."personId"
       WHERE m."partnerId" = ? ORDER BY p."name" COLLATE NOCASE, p."email"`,
    )
    .all(scope.partnerId) as ListedTeamMember[];
}

/** A member of the scope's own team, inside the transaction that changes something about them. */
export function findTeamMember(scope: PartnerScope, tx: Tx, personId: string): TeamMember | null {
  const row = tx.sql
    .prepare(
      `SELECT m."personId", p."name", p."email", m."role"
       FROM "PartnerMember" m JOIN "Person" p ON p."id" = m."personId" WHERE m."partnerId" = ? AND m."personId" = ?`,
    )
    .get(scope.partnerId, personId);
  return (row as TeamMember | undefined) ?? null;
}

// Check and act are one statement: whoever asks still has the role they asked with, and another owner stays.
const actorStands = `EXISTS (SELECT 1 FROM "PartnerMember" a WHERE a."partnerId" = @partnerId AND a."personId" = @actorId
  AND a."role" = @actorRole)`;
const ownerStays = `EXISTS (SELECT 1 FROM "PartnerMember" o WHERE o."partnerId" = @partnerId AND o."role" = 'owner'
  AND o."personId" <> @personId)`;

const actorOf = (scope: PartnerScope) => ({ partnerId: scope.partnerId, actorId: scope.actor.id, actorRole: scope.role });

/** @returns false when the member has another role by now, the actor too, or no owner would be left */
export function updateMemberRole(
  scope: PartnerScope,
  tx: Tx,
  change: { personId: string; from: string; to: PartnerRole },
): boolean {
  const { personId, from, to } = change;
  const sql = `UPDATE "PartnerMember" SET "role" = @to WHERE "partnerId" = @partnerId AND "personId" = @personId AND "role" = @from
    AND ${actorStands} AND (@from <> 'owner' OR @to = 'owner' OR ${ownerStays})`;
  return tx.sql.prepare(sql).run({ ...actorOf(scope), personId, from, to }).changes === 1;
}

/**
 * Takes a member out of the team and ends their sessions that work in it.
 * @returns false when the member has another role by now, the actor too, or no owner would be left
 */
export function deleteMember(scope: PartnerScope, tx: Tx, member: { personId: string; role: string }): boolean {
  const { personId, role } = member;
  const ending = sessionsWorkingHere(scope, tx, personId);
  const sql = `DELETE FROM "PartnerMember" WHERE "partnerId" = @partnerId AND "personId" = @personId AND "role" = @role
    AND ${actorStands} AND (@role <> 'owner' OR ${ownerStays})`;
  if (tx.sql.prepare(sql).run({ ...actorOf(scope), personId, role }).changes !== 1) return false;
  const end = tx.sql.prepare(`DELETE FROM "Session" WHERE "idHash" = ? AND "site" = 'console'`);
  for (const idHash of ending) end.run(idHash);
  return true;
}

/** A person's sessions that work for the scope's partner, by the rule of `memberOf`: the chosen team while it holds, else the first. */
const sessionsWorkingHere = (scope: PartnerScope, tx: Tx, personId: string) =>
  tx.sql
    .prepare(
      `WITH "team" AS (
         SELECT m."partnerId", p."status" = 'live' AS "isLive", m."createdAt" FROM "PartnerMember" m
         JOIN "Partner" p ON p."id" = m."partnerId" WHERE m."personId" = @personId
       )
       SELECT s."idHash" FROM "Session" s WHERE s."personId" = @personId AND s."site" = 'console' AND @partnerId = COALESCE(
         (SELECT t."partnerId" FROM "team" t WHERE t."partnerId" = s."chosenTeam" AND t."isLive"),
         (SELECT t."partnerId" FROM "team" t ORDER BY t."isLive" DESC, t."createdAt", t."partnerId" LIMIT 1))`,
    )
    .pluck()
    .all({ personId, partnerId: scope.partnerId }) as string[];

export interface WaitingInvitation {
  /** The hash of its secret, which names the row. */
  tokenHash: string;
  email: string;
  role: string;
  createdAt: Date;
  expiresAt: Date;
  invitedBy: string | null;
}

/** Invitations of the scope's own team that nobody has used yet, also those that are too old by now; newest first. */
export async function findWaitingInvitations(scope: PartnerScope): Promise<WaitingInvitation[]> {
  return read().partnerInvitation.findMany({
    where: { partnerId: scope.partnerId, acceptedAt: null },
    orderBy: { createdAt: "desc" },
    select: { tokenHash: true, email: true, role: true, createdAt: true, expiresAt: true, invitedBy: true },
  });
}

/** How many invitations of the scope's own team can still be used, inside the transaction that adds one. */
export const countOpenInvitations = (scope: PartnerScope, tx: Tx): Promise<number> =>
  tx.db.partnerInvitation.count({ where: { partnerId: scope.partnerId, acceptedAt: null, expiresAt: { gt: new Date() } } });

/** Ends the unused invitations to these roles that a member has sent. @returns what they were */
export function deleteInvitationsBy(
  scope: PartnerScope,
  tx: Tx,
  { personId, roles }: { personId: string; roles: readonly PartnerRole[] },
): { email: string; role: string }[] {
  return tx.sql
    .prepare(
      `DELETE FROM "PartnerInvitation" WHERE "partnerId" = ? AND "inviterId" = ? AND "acceptedAt" IS NULL
       AND "role" IN (SELECT "value" FROM json_each(?)) RETURNING "email", "role"`,
    )
    .all(scope.partnerId, personId, JSON.stringify(roles)) as { email: string; role: string }[];
}

/** Ends an unused invitation: its link is dead from then on. @returns what it was, or null when there is none (any more) */
export function deleteInvitation(scope: PartnerScope, tx: Tx, tokenHash: string): { email: string; role: string } | null {
  const row = tx.sql
    .prepare(
      `DELETE FROM "PartnerInvitation" WHERE "partnerId" = ? AND "tokenHash" = ? AND "acceptedAt" IS NULL RETURNING "email", "role"`,
    )
    .get(scope.partnerId, tokenHash);
  return (row as { email: string; role: string } | undefined) ?? null;
}

/** The role that a person has at the scope's partner as it is now, for what is done on their behalf; null for none, or where the partner is not live. */
export function roleOfMember({ partnerId }: SystemPartnerScope, personId: string): PartnerRole | null {
  const sql = `SELECT m."role" FROM "PartnerMember" m JOIN "Partner" p ON p."id" = m."partnerId"
    WHERE m."partnerId" = ? AND m."personId" = ? AND p."status" = 'live'`;
  const role = readSql().prepare(sql).pluck().get(partnerId, personId) as string | undefined;
  return role !== undefined && isPartnerRole(role) ? role : null;
}
