import type { Preview } from "./page-context";

/**
 * A scope is the permission a request has earned. Every read and write of tenant data takes one, first. The symbol keeps it from
 * being written by hand: only `kit/scope-mint.ts` makes scopes, and the architecture test names who may import that file
 * (identity; the front gate and the workers for theirs).
 */
declare const earned: unique symbol;
type Earned<T> = Readonly<T> & { readonly [earned]: true };

/** Who did it, as the audit trail names it. */
export interface Actor {
  door: "partner" | "carrier" | "customer" | "system";
  id: string;
  name: string;
  /** Of a person, at the time: names can be changed, and two people may share one. */
  email?: string;
}

export type PartnerRole = "owner" | "admin" | "sales" | "support" | "viewer";
export type CarrierRole = "admin" | "operations" | "viewer";

/** Made by the front gate: reads what a host answers as, and whether a preview there is open; nothing else. */
export type HostScope = Earned<{ kind: "host" }>;
/** Anyone who looks at one partner's storefront; with `preview`, at a brand of it that is not the published one. */
export type StorefrontScope = Earned<{ kind: "storefront"; partnerId: string; preview: Pick<Preview, "of" | "scheme"> | null }>;
/** A signed-in customer of one partner. */
export type CustomerScope = Earned<{ kind: "customer"; partnerId: string; customerId: string; actor: Actor }>;
/** A member of one partner's staff. */
export type PartnerScope = Earned<{ kind: "partner"; partnerId: string; role: PartnerRole; actor: Actor }>;
/** A member of the carrier's staff. */
export type CarrierScope = Earned<{ kind: "carrier"; role: CarrierRole; actor: Actor }>;
/** Jobs and commands; says why. */
export type SystemScope = Earned<{ kind: "system"; reason: string; actor: Actor }>;
/** A job on one partner's behalf; the id comes from the job's row. */
export type SystemPartnerScope = Earned<{ kind: "system-partner"; reason: string; partnerId: string; actor: Actor }>;

/** Any scope that is bound to one partner. */
export type TenantScope = StorefrontScope | CustomerScope | PartnerScope | SystemPartnerScope;
/** Any scope that may change one partner's data as staff. */
export type TenantStaffScope = PartnerScope | SystemPartnerScope;
/** Any scope that may change what belongs to the carrier. */
export type CarrierStaffScope = CarrierScope | SystemScope;
export type AnyScope = HostScope | TenantScope | CarrierStaffScope;
