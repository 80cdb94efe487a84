import { parseInvitationToken, writeInvitationToken } from "~/identity/invitation-token";
import type { Expected, Outcome } from "./outcomes";
import { onlyAtB, type RowFacts } from "./route-rows";
import type { Watch } from "./watch";
import type { ShopWorld } from "./world";

export const ofPartner = (outcomes: { viewer: Outcome; owner: Outcome; ownerOfB: Outcome }): Expected => ({
  "viewer of A": outcomes.viewer,
  "owner of A": outcomes.owner,
  "owner of B": outcomes.ownerOfB,
  else: "sign-in",
});
export const ofCarrier = (viewer: Outcome, admin: Outcome): Expected => ({
  "carrier viewer": viewer,
  "carrier admin": admin,
  else: "sign-in",
});
export const partnersPage = ofPartner({ viewer: "shown", owner: "shown", ownerOfB: "shown" });
/** There is no action; who may see the page is told so. */
export const partnerReadOnly = ofPartner({ viewer: "no-method", owner: "no-method", ownerOfB: "no-method" });
export const carrierReadOnly = ofCarrier("no-method", "no-method");

export const draftTimeOf = ({ partnerId }: ShopWorld, watch: Watch) => {
  const savedAt = watch.value(`SELECT "savedAt" FROM "BrandDraft" WHERE "partnerId" = ?`, partnerId);
  return savedAt ? new Date(Number(savedAt)).toISOString() : "";
};
export const listingOfB = ({ b }: RowFacts) => `/partner/listings/${b.listingIds.voice}`;
export const secretOfB = ({ b }: RowFacts) => parseInvitationToken("partner", b.invitationToken)?.secret ?? "";
export const tokenForA = (facts: RowFacts) => writeInvitationToken({ partnerId: facts.a.partnerId, secret: secretOfB(facts) });
export const newcomer = () => ({ name: "Eve Newcomer", password: "five quiet herons at dawn" });
export const productOnlyAtB = (facts: RowFacts) =>
  String(facts.watch.value(`SELECT "id" FROM "Product" WHERE lower("sku") = ?`, onlyAtB(facts)));
