import type { CarrierRole, PartnerRole } from "~/kit/scope";

export type PartnerPermission =
  | "brand.read"
  | "brand.edit"
  | "listings.read"
  | "listings.edit"
  | "enquiries.read"
  | "enquiries.edit"
  | "audit.read"
  | "team.read"
  | "team.edit"
  | "team.rules"
  | "domains.read"
  | "domains.edit";

export type CarrierPermission =
  | "catalog.read"
  | "catalog.edit"
  | "inventory.read"
  | "providers.read"
  | "providers.edit"
  | "partners.read"
  | "partners.edit"
  | "mail.read"
  | "audit.read";

const wholePartner: readonly PartnerPermission[] = [
  "brand.read",
  "brand.edit",
  "listings.read",
  "listings.edit",
  "enquiries.read",
  "enquiries.edit",
  "audit.read",
  "team.read",
  "team.edit",
  "domains.read",
  "domains.edit",
];

/** What each role of a partner's team may do. A permission that is not in a role's list is denied. */
export const partnerPermissions: Readonly<Record<PartnerRole, readonly PartnerPermission[]>> = {
  owner: [...wholePartner, "team.rules"],
  admin: wholePartner,
  sales: ["brand.read", "listings.read", "listings.edit", "enquiries.read", "enquiries.edit"],
  support: ["brand.read", "listings.read", "enquiries.read", "enquiries.edit"],
  viewer: ["brand.read", "listings.read", "enquiries.read"],
};

const belowOwner: readonly PartnerRole[] = ["admin", "sales", "support", "viewer"];

/** Which roles of a team a member may give, take and end invitations of: nobody gives more than their own. */
export const partnerGrants: Readonly<Record<PartnerRole, readonly PartnerRole[]>> = {
  owner: ["owner", ...belowOwner],
  admin: belowOwner,
  sales: [],
  support: [],
  viewer: [],
};

/** What each role at the carrier may do. The mailbox shows invitation links, so it is the admins' alone. */
export const carrierPermissions: Readonly<Record<CarrierRole, readonly CarrierPermission[]>> = {
  admin: [
    "catalog.read",
    "catalog.edit",
    "inventory.read",
    "providers.read",
    "providers.edit",
    "partners.read",
    "partners.edit",
    "mail.read",
    "audit.read",
  ],
  operations: [
    "catalog.read",
    "catalog.edit",
    "inventory.read",
    "providers.read",
    "providers.edit",
    "partners.read",
    "audit.read",
  ],
  viewer: ["catalog.read", "inventory.read", "providers.read", "partners.read"],
};

/** @param role as it stands in the membership's row; an unknown one may nothing */
export const partnerMay = (role: string, permission: PartnerPermission) =>
  isPartnerRole(role) && partnerPermissions[role].includes(permission);

/** @param role of who gives or takes; @param given the other's role, before or after */
export const partnerMayGrant = (role: PartnerRole, given: string) => isPartnerRole(given) && partnerGrants[role].includes(given);

/** @param role as it stands in the membership's row; an unknown one may nothing */
export const carrierMay = (role: string, permission: CarrierPermission) =>
  isCarrierRole(role) && carrierPermissions[role].includes(permission);

export const isPartnerRole = (role: string): role is PartnerRole => Object.hasOwn(partnerPermissions, role);
export const isCarrierRole = (role: string): role is CarrierRole => Object.hasOwn(carrierPermissions, role);

const roleLabels: Readonly<Record<PartnerRole | CarrierRole | "customer", string>> = {
  owner: "Owner",
  admin: "Administrator",
  sales: "Sales",
  support: "Support",
  operations: "Operations",
  viewer: "Viewer",
  customer: "Customer",
};

/** What a role of a partner's team is for, in a line. */
export const partnerRoleWords: Readonly<Record<PartnerRole, string>> = {
  owner: "everything, and who else is an owner",
  admin: "everything but owners",
  sales: "listings, prices and enquiries",
  support: "enquiries; sees the rest",
  viewer: "sees brand, prices and enquiries",
};

/** A role as people read it. */
export const roleLabel = (role: string) => (Object.hasOwn(roleLabels, role) ? roleLabels[role as keyof typeof roleLabels] : role);
