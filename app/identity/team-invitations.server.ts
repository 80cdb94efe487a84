import { notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { emailOf, putInvitation } from "./invitations.server";
import { partnerMayGrant } from "./roles";
import { aboveOwn, roleOf } from "./team.server";
import { deleteInvitation, findTeam, findWaitingInvitations } from "./team-store.server";

/** Invitations to the team that wait to be used, as its page shows them. */
export async function readTeamInvitations(scope: PartnerScope) {
  const rows = await findWaitingInvitations(scope);
  return rows.map(({ tokenHash, createdAt, expiresAt, ...row }) => ({
    ...row,
    id: tokenHash,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt.getTime() <= Date.now(),
    mayChange: partnerMayGrant(scope.role, row.role),
  }));
}

/**
 * Invites someone to the scope's own team; the one-time link leaves by mail and is shown nowhere.
 * @throws Refusal `bad-input`; `not-allowed` above the actor's own role; `conflict` for who is in the team already
 */
export async function inviteMember(scope: PartnerScope, input: { email: string; role: string }): Promise<{ email: string }> {
  const role = roleOf(input.role);
  if (!partnerMayGrant(scope.role, role)) throw aboveOwn();
  const email = emailOf(input.email);
  if (findTeam(scope).some((member) => member.email === email)) throw isMember();
  await write(async (tx) => {
    await putInvitation(scope, tx, { email, role, invitedBy: scope.actor.name });
    await writeAudit(scope, tx, { action: "team.invite", subject: "team", after: { email, role } });
  });
  return { email };
}

/** Sends a new link, good for 7 days again; the old one is dead. @throws Refusal `not-found`, `not-allowed` */
export async function resendInvitation(scope: PartnerScope, { id }: { id: string }): Promise<void> {
  await write(async (tx) => {
    const { email, role } = endInvitation(scope, tx, id);
    await putInvitation(scope, tx, { email, role, invitedBy: scope.actor.name });
    await writeAudit(scope, tx, { action: "team.invite-again", subject: "team", after: { email, role } });
  });
}

/** Withdraws an invitation: its link is dead at once. @throws Refusal `not-found`, `not-allowed` */
export async function revokeInvitation(scope: PartnerScope, { id }: { id: string }): Promise<void> {
  await write(async (tx) => {
    const { email, role } = endInvitation(scope, tx, id);
    await writeAudit(scope, tx, { action: "team.uninvite", subject: "team", before: { email, role } });
  });
}

/** A refusal thrown afterwards rolls the deletion back. */
function endInvitation(scope: PartnerScope, tx: Tx, id: string) {
  const invitation = deleteInvitation(scope, tx, id);
  if (!invitation) throw notFound("invitation");
  const role = roleOf(invitation.role);
  if (!partnerMayGrant(scope.role, role)) throw aboveOwn();
  return { email: invitation.email, role };
}

const isMember = () =>
  new Refusal("conflict", "No invitation was made.", { email: ["This address is in the team already. Change its role above."] });
