import type { Preview } from "./page-context";
import type {
  Actor,
  CarrierRole,
  CarrierScope,
  CustomerScope,
  HostScope,
  PartnerRole,
  PartnerScope,
  StorefrontScope,
  SystemPartnerScope,
  SystemScope,
} from "./scope";

// The casts below are the only ones to a scope in the project; the architecture test refuses any other.

export const mintHostScope = () => Object.freeze({ kind: "host" }) as HostScope;

export const mintStorefrontScope = (partnerId: string, preview: Pick<Preview, "of" | "scheme"> | null = null) =>
  Object.freeze({ kind: "storefront", partnerId, preview }) as StorefrontScope;

export const mintCustomerScope = (partnerId: string, customerId: string, actor: Actor) =>
  Object.freeze({ kind: "customer", partnerId, customerId, actor }) as CustomerScope;

export const mintPartnerScope = (partnerId: string, role: PartnerRole, actor: Actor) =>
  Object.freeze({ kind: "partner", partnerId, role, actor }) as PartnerScope;

export const mintCarrierScope = (role: CarrierRole, actor: Actor) =>
  Object.freeze({ kind: "carrier", role, actor }) as CarrierScope;

/** @param reason what the job or command is for, e.g. "portal import numbers" */
export const mintSystemScope = (reason: string) =>
  Object.freeze({ kind: "system", reason, actor: systemActor(reason) }) as SystemScope;

/** @param partnerId from the job's own row, never from its payload */
export const mintSystemPartnerScope = (reason: string, partnerId: string) =>
  Object.freeze({ kind: "system-partner", reason, partnerId, actor: systemActor(reason) }) as SystemPartnerScope;

function systemActor(reason: string): Actor {
  return { door: "system", id: "system", name: reason };
}
