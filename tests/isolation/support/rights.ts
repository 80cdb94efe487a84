import type { CarrierRole, PartnerRole } from "~/kit/scope";
import type { Outcome } from "./outcomes";
import type { ShopWorld } from "./world";

/** One thing that only some roles may do, written out here so that a slip in the roles' own table is seen. */
export interface Right<Role> {
  method: "GET" | "POST";
  path: (shop: ShopWorld) => string;
  /** Right in form but without effect: whoever passes the gate is told so. */
  form?: Record<string, string>;
  roles: readonly Role[];
  /** What those see. */
  outcome: Outcome;
}

const staff: readonly PartnerRole[] = ["owner", "admin", "sales", "support", "viewer"];

export const partnerRights: Right<PartnerRole>[] = [
  { method: "GET", path: () => "/partner", roles: staff, outcome: "shown" },
  { method: "GET", path: () => "/partner/enquiries", roles: staff, outcome: "shown" },
  { method: "GET", path: () => "/partner/audit", roles: ["owner", "admin"], outcome: "shown" },
  { method: "GET", path: () => "/partner/domains", roles: ["owner", "admin"], outcome: "shown" },
  { method: "GET", path: (shop) => `/partner/domains/${shop.domain.id}`, roles: ["owner", "admin"], outcome: "shown" },
  {
    method: "POST",
    path: () => "/partner/domains",
    form: { form: "add-domain", domain: "co.uk" },
    roles: ["owner", "admin"],
    outcome: "refused",
  },
  { method: "GET", path: () => "/partner/domains/preview?name=co.uk", roles: ["owner", "admin"], outcome: "shown" },
  {
    method: "POST",
    path: () => "/partner/domains/none",
    form: { form: "send-records", to: "no address" },
    roles: ["owner", "admin"],
    outcome: "refused",
  },
  ...["check-domain", "make-primary", "leave-primary", "remove-domain"].map((form) => ({
    method: "POST" as const,
    path: () => "/partner/domains/none",
    form: { form },
    roles: ["owner", "admin"] as const,
    outcome: "not-found" as const,
  })),
  { method: "GET", path: () => "/partner/audit.csv", roles: ["owner", "admin"], outcome: "shown" },
  { method: "GET", path: () => "/partner/team", roles: ["owner", "admin"], outcome: "shown" },
  {
    method: "POST",
    path: () => "/partner/team",
    form: { form: "remove-member", personId: "none" },
    roles: ["owner", "admin"],
    outcome: "not-found",
  },
  {
    method: "POST",
    path: () => "/partner/team",
    form: { form: "invite-member", email: "no address", role: "viewer" },
    roles: ["owner", "admin"],
    outcome: "refused",
  },
  ...["ask-second-step", "ask-second-step-no-more"].map((form) => ({
    method: "POST" as const,
    path: () => "/partner/team",
    form: { form },
    roles: ["owner"] as const,
    outcome: "refused" as const,
  })),
  { method: "POST", path: () => "/partner/switch-team", form: { partnerId: "none" }, roles: staff, outcome: "not-found" },
  {
    method: "POST",
    path: () => "/partner/brand/publish",
    form: { form: "publish-brand", baseVersion: "999" },
    roles: ["owner", "admin"],
    outcome: "refused",
  },
  { method: "GET", path: () => "/partner/brand/proofs/none", roles: ["owner", "admin"], outcome: "not-found" },
  {
    method: "POST",
    path: () => "/partner/brand",
    form: { form: "save-brand", name: "<b>" },
    roles: ["owner", "admin"],
    outcome: "refused",
  },
  {
    method: "POST",
    path: () => "/partner/listings",
    form: { form: "change-listings", do: "hide", "pick.none": "on" },
    roles: ["owner", "admin", "sales"],
    outcome: "not-found",
  },
  {
    method: "POST",
    path: (shop) => `/partner/listings/${shop.listingIds.voice}`,
    form: { form: "save-listing", name: "Mine", visibility: "sideways" },
    roles: ["owner", "admin", "sales"],
    outcome: "refused",
  },
  {
    method: "POST",
    path: () => "/partner/enquiries",
    form: { id: "none", state: "answered" },
    roles: ["owner", "admin", "sales", "support"],
    outcome: "not-found",
  },
];

const desk: readonly CarrierRole[] = ["admin", "operations", "viewer"];
const provider = { name: "", category: "", website: "", routesCalls: "" };

export const carrierRights: Right<CarrierRole>[] = [
  { method: "GET", path: () => "/carrier", roles: desk, outcome: "shown" },
  { method: "GET", path: () => "/carrier/mail", roles: ["admin"], outcome: "shown" },
  { method: "GET", path: (shop) => `/carrier/mail/${shop.partnerId}/${shop.mailId}`, roles: ["admin"], outcome: "shown" },
  { method: "GET", path: (shop) => `/carrier/mail/${shop.partnerId}/${shop.mailId}/body`, roles: ["admin"], outcome: "shown" },
  { method: "GET", path: () => "/carrier/audit", roles: ["admin", "operations"], outcome: "shown" },
  {
    method: "POST",
    path: () => "/carrier/catalog",
    form: { form: "set-wholesale", chargeId: "none", amount: "a" },
    roles: ["admin", "operations"],
    outcome: "refused",
  },
  {
    method: "POST",
    path: () => "/carrier/providers",
    form: { id: "!", ...provider },
    roles: ["admin", "operations"],
    outcome: "refused",
  },
  {
    method: "POST",
    path: () => "/carrier/providers/keystone",
    form: { form: "save-provider", ...provider },
    roles: ["admin", "operations"],
    outcome: "refused",
  },
  {
    method: "POST",
    path: () => "/carrier/partners",
    form: { form: "invite-owner", partnerId: "none", email: "a@example.com" },
    roles: ["admin"],
    outcome: "not-found",
  },
  { method: "POST", path: () => "/carrier/partners", form: { name: "", slug: "" }, roles: ["admin"], outcome: "refused" },
];
