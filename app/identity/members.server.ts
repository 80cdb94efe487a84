import type { PageContext } from "~/kit/page-context";
import type { DoorScope } from "./door";
import { findCarrierRole, findCustomer, findMemberships, type MembershipRow } from "./people-store.server";
import { currentSession } from "./session.server";

interface SignedIn {
  personId: string;
  name: string;
  email: string;
  chosenTeam?: string | null;
}

export type Member =
  | (SignedIn & { door: "shop"; partnerId: string; customerId: string })
  | (SignedIn & { door: "carrier"; role: string })
  | (SignedIn & {
      door: "partner";
      role: string;
      partnerId: string;
      partnerName: string;
      partnerSlug: string;
      isPartnerLive: boolean;
      asksSecondStep: boolean;
      /** All their memberships, this one among them. */
      teams: MembershipRow[];
    });

/** Who is signed in at this door, with the role as it is now: neither role nor membership is kept in the session. */
export async function memberAt(args: { request: Request; context: PageContext }, door: DoorScope): Promise<Member | null> {
  const person = await currentSession(args, door);
  return person && memberOf(door, person);
}

/** The person's place at this door; null when there is none (any more). */
export function memberOf(door: DoorScope, person: SignedIn): Member | null {
  if (door.door === "carrier") {
    const role = findCarrierRole(door, person.personId);
    return role === null ? null : { ...person, door: "carrier", role };
  }
  if (door.door === "partner") {
    const teams = findMemberships(door, person.personId);
    // What the session chose holds while the person belongs there and the partner is live; else the oldest membership.
    const team = teams.find(({ partnerId, isPartnerLive }) => isPartnerLive && partnerId === person.chosenTeam) ?? teams[0];
    return team ? { ...person, door: "partner", ...team, teams } : null;
  }
  const customer = findCustomer(door, person.personId);
  return customer && { ...person, door: "shop", ...customer };
}
