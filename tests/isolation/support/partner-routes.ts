import { rightPassword } from "../../support/people";
import { at, customerOfB, everybody, nobodysBusiness, type Row } from "./route-rows";
import { draftTimeOf, newcomer, ofPartner, partnerReadOnly, partnersPage, tokenForA } from "./route-tools";

/** The rest of the partner console, by the route's file. */
export const partnerRoutes: Record<string, Row> = {
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
  // Before what publishes or discards: a link ends with its draft.
  "routes/partner/brand-share.tsx": {
    door: "partner",
    path: at("/partner/brand/share"),
    get: ofPartner({ viewer: "forbidden", owner: "shown", ownerOfB: "shown" }),
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "done" }),
    form: ({ b }) => ({ form: "withdraw-preview", id: b.previewLinkId, partnerId: b.partnerId }),
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
  "routes/partner/brand-proof.tsx": {
    door: "partner",
    path: ({ b }) => `/partner/brand/proofs/${b.proofId}`,
    get: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "shown" }),
    post: partnerReadOnly,
  },
  "routes/partner/brand-mail.tsx": {
    door: "partner",
    path: at("/partner/brand/mail?version=99"),
    get: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "not-found" }),
    post: everybody("no-method"),
    control: { caller: "viewer of A", path: at("/partner/brand/mail"), outcome: "shown" },
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
  "routes/partner/enquiries.tsx": {
    door: "partner",
    path: at("/partner/enquiries"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "done" }),
    form: ({ b }) => ({ id: b.enquiry.id, state: "answered" }),
  },
  "routes/partner/enquiry-attachment.tsx": {
    door: "partner",
    path: ({ b }) => `/partner/enquiries/${b.enquiry.id}/attachment`,
    get: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "shown" }),
    post: everybody("no-method"),
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
};
