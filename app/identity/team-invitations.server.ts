import { RateLimiterMemory } from "rate-limiter-flexible";
import { notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { days, hours, seconds } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { emailOf, putInvitation } from "./invitations.server";
import { partnerMayGrant } from "./roles";
import { aboveOwn, roleOf } from "./team.server";
import { countOpenInvitations, deleteInvitation, findTeam, findWaitingInvitations } from "./team-store.server";

/** A team larger than this is let in by turns. */
const mostOpen = 50;
const perPartner = new RateLimiterMemory({ keyPrefix: "invitations-partner", points: 60, duration: days(1) / seconds(1) });
/** From whichever team: nobody's mailbox is filled through this form. */
const perAddress = new RateLimiterMemory({ keyPrefix: "invitations-address", points: 3, duration: hours(1) / seconds(1) });

async function admitInvitation(scope: PartnerScope, email: string) {
  const refuse = (sentence: string) => () => {
    throw new Refusal("too-many-requests", "No invitation was sent.", { email: [sentence] });
  };
  await perAddress.consume(email).catch(refuse("This address was invited several times just now. Please try again in an hour."));
  await perPartner
    .consume(scope.partnerId)
    .catch(refuse("This team has sent 60 invitations within a day. Please go on tomorrow."));
}

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
 * @throws Refusal `bad-input`; `not-allowed` above the actor's own role; `conflict` for who is in the team already, or while too many
 * invitations wait; `too-many-requests`
 */
export async function inviteMember(scope: PartnerScope, input: { email: string; role: string }): Promise<{ email: string }> {
  const role = roleOf(input.role);
  if (!partnerMayGrant(scope.role, role)) throw aboveOwn();
  const email = emailOf(input.email);
  if (findTeam(scope).some((member) => member.email === email)) throw isMember();
  await admitInvitation(scope, email);
  await write(async (tx) => {
    if ((await countOpenInvitations(scope, tx)) >= mostOpen) throw tooManyOpen();
    await putInvitation(scope, tx, { email, role, ...inviterOf(scope) });
    await writeAudit(scope, tx, { action: "team.invite", subject: "team", after: { email, role } });
  });
  return { email };
}

/**
 * Sends a new link, good for 7 days again; the old one is dead.
 * @throws Refusal `not-found`, `not-allowed`, `too-many-requests`
 */
export async function resendInvitation(scope: PartnerScope, { id }: { id: string }): Promise<void> {
  const waiting = (await findWaitingInvitations(scope)).find(({ tokenHash }) => tokenHash === id);
  if (!waiting) throw notFound("invitation");
  await admitInvitation(scope, waiting.email);
  await write(async (tx) => {
    const { email, role } = endInvitation(scope, tx, id);
    await putInvitation(scope, tx, { email, role, ...inviterOf(scope) });
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

const inviterOf = ({ actor }: PartnerScope) => ({ invitedBy: actor.name, inviterId: actor.id });

/** A refusal thrown afterwards rolls the deletion back. */
function endInvitation(scope: PartnerScope, tx: Tx, id: string) {
  const invitation = deleteInvitation(scope, tx, id);
  if (!invitation) throw notFound("invitation");
  const role = roleOf(invitation.role);
  if (!partnerMayGrant(scope.role, role)) throw aboveOwn();
  return { email: invitation.email, role };
}

const tooManyOpen = () =>
  new Refusal("conflict", "No invitation was made.", {
    email: [`${mostOpen} invitations wait to be used. Withdraw some above, or wait until they are used or too old.`],
  });

const isMember = () =>
  new Refusal("conflict", "No invitation was made.", { email: ["This address is in the team already. Change its role above."] });
