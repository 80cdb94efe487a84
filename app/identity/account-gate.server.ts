import { Refusal } from "~/kit/refusal";
import type { CarrierScope, PartnerScope } from "~/kit/scope";
import { DoorScope } from "./door";
import { carrierGate, type GateArgs, partnerGate } from "./gates.server";
import { currentSession } from "./session.server";

export type StaffDoor = "partner" | "carrier";

/** Who is signed in at a console, for what they may do about their own sign-in: everybody may, whatever their role. */
export interface Account {
  door: DoorScope;
  staffDoor: StaffDoor;
  personId: string;
  name: string;
  email: string;
  /** What they are here as. */
  scope: PartnerScope | CarrierScope;
}

/** @param options as `partnerGate`'s @throws what the gates of the doors throw */
export async function accountGate(
  args: GateArgs,
  staffDoor: StaffDoor,
  options: { beforeSecondStep?: boolean } = {},
): Promise<Account> {
  const isPartner = staffDoor === "partner";
  const scope = isPartner ? await partnerGate(args, "brand.read", options) : await carrierGate(args, "catalog.read");
  const door = DoorScope.at(args.context.site, staffDoor);
  const person = await currentSession(args, door);
  if (!person) throw new Refusal("not-signed-in", "Please sign in again.");
  const { personId, name, email } = person;
  return { door, staffDoor, personId, name, email, scope };
}
