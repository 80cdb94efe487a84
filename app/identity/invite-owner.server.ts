import { notFound } from "~/kit/refusal";
import type { CarrierScope } from "~/kit/scope";
import { write } from "~/platform/database.server";
import { listPartners } from "~/tenancy/partner-store.server";
import { insertPartnerInvitation } from "./invitations.server";

/**
 * Invites an owner to a shop that is open already, for the carrier: by mail, and as a link to be shown once.
 * @throws Refusal `not-found`, `bad-input` with field `email`, `not-allowed`
 */
export async function inviteOwner(scope: CarrierScope, input: { partnerId: string; email: string }) {
  const partner = (await listPartners(scope)).find(({ id }) => id === input.partnerId);
  if (!partner) throw notFound("partner");
  const { id: partnerId, name, slug } = partner;
  const { url } = await write((tx) => insertPartnerInvitation(scope, tx, { partnerId, email: input.email, role: "owner" }));
  return { name, slug, url };
}
