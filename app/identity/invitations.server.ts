import type { PageContext } from "~/kit/page-context";
import { carrier } from "~/kit/paths";
import { Refusal } from "~/kit/refusal";
import type { CarrierRole, CarrierStaffScope, PartnerRole, PartnerScope, SystemPartnerScope } from "~/kit/scope";
import { days } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { newToken, sha256Hex } from "~/platform/ids.server";
import { queueMail } from "~/platform/mail-queue-store.server";
import { consoleOrigin } from "~/tenancy/storefront-origin.server";
import { DoorScope } from "./door";
import { parseEmail } from "./email";
import { invitationLink, newInvitationKey } from "./invitation-link.server";
import {
  findOpenInvitation,
  type InvitationHandle,
  insertCarrierInvitation,
  insertPartnerInvitationRow,
} from "./invitation-store.server";
import { parseInvitationToken, writeInvitationToken } from "./invitation-token";
import { findPerson } from "./people-store.server";
import { systemPartnerScope } from "./scopes.server";

const validMs = days(7);

/**
 * Invites someone to the carrier desk.
 * @returns the one-time link, good for 7 days; it is not stored and cannot be shown again
 * @throws Refusal `not-allowed` unless an administrator or a command asks; `bad-input` for what is no e-mail address
 */
export async function inviteCarrierMember(
  scope: CarrierStaffScope,
  input: { email: string; role: CarrierRole },
): Promise<{ url: string }> {
  onlyAdmins(scope);
  const email = emailOf(input.email);
  const secret = newToken();
  await write(async (tx) => {
    await insertCarrierInvitation(scope, tx, { ...freshRow(secret), email, role: input.role });
    await writeAudit(scope, tx, { action: "team.invite", subject: "carrier", after: { email, role: input.role } });
  });
  return { url: consoleOrigin() + carrier.invitation(writeInvitationToken({ partnerId: null, secret })) };
}

/**
 * Invites someone to a partner's team for the carrier, inside the caller's transaction: the link leaves by mail.
 * @returns the same one-time link, good for 7 days, to be shown once
 * @throws Refusal `not-allowed` unless an administrator or a command asks; `bad-input` for what is no e-mail address
 */
export async function insertPartnerInvitation(
  scope: CarrierStaffScope,
  tx: Tx,
  input: { partnerId: string; email: string; role: PartnerRole },
): Promise<{ url: string }> {
  onlyAdmins(scope);
  const { partnerId, role } = input;
  const email = emailOf(input.email);
  const partnerScope = systemPartnerScope("invite for the carrier", partnerId);
  const { url } = await putInvitation(partnerScope, tx, { email, role, invitedBy: scope.actor.name, inviterId: null });
  const note = { subject: `partner/${partnerId}`, after: { email, role }, partnerId };
  await writeAudit(scope, tx, { action: "team.invite", ...note });
  return { url };
}

/** Writes the invitation and its mail; older ones of the address to this team end. The caller writes to the trail. */
export async function putInvitation(
  scope: PartnerScope | SystemPartnerScope,
  tx: Tx,
  invitation: { email: string; role: PartnerRole; invitedBy: string; inviterId: string | null },
): Promise<{ url: string }> {
  const { seed, tokenHash } = newInvitationKey(scope.partnerId);
  const expiresAt = new Date(Date.now() + validMs);
  await insertPartnerInvitationRow(scope, tx, { ...invitation, seed, tokenHash, expiresAt });
  await queueMail(scope, tx, { kind: "team-invitation", to: invitation.email, data: { invitation: tokenHash } });
  return { url: invitationLink(scope.partnerId, seed).url };
}

export interface InvitationView {
  email: string;
  role: string;
  /** Null in an invitation to the carrier desk. */
  partner: { id: string; name: string } | null;
  /** Whether the invited address has a sign-in at this door, whose password is then asked for. */
  hasAccount: boolean;
}

/** @throws Refusal `not-found` when the link is wrong, used, replaced, expired, of another door, or the partner is suspended */
export async function readInvitation(args: { context: PageContext }, input: { door: "partner" | "carrier"; token: string }) {
  const door = DoorScope.at(args.context.site, input.door);
  const handle = handleOf(input.door, input.token);
  const invitation = handle && (await findOpenInvitation(door, handle));
  if (!handle || !invitation) throw deadLink();
  const person = await findPerson(door, invitation.email);
  const view: InvitationView = { ...invitation, hasAccount: person !== null };
  return { door, handle, person, view };
}

function handleOf(door: "partner" | "carrier", token: string): InvitationHandle | null {
  const key = parseInvitationToken(door, token);
  return key && { partnerId: key.partnerId, tokenHash: sha256Hex(key.secret) };
}

export const deadLink = () =>
  new Refusal(
    "not-found",
    "This invitation cannot be used: it was used already, replaced by a newer one, or is more than 7 days old. Ask whoever sent it for a new one.",
  );

const freshRow = (secret: string) => ({ tokenHash: sha256Hex(secret), expiresAt: new Date(Date.now() + validMs) });

function onlyAdmins(scope: CarrierStaffScope) {
  if (scope.kind === "carrier" && scope.role !== "admin")
    throw new Refusal("not-allowed", "Only administrators of the carrier desk invite people.");
}

export function emailOf(text: string): string {
  const email = parseEmail(text);
  if (email) return email;
  throw new Refusal("bad-input", "No invitation was made.", { email: ["Enter an e-mail address, such as name@example.com."] });
}
