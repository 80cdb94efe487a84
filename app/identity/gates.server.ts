import { redirect } from "@remix-run/node";
import type { PageContext } from "~/kit/page-context";
import { partner } from "~/kit/paths";
import { notFound, Refusal } from "~/kit/refusal";
import type { CarrierScope, CustomerScope, PartnerScope, StorefrontScope } from "~/kit/scope";
import { type Door, DoorScope, doorPaths } from "./door";
import { type Member, memberAt } from "./members.server";
import { type CarrierPermission, carrierMay, isCarrierRole, isPartnerRole, type PartnerPermission, partnerMay } from "./roles";
import { carrierScope, customerScope, partnerScope, storefrontScope } from "./scopes.server";
import { findSecondFactor } from "./second-factor-store.server";
import { refuseOtherTeams } from "./team-of-form.server";

/** What a loader or action has in hand. */
export interface GateArgs {
  request: Request;
  context: PageContext;
}

/** @throws Refusal `not-found` where the host is not a storefront */
export function storefrontGate({ context }: Pick<GateArgs, "context">): StorefrontScope {
  if (context.site.kind !== "storefront") throw notFound();
  return storefrontScope(context.site.partner.id, context.preview);
}

/** The customer signed in at this storefront, or null. @throws Refusal `not-found` where the host is not a storefront */
export async function optionalCustomer(args: GateArgs): Promise<CustomerScope | null> {
  const member = await memberAt(args, DoorScope.at(args.context.site, "shop"));
  if (member?.door !== "shop") return null;
  return customerScope(member.partnerId, member.customerId, actorOf(member, "customer"));
}

/** @throws a redirect to the storefront's sign-in; Refusal `not-found` where the host is not a storefront */
export async function customerGate(args: GateArgs): Promise<CustomerScope> {
  return (await optionalCustomer(args)) ?? toSignIn(args, "shop");
}

/**
 * @param options.beforeSecondStep lets in who still owes their team a second step: for the page that sets it up and its frame, nothing else
 * @throws a redirect to the console's sign-in, or to where an owed second step is set up; Refusal `not-allowed` when the member's role lacks the permission, `not-found` where
 * the host is not the platform's or the partner is suspended; a Response 409 for a form that was made for another team
 */
export async function partnerGate(
  args: GateArgs,
  permission: PartnerPermission,
  options: { beforeSecondStep?: boolean } = {},
): Promise<PartnerScope> {
  const door = DoorScope.at(args.context.site, "partner");
  const member = await memberAt(args, door);
  if (member?.door !== "partner") return toSignIn(args, "partner");
  if (!member.isPartnerLive) throw notFound();
  await refuseOtherTeams(args.request, member);
  if (!options.beforeSecondStep && owesSecondStep(door, member)) throw redirect(partner.secondStep());
  if (!isPartnerRole(member.role) || !partnerMay(member.role, permission)) throw notAllowed();
  return partnerScope(member.partnerId, member.role, actorOf(member, "partner"));
}

/**
 * @throws a redirect to the desk's sign-in; Refusal `not-allowed` when the member's role lacks the permission, `not-found` where the
 * host is not the platform's
 */
export async function carrierGate(args: GateArgs, permission: CarrierPermission): Promise<CarrierScope> {
  const member = await memberAt(args, DoorScope.at(args.context.site, "carrier"));
  if (member?.door !== "carrier") return toSignIn(args, "carrier");
  if (!isCarrierRole(member.role) || !carrierMay(member.role, permission)) throw notAllowed();
  return carrierScope(member.role, actorOf(member, "carrier"));
}

export interface SignedInMember {
  name: string;
  email: string;
  /** A PartnerRole or CarrierRole; "customer" at a storefront. */
  role: string;
  partnerName?: string;
  partnerSlug?: string;
  /** Where a person belongs to several live partners: all of them, with the one this session works for. */
  teams?: { id: string; name: string; isCurrent: boolean }[];
  /** Whether their team waits for them to set up a second step; until then every page leads to where that is done. */
  owesSecondStep?: boolean;
}

/** Who is signed in at this door, for a frame's header; grants nothing. Null also at a suspended partner. */
export async function signedInMember(args: GateArgs, door: Door): Promise<SignedInMember | null> {
  const scope = DoorScope.at(args.context.site, door);
  const member = await memberAt(args, scope);
  if (!member) return null;
  const { name, email } = member;
  if (member.door === "shop") return { name, email, role: "customer" };
  if (member.door === "carrier") return { name, email, role: member.role };
  if (!member.isPartnerLive) return null;
  const { role, partnerName, partnerSlug } = member;
  const live = member.teams.filter(({ isPartnerLive }) => isPartnerLive);
  const teams = live.map((team) => ({
    id: team.partnerId,
    name: team.partnerName,
    isCurrent: team.partnerId === member.partnerId,
  }));
  const owes = owesSecondStep(scope, member);
  return { name, email, role, partnerName, partnerSlug, teams: teams.length > 1 ? teams : [], owesSecondStep: owes };
}

const owesSecondStep = (door: DoorScope, { personId, asksSecondStep }: { personId: string; asksSecondStep: boolean }) =>
  asksSecondStep && !findSecondFactor(door, personId)?.confirmedAt;

const actorOf = <D extends string>(member: Member, door: D) => ({
  ...{ door, id: member.personId, name: member.name, email: member.email },
});

const notAllowed = () => new Refusal("not-allowed", "Your role does not include this. Ask an administrator of your team.");

/** A form that was sent is not replayed after signing in: only an address that was read is kept. */
export function toSignIn({ request }: GateArgs, door: Door): never {
  const url = new URL(request.url);
  const isRead = request.method === "GET" || request.method === "HEAD";
  throw redirect(doorPaths[door].signIn(isRead ? url.pathname + url.search : ""));
}
