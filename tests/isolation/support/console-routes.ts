import { parseInvitationToken, writeInvitationToken } from "~/identity/invitation-token";
import { rightPassword } from "../../support/people";
import type { Expected, Outcome } from "./outcomes";
import { at, customerOfB, everybody, nobodysBusiness, onlyAtB, type Row, type RowFacts } from "./route-rows";
import type { Watch } from "./watch";
import type { ShopWorld } from "./world";

const ofPartner = (outcomes: { viewer: Outcome; owner: Outcome; ownerOfB: Outcome }): Expected => ({
  "viewer of A": outcomes.viewer,
  "owner of A": outcomes.owner,
  "owner of B": outcomes.ownerOfB,
  else: "sign-in",
});
const ofCarrier = (viewer: Outcome, admin: Outcome): Expected => ({
  "carrier viewer": viewer,
  "carrier admin": admin,
  else: "sign-in",
});
const partnersPage = ofPartner({ viewer: "shown", owner: "shown", ownerOfB: "shown" });
/** There is no action; who may see the page is told so. */
const partnerReadOnly = ofPartner({ viewer: "no-method", owner: "no-method", ownerOfB: "no-method" });
const carrierReadOnly = ofCarrier("no-method", "no-method");

const draftTimeOf = ({ partnerId }: ShopWorld, watch: Watch) => {
  const savedAt = watch.value(`SELECT "savedAt" FROM "BrandDraft" WHERE "partnerId" = ?`, partnerId);
  return savedAt ? new Date(Number(savedAt)).toISOString() : "";
};
const listingOfB = ({ b }: RowFacts) => `/partner/listings/${b.listingIds.voice}`;
const secretOfB = ({ b }: RowFacts) => parseInvitationToken("partner", b.invitationToken)?.secret ?? "";
const tokenForA = (facts: RowFacts) => writeInvitationToken({ partnerId: facts.a.partnerId, secret: secretOfB(facts) });
const newcomer = () => ({ name: "Eve Newcomer", password: "five quiet herons at dawn" });
const productOnlyAtB = (facts: RowFacts) =>
  String(facts.watch.value(`SELECT "id" FROM "Product" WHERE lower("sku") = ?`, onlyAtB(facts)));

