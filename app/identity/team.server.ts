import { notFound, Refusal } from "~/kit/refusal";
import type { PartnerRole, PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { queueMail } from "~/platform/mail-queue-store.server";
import { isPartnerRole, partnerGrants, partnerMay, partnerMayGrant } from "./roles";
import {
  deleteInvitationsBy,
  deleteMember,
  findTeam,
  findTeamMember,
  type TeamMember,
  updateMemberRole,
} from "./team-store.server";

/** The team as its page shows it. */
export function readTeam(scope: PartnerScope) {
  return findTeam(scope).map(({ lastSignInAt, hasSecondStep, ...member }) => ({
    ...member,
    hasSecondStep: hasSecondStep === 1,
    isYou: member.personId === scope.actor.id,
    mayChange: partnerMayGrant(scope.role, member.role),
    lastSignInAt: lastSignInAt === null ? null : new Date(lastSignInAt).toISOString(),
  }));
}

/**
 * Gives a member of the team another role; it acts from their next request on.
 * @throws Refusal `not-found`; `not-allowed` above the actor's own role; `bad-input`; `conflict` when no owner would be left
 */
export async function changeRole(scope: PartnerScope, change: { personId: string; role: string }): Promise<void> {
  const role = roleOf(change.role);
  await write(async (tx) => {
    const member = memberWithin(scope, tx, change.personId);
    if (!partnerMayGrant(scope.role, role)) throw aboveOwn();
    if (member.role === role) return;
    if (!updateMemberRole(scope, tx, { personId: member.personId, from: member.role, to: role })) {
      throw notDone(scope, tx, member);
    }
    const { name, email } = member;
    await writeAudit(scope, tx, {
      action: "team.role",
      subject: `person/${member.personId}`,
      before: { name, email, role: member.role },
      after: { name, email, role },
    });
    await endInvitationsBy(scope, tx, { personId: member.personId, role });
    await tell(scope, tx, member, { kind: "team-role", data: { role, by: scope.actor.name } });
  });
}

/**
 * Takes a member out of the team. Their sessions in it and the invitations they sent end with the same transaction; what they do
 * elsewhere goes on.
 * @throws Refusal `not-found`; `not-allowed` for a role above the actor's own; `conflict` when no owner would be left
 */
export async function removeMember(scope: PartnerScope, { personId }: { personId: string }): Promise<{ name: string }> {
  return write(async (tx) => {
    const member = memberWithin(scope, tx, personId);
    await takeOut(scope, tx, member, "team.remove");
    await tell(scope, tx, member, { kind: "team-removed", data: { by: scope.actor.name } });
    return { name: member.name };
  });
}

/** Ends the actor's own membership, whatever their role. @throws Refusal `conflict` for the last owner */
export async function leaveTeam(scope: PartnerScope): Promise<void> {
  await write(async (tx) => {
    const member = findTeamMember(scope, tx, scope.actor.id);
    if (!member) throw notFound("member");
    await takeOut(scope, tx, member, "team.leave");
  });
}

async function takeOut(scope: PartnerScope, tx: Tx, member: TeamMember, action: "team.remove" | "team.leave") {
  if (!deleteMember(scope, tx, member)) throw notDone(scope, tx, member);
  const { personId, name, email, role } = member;
  await writeAudit(scope, tx, { action, subject: `person/${personId}`, before: { name, email, role } });
  await endInvitationsBy(scope, tx, { personId, role: null });
}

/** What a member could not invite to any more, nobody joins by an invitation of theirs. @param by.role as it is now; null outside the team */
async function endInvitationsBy(scope: PartnerScope, tx: Tx, by: { personId: string; role: PartnerRole | null }) {
  const mayInvite = (role: PartnerRole) => by.role !== null && partnerMay(by.role, "team.edit") && partnerMayGrant(by.role, role);
  const roles = partnerGrants.owner.filter((role) => !mayInvite(role));
  for (const before of deleteInvitationsBy(scope, tx, { personId: by.personId, roles }))
    await writeAudit(scope, tx, { action: "team.uninvite", subject: "team", before });
}

/** A member whom the actor may touch at all. */
function memberWithin(scope: PartnerScope, tx: Tx, personId: string): TeamMember {
  const member = findTeamMember(scope, tx, personId);
  if (!member) throw notFound("member");
  if (!partnerMayGrant(scope.role, member.role)) throw aboveOwn();
  return member;
}

/** Nobody is told by mail what they did themselves. */
async function tell(
  scope: PartnerScope,
  tx: Tx,
  member: TeamMember,
  mail: { kind: "team-role" | "team-removed"; data: Record<string, string> },
) {
  if (member.personId !== scope.actor.id) await queueMail(scope, tx, { ...mail, to: member.email });
}

/** @throws Refusal `bad-input` */
export function roleOf(text: string): PartnerRole {
  if (isPartnerRole(text)) return text;
  throw new Refusal("bad-input", "Nothing was changed.", { role: ["Choose one of the roles."] });
}

export const aboveOwn = () => new Refusal("not-allowed", "Only an owner of the team makes, changes or removes owners.");

/** Why a statement changed nothing: the actor's own place has changed, the member's has, or an owner would be missing. */
function notDone(scope: PartnerScope, tx: Tx, member: TeamMember) {
  const isActorStill = findTeamMember(scope, tx, scope.actor.id)?.role === scope.role;
  if (!isActorStill)
    return new Refusal("conflict", "Your own role has changed meanwhile. Nothing was done; please reload the page.");
  return new Refusal("conflict", `A team keeps an owner, and ${member.name} is the last. Make somebody else an owner first.`);
}
