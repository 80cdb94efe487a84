import { partner } from "~/kit/paths";
import { newToken, sha256Hex } from "~/platform/ids.server";
import { sign } from "~/platform/keys.server";
import { consoleOrigin } from "~/tenancy/storefront-origin.server";
import { writeInvitationToken } from "./invitation-token";

const secretOf = (partnerId: string, seed: string) => sign("invitation-links", `${partnerId} ${seed}`);

/** What an invitation's row keeps of its link: neither of the two gives the link without the portal's key. */
export function newInvitationKey(partnerId: string): { seed: string; tokenHash: string } {
  const seed = newToken();
  return { seed, tokenHash: sha256Hex(secretOf(partnerId, seed)) };
}

/** The one-time link of an invitation to a partner's team, on the consoles' host; `secret` is the part of it that opens. */
export function invitationLink(partnerId: string, seed: string): { url: string; secret: string } {
  const secret = secretOf(partnerId, seed);
  return { url: consoleOrigin() + partner.invitation(writeInvitationToken({ partnerId, secret })), secret };
}