/** By the route's file, as `app/routes.ts` names it. */
export const consoleRoutes: Record<string, Row> = {
  "routes/partner/sign-in.tsx": {
    door: "partner",
    path: at("/partner/sign-in"),
    get: { "viewer of A": "elsewhere", "owner of A": "elsewhere", "owner of B": "elsewhere", else: "shown" },
    post: { "viewer of A": "elsewhere", "owner of A": "elsewhere", "owner of B": "elsewhere", else: "refused" },
    form: customerOfB,
  },
  // Nobody here has half a sign-in, so it leads to the whole.
  "routes/partner/sign-in-code.tsx": {
    door: "partner",
    path: at("/partner/sign-in/code"),
    get: { "viewer of A": "elsewhere", "owner of A": "elsewhere", "owner of B": "elsewhere", else: "sign-in" },
    post: everybody("sign-in"),
    form: () => ({ code: "000000" }),
  },
  "routes/partner/forgot-password.tsx": {
    door: "partner",
    path: at("/partner/forgot-password"),
    get: { "viewer of A": "elsewhere", "owner of A": "elsewhere", "owner of B": "elsewhere", else: "shown" },
    // Not an address: nothing is mailed, and the form says why; who is signed in is led on.
    post: { "viewer of A": "elsewhere", "owner of A": "elsewhere", "owner of B": "elsewhere", else: "refused" },
    form: () => ({ email: "no address" }),
  },
  "routes/partner/reset-password.tsx": {
    door: "partner",
    path: ({ b }) => `/partner/reset-password/${b.resetToken}`,
    get: nobodysBusiness,
    post: nobodysBusiness,
    form: newcomer,
  },
  "routes/carrier/forgot-password.tsx": {
    door: "carrier",
    path: at("/carrier/forgot-password"),
    get: { "carrier admin": "elsewhere", "carrier viewer": "elsewhere", else: "shown" },
    post: { "carrier admin": "elsewhere", "carrier viewer": "elsewhere", else: "refused" },
    form: () => ({ email: "no address" }),
  },
  "routes/carrier/reset-password.tsx": {
    door: "carrier",
    path: ({ b }) => `/carrier/reset-password/${b.resetToken}`,
    get: nobodysBusiness,
    post: nobodysBusiness,
    form: newcomer,
  },
  "routes/partner/sign-out.tsx": {
    door: "partner",
    path: at("/partner/sign-out"),
    // To the console's front page, which asks for a sign-in itself.
    get: everybody("elsewhere"),
    post: everybody("sign-in"),
    endsSessions: true,
  },
  "routes/partner/invitation.tsx": {
    door: "partner",
    path: (facts) => `/partner/invitation/${tokenForA(facts)}`,
    get: nobodysBusiness,
    post: nobodysBusiness,
    form: newcomer,
    control: { caller: "nobody", path: ({ b }) => `/partner/invitation/${b.invitationToken}`, outcome: "shown" },
  },
  "routes/partner/brand-asset.tsx": {
    door: "partner",
    path: ({ b }) => `/partner/brand-assets/${b.draftLogoId}`,
    get: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "shown" }),
    post: everybody("no-method"),
  },
  "routes/partner/home.tsx": { door: "partner", path: at("/partner"), get: partnersPage, post: partnerReadOnly },
  "routes/partner/brand.tsx": {
    door: "partner",
    path: at("/partner/brand"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "refused", ownerOfB: "done" }),
    form: ({ b, watch }) => ({ form: "discard-draft", draftSavedAt: draftTimeOf(b, watch), partnerId: b.partnerId }),
  },
  "routes/partner/brand-publish.tsx": {
    door: "partner",
    path: at("/partner/brand/publish"),
    get: ofPartner({ viewer: "forbidden", owner: "shown", ownerOfB: "shown" }),
    // B's draft was discarded above. Opening a shop makes its first version, publishing the demo's look the second.
    post: ofPartner({ viewer: "forbidden", owner: "done", ownerOfB: "refused" }),
    form: ({ b }) => ({ form: "publish-brand", baseVersion: "2", note: "", partnerId: b.partnerId }),
  },
  "routes/partner/brand-mail.tsx": {
    door: "partner",
    path: at("/partner/brand/mail?version=99"),
    get: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "not-found" }),
    post: everybody("no-method"),
    control: { caller: "viewer of A", path: at("/partner/brand/mail"), outcome: "shown" },
  },
  "routes/partner/brand-share.tsx": {
    door: "partner",
    path: at("/partner/brand/share"),
    get: ofPartner({ viewer: "forbidden", owner: "shown", ownerOfB: "shown" }),
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "done" }),
    form: ({ b }) => ({ form: "withdraw-preview", id: b.previewLinkId, partnerId: b.partnerId }),
  },
  "routes/partner/brand-versions.tsx": {
    door: "partner",
    path: at("/partner/brand/versions"),
    get: partnersPage,
    post: partnerReadOnly,
  },
  "routes/partner/brand-version.tsx": {
    door: "partner",
    path: at("/partner/brand/versions/99"),
    get: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "not-found" }),
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "not-found" }),
    form: ({ b }) => ({ form: "restore-version", partnerId: b.partnerId, replaceDraft: "" }),
    control: { caller: "viewer of A", path: at("/partner/brand/versions/1"), outcome: "shown" },
  },
  "routes/partner/listings.tsx": {
    door: "partner",
    path: at("/partner/listings"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "done" }),
    form: ({ b }) => ({
      ...{ form: "change-listings", do: "hide", partnerId: b.partnerId },
      [`pick.${b.listingIds.voice}`]: "on",
    }),
  },
  "routes/partner/add-listings.tsx": {
    door: "partner",
    path: at("/partner/listings/add"),
    get: ofPartner({ viewer: "forbidden", owner: "shown", ownerOfB: "shown" }),
    post: ofPartner({ viewer: "forbidden", owner: "done", ownerOfB: "refused" }),
    // A product that only B lists: A may pick it, B cannot pick it again.
    form: (facts) => ({ form: "add-pick", [`pick.${productOnlyAtB(facts)}`]: "on", partnerId: facts.b.partnerId }),
  },
  "routes/partner/export-prices.tsx": {
    door: "partner",
    path: at("/partner/listings/export.csv"),
    get: partnersPage,
    post: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "done" }),
    form: ({ b }) => ({ [`pick.${b.listingIds.voice}`]: "on", partnerId: b.partnerId }),
  },
  "routes/partner/import-prices.tsx": {
    door: "partner",
    path: at("/partner/listings/import"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "refused", ownerOfB: "refused" }),
    form: ({ b }) => ({ form: "take-prices", partnerId: b.partnerId }),
  },
  "routes/partner/import-errors.tsx": {
    door: "partner",
    path: at("/partner/listings/import/errors.csv"),
    // Nobody has a file here.
    get: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "not-found" }),
    post: everybody("no-method"),
  },
  "routes/partner/listing.tsx": {
    door: "partner",
    path: listingOfB,
    get: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "shown" }),
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "done" }),
    form: () => ({ name: "Taken over", summary: "", visibility: "hidden" }),
  },
  "routes/partner/domains.tsx": {
    door: "partner",
    path: at("/partner/domains"),
    get: ofPartner({ viewer: "forbidden", owner: "shown", ownerOfB: "shown" }),
    // B's own name: in use for A, in the list for B.
    post: ofPartner({ viewer: "forbidden", owner: "refused", ownerOfB: "refused" }),
    form: ({ b }) => ({ form: "add-domain", domain: b.domain.host, partnerId: b.partnerId }),
  },
  "routes/partner/domain-preview.tsx": {
    door: "partner",
    path: ({ b }) => `/partner/domains/preview?name=${b.domain.host}`,
    get: ofPartner({ viewer: "forbidden", owner: "shown", ownerOfB: "shown" }),
    post: everybody("no-method"),
  },
  "routes/partner/domain.tsx": {
    door: "partner",
    path: ({ b }) => `/partner/domains/${b.domain.id}`,
    get: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "shown" }),
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "done" }),
    form: () => ({ form: "make-primary" }),
  },
  "routes/partner/price-changes.tsx": {
    door: "partner",
    path: at("/partner/listings/changes"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "refused", ownerOfB: "refused" }),
    form: (facts) => ({
      form: "decide-price-changes",
      key: `${facts.b.listingIds.voice}.x.0`,
      all: "follow",
      partnerId: facts.b.partnerId,
    }),
  },
  "routes/partner/markup-defaults.tsx": {
    door: "partner",
    path: at("/partner/listings/markups"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "done", ownerOfB: "done" }),
    form: ({ b }) => ({
      ...{ form: "save-markup-default", productKind: "*", basis: "*", kind: "percent", value: "50", rounding: "none" },
      partnerId: b.partnerId,
    }),
  },
  "routes/partner/enquiries.tsx": {
    door: "partner",
    path: at("/partner/enquiries"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "done" }),
    form: ({ b }) => ({ id: b.enquiry.id, state: "answered" }),
  },
  "routes/partner/team.tsx": {
    door: "partner",
    path: at("/partner/team"),
    get: ofPartner({ viewer: "forbidden", owner: "shown", ownerOfB: "shown" }),
    // B's one owner stays.
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "refused" }),
    form: ({ b }) => ({ form: "remove-member", personId: b.ownerId }),
  },
  "routes/partner/switch-team.tsx": {
    door: "partner",
    path: at("/partner/switch-team"),
    get: everybody("elsewhere"),
    post: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "done" }),
    form: ({ b }) => ({ partnerId: b.partnerId }),
  },
  "routes/partner/account.tsx": {
    door: "partner",
    path: at("/partner/account"),
    get: ofPartner({ viewer: "shown", owner: "shown", ownerOfB: "shown" }),
    // Ends nothing: no session of theirs has this name.
    post: ofPartner({ viewer: "done", owner: "done", ownerOfB: "done" }),
    form: () => ({ form: "end-session", id: "hash-of-a-session-of-b" }),
  },
  "routes/partner/second-step.tsx": {
    door: "partner",
    path: at("/partner/account/second-step"),
    get: ofPartner({ viewer: "shown", owner: "shown", ownerOfB: "shown" }),
    post: ofPartner({ viewer: "refused", owner: "refused", ownerOfB: "refused" }),
    form: ({ b }) => ({ form: "confirm-second-step", password: rightPassword, code: "000000", personId: b.ownerId }),
  },
  "routes/partner/search.tsx": {
    door: "partner",
    // What is asked for is A's and B's alike.
    path: at("/partner/search?q=a"),
    get: partnersPage,
    post: partnerReadOnly,
  },
  "routes/partner/audit.tsx": {
    door: "partner",
    path: at("/partner/audit"),
    get: ofPartner({ viewer: "forbidden", owner: "shown", ownerOfB: "shown" }),
    post: partnerReadOnly,
  },
  "routes/partner/audit-csv.tsx": {
    door: "partner",
    path: at("/partner/audit.csv"),
    get: ofPartner({ viewer: "forbidden", owner: "shown", ownerOfB: "shown" }),
    post: everybody("no-method"),
  },
  "routes/partner/not-found.tsx": {
    door: "partner",
    path: at("/partner/no-such-page"),
    get: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "not-found" }),
    post: partnerReadOnly,
  },

  "routes/carrier/sign-in.tsx": {
    door: "carrier",
    path: at("/carrier/sign-in"),
    get: { "carrier viewer": "elsewhere", "carrier admin": "elsewhere", else: "shown" },
    post: { "carrier viewer": "elsewhere", "carrier admin": "elsewhere", else: "refused" },
    form: ({ a }) => ({ email: `owner@${a.slug}.example`, password: rightPassword }),
  },
  // Nobody here has half a sign-in, so it leads to the whole.
  "routes/carrier/sign-in-code.tsx": {
    door: "carrier",
    path: at("/carrier/sign-in/code"),
    get: { "carrier viewer": "elsewhere", "carrier admin": "elsewhere", else: "sign-in" },
    post: everybody("sign-in"),
    form: () => ({ code: "000000" }),
  },
  "routes/carrier/sign-out.tsx": {
    door: "carrier",
    path: at("/carrier/sign-out"),
    get: everybody("elsewhere"),
    post: everybody("sign-in"),
    endsSessions: true,
  },
  "routes/carrier/invitation.tsx": {
    door: "carrier",
    path: ({ b }) => `/carrier/invitation/${b.invitationToken}`,
    get: nobodysBusiness,
    post: nobodysBusiness,
    form: newcomer,
  },
  "routes/carrier/message-body.tsx": {
    door: "carrier",
    path: ({ a, b }) => `/carrier/mail/${a.partnerId}/${b.mailId}/body`,
    get: ofCarrier("forbidden", "not-found"),
    post: everybody("no-method"),
    control: { caller: "carrier admin", path: ({ b }) => `/carrier/mail/${b.partnerId}/${b.mailId}/body`, outcome: "shown" },
  },
  "routes/carrier/home.tsx": {
    door: "carrier",
    path: at("/carrier"),
    get: ofCarrier("shown", "shown"),
    post: carrierReadOnly,
  },
  "routes/carrier/catalog.tsx": {
    door: "carrier",
    path: at("/carrier/catalog"),
    get: ofCarrier("shown", "shown"),
    post: ofCarrier("forbidden", "done"),
    form: ({ watch }) => ({
      form: "set-wholesale",
      chargeId: String(watch.value(`SELECT "id" FROM "ProductCharge" LIMIT 1`)),
      amount: "0.01",
    }),
  },
  "routes/carrier/inventory.tsx": {
    door: "carrier",
    path: at("/carrier/inventory"),
    get: ofCarrier("shown", "shown"),
    post: carrierReadOnly,
  },
  "routes/carrier/providers.tsx": {
    door: "carrier",
    path: at("/carrier/providers"),
    get: ofCarrier("shown", "shown"),
    post: ofCarrier("forbidden", "done"),
    form: () => ({ id: "somebody-new", name: "Somebody New", category: "", website: "", routesCalls: "unknown" }),
  },
  "routes/carrier/provider.tsx": {
    door: "carrier",
    path: at("/carrier/providers/nobody-here"),
    get: ofCarrier("not-found", "not-found"),
    post: ofCarrier("forbidden", "not-found"),
    form: () => ({ form: "save-provider", name: "Taken over", category: "", website: "", routesCalls: "unknown" }),
    control: { caller: "carrier viewer", path: at("/carrier/providers/keystone"), outcome: "shown" },
  },
  "routes/carrier/partners.tsx": {
    door: "carrier",
    path: at("/carrier/partners"),
    get: ofCarrier("shown", "shown"),
    post: ofCarrier("forbidden", "done"),
    form: () => ({ name: "Fernhill", slug: "fernhill", kind: "msp", ownerEmail: "owner@fernhill.example" }),
  },
  "routes/carrier/mail.tsx": {
    door: "carrier",
    path: at("/carrier/mail"),
    get: ofCarrier("forbidden", "shown"),
    post: carrierReadOnly,
  },
  "routes/carrier/message.tsx": {
    door: "carrier",
    path: ({ a, b }) => `/carrier/mail/${a.partnerId}/${b.mailId}`,
    get: ofCarrier("forbidden", "not-found"),
    post: carrierReadOnly,
    control: { caller: "carrier admin", path: ({ b }) => `/carrier/mail/${b.partnerId}/${b.mailId}`, outcome: "shown" },
  },
  "routes/carrier/account.tsx": {
    door: "carrier",
    path: at("/carrier/account"),
    get: ofCarrier("shown", "shown"),
    // Ends nothing: no session of theirs has this name.
    post: ofCarrier("done", "done"),
    form: () => ({ form: "end-session", id: "hash-of-a-session-of-b" }),
  },
  "routes/carrier/second-step.tsx": {
    door: "carrier",
    path: at("/carrier/account/second-step"),
    get: ofCarrier("shown", "shown"),
    post: ofCarrier("refused", "refused"),
    form: ({ b }) => ({ form: "confirm-second-step", password: rightPassword, code: "000000", personId: b.ownerId }),
  },
  "routes/carrier/audit.tsx": {
    door: "carrier",
    path: at("/carrier/audit"),
    get: ofCarrier("forbidden", "shown"),
    post: carrierReadOnly,
  },
  "routes/carrier/audit-csv.tsx": {
    door: "carrier",
    path: at("/carrier/audit.csv"),
    get: ofCarrier("forbidden", "shown"),
    post: everybody("no-method"),
  },
  "routes/carrier/not-found.tsx": {
    door: "carrier",
    path: at("/carrier/no-such-page"),
    get: ofCarrier("not-found", "not-found"),
    post: carrierReadOnly,
  },
};
