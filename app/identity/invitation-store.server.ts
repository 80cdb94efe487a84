import type { CarrierRole, CarrierStaffScope, PartnerRole, PartnerScope, SystemPartnerScope } from "~/kit/scope";
import { read, type Tx } from "~/platform/database.server";
import type { DoorScope } from "./door";

interface NewInvitation<Role> {
  tokenHash: string;
  email: string;
  role: Role;
  expiresAt: Date;
}

/** The newest invitation of an address replaces those it has not used. */
export async function insertCarrierInvitation(_scope: CarrierStaffScope, tx: Tx, invitation: NewInvitation<CarrierRole>) {
  await tx.db.carrierInvitation.deleteMany({ where: { email: invitation.email, acceptedAt: null } });
  await tx.db.carrierInvitation.create({ data: { ...invitation, createdAt: new Date() } });
}

/** The newest invitation of an address to this partner replaces those it has not used. */
export async function insertPartnerInvitationRow(
  scope: PartnerScope | SystemPartnerScope,
  tx: Tx,
  invitation: NewInvitation<PartnerRole> & { seed: string; invitedBy: string; inviterId: string | null },
) {
  const { partnerId } = scope;
  const { email } = invitation;
  await tx.db.partnerInvitation.deleteMany({ where: { partnerId, email, acceptedAt: null } });
  await tx.db.partnerInvitation.create({ data: { ...invitation, partnerId, createdAt: new Date() } });
}

/** What the mail of an invitation needs; null once it was used, replaced, withdrawn, or is too old. */
export async function findInvitationToMail(scope: SystemPartnerScope, tokenHash: string) {
  return read().partnerInvitation.findFirst({
    where: { partnerId: scope.partnerId, tokenHash, acceptedAt: null, expiresAt: { gt: new Date() } },
    select: { seed: true, role: true, invitedBy: true, expiresAt: true },
  });
}

export interface InvitationHandle {
  partnerId: string | null;
  tokenHash: string;
}

export interface OpenInvitation {
  email: string;
  role: string;
  /** Null in an invitation to the carrier desk. */
  partner: { id: string; name: string } | null;
}

/** An invitation that can be used now; of a used or expired one, or a suspended partner's, nothing is said. */
export async function findOpenInvitation(door: DoorScope, handle: InvitationHandle): Promise<OpenInvitation | null> {
  const open = { tokenHash: handle.tokenHash, acceptedAt: null, expiresAt: { gt: new Date() } };
  if (door.door === "carrier") {
    const row = await read().carrierInvitation.findFirst({ where: open });
    return row && { email: row.email, role: row.role, partner: null };
  }
  if (door.door !== "partner" || handle.partnerId === null) return null;
  const row = await read().partnerInvitation.findFirst({
    where: { ...open, partnerId: handle.partnerId, partner: { status: "live" } },
    include: { partner: { select: { id: true, name: true } } },
  });
  return row && { email: row.email, role: row.role, partner: row.partner };
}

/** Uses an invitation up: check and act in one statement. @returns false when it could not be used (any more) */
export async function takeInvitation(door: DoorScope, tx: Tx, handle: InvitationHandle): Promise<boolean> {
  const acceptedAt = new Date();
  const open = { tokenHash: handle.tokenHash, acceptedAt: null, expiresAt: { gt: acceptedAt } };
  if (door.door === "carrier") {
    return (await tx.db.carrierInvitation.updateMany({ where: open, data: { acceptedAt } })).count === 1;
  }
  if (door.door !== "partner" || handle.partnerId === null) return false;
  const where = { ...open, partnerId: handle.partnerId };
  return (await tx.db.partnerInvitation.updateMany({ where, data: { acceptedAt } })).count === 1;
}
