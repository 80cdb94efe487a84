import { Refusal } from "~/kit/refusal";
import type { SystemPartnerScope } from "~/kit/scope";
import { invitationLink } from "./invitation-link.server";
import { findInvitationToMail } from "./invitation-store.server";

export interface InvitationMail {
  url: string;
  /** The part of the address that opens. */
  secret: string;
  role: string;
  invitedBy: string;
  expiresAt: string;
}

/**
 * What the mail of an invitation says.
 * @param key.id the invitation's row, by the hash of its secret
 * @throws Refusal `conflict` when it was used, replaced or withdrawn meanwhile
 */
export async function readInvitationMail(scope: SystemPartnerScope, { id }: { id: string }): Promise<InvitationMail> {
  const row = await findInvitationToMail(scope, id);
  if (!row?.seed) throw new Refusal("conflict", "The invitation was used, replaced or withdrawn before this mail left.");
  const { url, secret } = invitationLink(scope.partnerId, row.seed);
  return { url, secret, role: row.role, invitedBy: row.invitedBy ?? "", expiresAt: row.expiresAt.toISOString() };
}
