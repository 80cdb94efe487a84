import type { ProviderRecord } from "~/providers/record";
import { noEvidence, recordEvidence } from "./evidence";
import type { Arrow, Evidence, Hop, HopKind, PathInput, PlanePath } from "./path";
import { betweenIsHop, type ServiceStop, sellerIsHop, sellerIsShownOut, sellerTakesCalls, serviceStops } from "./service-stops";

/** A stop, and the arrow that leads to it. */
interface Leg {
  hop: Hop;
  label: string;
  isKnown: boolean;
  evidence: Evidence[];
}

/** Who carries a call: the caller's network, the number's holder if that is not the carrier, the carrier, whoever stands between, you. */
export function callPlane(input: PathInput): PlanePath {
  const between = input.between.filter((company) => company.routesCalls !== "no").map(betweenLeg);
  const legs = [...holderLegs(input), carrierLeg(input), ...between, ...serviceStops(input).map(serviceLeg)];
  const sellerStop = sellerLeg(input);
  if (sellerStop) legs.push(sellerStop);
  legs.push(customerLeg(input, legs.at(-1)?.hop));
  const caller: Hop = { id: "caller", kind: "caller", name: "Any caller", role: "on any network" };
  const hops = [caller, ...legs.map((leg) => leg.hop)];
  const arrows = legs.map((leg, index): Arrow => {
    const { hop, label, isKnown, evidence } = leg;
    return { from: hops[index]?.id ?? "caller", to: hop.id, label, isKnown, evidence };
  });
  return { plane: "call", hops, arrows };
}

function holderLegs({ holder, holderEvidence, carrier }: PathInput): Leg[] {
  if (holder?.id === carrier.id) return [];
  const evidence = holderEvidence ? [holderEvidence] : [noEvidence("Which company holds this number")];
  const label = "public network";
  if (!holder)
    return [
      { hop: { id: "holder", kind: "maybe", name: "Not on record", role: "holds the number" }, label, isKnown: false, evidence },
    ];
  const standing = holder.standing.kind;
  const kind = standing === "carrier" ? "holder" : standing === "reseller" ? "reseller" : "maybe";
  const role = standing === "carrier" ? "another carrier" : "holds the number";
  return [{ hop: { id: "holder", kind, name: holder.name, role }, label, isKnown: kind !== "maybe", evidence }];
}

/** How the company in the carrier's place is drawn. */
export const carrierKind = ({ standing: { kind } }: ProviderRecord): HopKind =>
  kind === "carrier" || kind === "reseller" ? kind : "maybe";

function roleOf(kind: HopKind, isHolder: boolean) {
  if (kind === "reseller") return "carrier service reseller";
  return isHolder ? "carrier, holds the number" : "the carrier";
}

function carrierLeg({ holder, holderEvidence, carrier }: PathInput): Leg {
  const kind = carrierKind(carrier);
  const isHolder = holder?.id === carrier.id;
  const hop: Hop = { id: "carrier", kind, name: carrier.name, role: roleOf(kind, isHolder) };
  if (isHolder) {
    const evidence = [...(holderEvidence ? [holderEvidence] : []), ...recordEvidence(carrier, [6, 7, 9])];
    return { hop, label: "public network", isKnown: kind !== "maybe", evidence };
  }
  const evidence = holder ? recordEvidence(holder, [6, 7, 9, 4]) : [noEvidence("How calls come from the number's holder")];
  return { hop, label: "hands over calls", isKnown: holder?.standing.kind === "carrier", evidence };
}

function betweenLeg(company: ProviderRecord, index: number): Leg {
  const routes = company.routesCalls === "yes" || company.standing.kind === "reseller";
  const kind = betweenIsHop(company) ? "reseller" : "maybe";
  const role = kind === "reseller" ? "carrier service reseller" : "part not known";
  const evidence = routes
    ? [{ what: `${company.name} routes calls through its own network`, source: `Record of ${company.name}`, checkedOn: null }]
    : [noEvidence(`Whether ${company.name} routes calls`)];
  return { hop: { id: `between-${index + 1}`, kind, name: company.name, role }, label: "resold", isKnown: routes, evidence };
}

const serviceLeg = ({ name, isReseller, evidence }: ServiceStop, index: number): Leg => ({
  hop: {
    id: `service-${index + 1}`,
    kind: isReseller ? "reseller" : "maybe",
    name,
    role: isReseller ? "carrier service reseller" : "part not known",
  },
  label: isReseller ? "resold" : "not known",
  isKnown: isReseller,
  evidence: [evidence],
});

function sellerLeg(input: PathInput): Leg | null {
  const { seller, carrier } = input;
  if (seller.id === carrier.id) return null;
  const taken = sellerTakesCalls(input);
  if (sellerIsShownOut(seller) && !taken) return null;
  const routes = sellerIsHop(seller) || taken !== null;
  const hop: Hop = {
    id: "seller",
    kind: routes ? "reseller" : "maybe",
    name: seller.name,
    role: routes ? "sells, and routes calls" : "sells; may route calls",
  };
  return {
    hop,
    label: routes ? "through its network" : "not known",
    isKnown: routes,
    evidence: taken ? [taken] : sellerEvidence(seller.evidence),
  };
}

const sellerEvidence = (evidence: Evidence | null) => [evidence ?? noEvidence("Whether the seller routes calls")];

/** @param before the last company before the customer */
function customerLeg(input: PathInput, before: Hop | undefined): Leg {
  const { carrier, seller, parties, partiesEvidence, customer, service } = input;
  const hop: Hop = { id: "customer", kind: "customer", name: customer.phones, role: "desk phones, apps, fax" };
  const evidence = [partiesEvidence ?? noEvidence("To whom calls are handed")];
  if (seller.id !== carrier.id && seller.routesCalls === "no" && seller.evidence) evidence.push(seller.evidence);
  if (service?.target.state === "found") evidence.push(service.target.evidence);
  if (before?.id !== "carrier") return { hop, label: "over its network", isKnown: before?.kind === "reseller", evidence };
  const isKnown = parties.service === carrier.id && carrierKind(carrier) !== "maybe";
  return {
    hop,
    label: isKnown ? (carrierKind(carrier) === "carrier" ? "straight to you" : "over its network") : "not known",
    isKnown,
    evidence: [...evidence, ...recordEvidence(carrier, [10, 4])],
  };
}
