import { type AuditNote, writeAudit } from "~/platform/audit-store.server";
import type { Tx } from "~/platform/database.server";
import type { DoorScope } from "./door";
import { findCarrierRole, findCustomer, findMemberships } from "./people-store.server";
import { isCarrierRole, isPartnerRole } from "./roles";
import { carrierScope, customerScope, partnerScope } from "./scopes.server";

export interface NotedPerson {
  personId: string;
  name: string;
  email: string;
}

/** Writes what a person did about their own sign-in to the trail of everybody it concerns: each of their teams, or the carrier. */
export async function noteOf(door: DoorScope, tx: Tx, person: NotedPerson, note: AuditNote) {
  const actor = { id: person.personId, name: person.name, email: person.email };
  if (door.door === "partner") {
    for (const { partnerId, role } of findMemberships(door, person.personId))
      if (isPartnerRole(role)) await writeAudit(partnerScope(partnerId, role, { ...actor, door: "partner" }), tx, note);
  } else if (door.door === "carrier") {
    const role = findCarrierRole(door, person.personId);
    if (role && isCarrierRole(role)) await writeAudit(carrierScope(role, { ...actor, door: "carrier" }), tx, note);
  } else {
    const customer = findCustomer(door, person.personId);
    const scope = customer && customerScope(customer.partnerId, customer.customerId, { ...actor, door: "customer" });
    if (scope) await writeAudit(scope, tx, note);
  }
}
