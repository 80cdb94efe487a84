import { isSurrogateSpid } from "~/providers/provider";
import type { ProviderRecord } from "~/providers/record";
import { isShownNoCarrier } from "~/providers/standing";
import type { Evidence, Looked, Owner, PathInput, Seller } from "./path";

/** A company that stands between carrier and customer by what was looked up for the service. */
export interface ServiceStop {
  name: string;
  /** Off where only the company's code is known, or not what it is. */
  isReseller: boolean;
  evidence: Evidence;
}

/**
 * The same, with whatever is the seller's own called that, also where the directory knows the seller. A seller that is a carrier is spoken
 * of as that company: what is its own is a carrier's.
 */
export function withSellerNamed(input: PathInput): PathInput {
  const { service, seller, carrier } = input;
  if (!service) return input;
  const record = seller.id === carrier.id ? carrier : seller.record;
  const name: Owner = record?.standing.kind === "carrier" ? record : "seller";
  const named = <Value extends { owner: unknown }>(looked: Looked<Value>): Looked<Value> => {
    if (looked.state !== "found") return looked;
    const { owner } = looked.value;
    const isSeller = typeof owner === "object" && owner !== null && "id" in owner ? owner.id === seller.id : owner === "seller";
    return isSeller ? { ...looked, value: { ...looked.value, owner: name } } : looked;
  };
  const { spid, altSpid, signer, target } = service;
  return { ...input, service: { spid: named(spid), altSpid: named(altSpid), signer: named(signer), target: named(target) } };
}

/** Companies that the facts of the service put in the calls' way and that stand in the path for no other reason, each once. */
export function serviceStops(input: PathInput): ServiceStop[] {
  const stops = new Map<string, ServiceStop>();
  for (const stop of ownedFacts(input).flatMap((fact) => stopOf(fact, input)))
    if (!stops.get(stop.name)?.isReseller) stops.set(stop.name, stop);
  return [...stops.values()];
}

/** Whether the seller is a hop by what is on record of it: it bears a reseller's marks, or routes calls and is shown to be no carrier. */
export const sellerIsHop = ({ record, routesCalls, evidence }: Seller): boolean =>
  record?.standing.kind === "reseller"
    ? routesCalls !== "no" || evidence === null
    : routesCalls === "yes" && (record === null || isShownNoCarrier(record));

/** Whether a company between carrier and customer is a hop; one that only sells is not in the calls' way. */
export const betweenIsHop = (company: ProviderRecord): boolean =>
  company.standing.kind === "reseller"
    ? company.routesCalls !== "no"
    : company.routesCalls === "yes" && isShownNoCarrier(company);

/** Whether something shows that no calls run through the seller. */
export const sellerIsShownOut = ({ routesCalls, evidence }: Seller): boolean => routesCalls === "no" && evidence !== null;

/** The evidence that the seller itself takes the calls, if any look-up shows it. */
export const sellerTakesCalls = (input: PathInput): Evidence | null =>
  ownedFacts(input).find((fact) => fact.owner === "seller")?.evidence ?? null;

interface OwnedFact {
  owner: "customer" | Owner;
  /** The code or address that was found. */
  mark: string;
  isCode: boolean;
  evidence: Evidence;
}

function ownedFacts({ service }: PathInput): OwnedFact[] {
  if (!service) return [];
  const codes = [service.spid, service.altSpid, service.signer].flatMap((looked) =>
    ofFound(looked, ({ code, owner }, evidence) => ({ owner, mark: code, isCode: true, evidence })),
  );
  const targets = ofFound(service.target, ({ address, owner }, evidence) => ({ owner, mark: address, isCode: false, evidence }));
  return [...codes, ...targets];
}

const ofFound = <Value, Out>(looked: Looked<Value>, map: (value: Value, evidence: Evidence) => Out): Out[] =>
  looked.state === "found" ? [map(looked.value, looked.evidence)] : [];

function stopOf({ owner, mark, isCode, evidence }: OwnedFact, input: PathInput): ServiceStop[] {
  if (owner === "customer" || owner === "seller") return [];
  const isStandIn = isCode && isSurrogateSpid(mark);
  if (owner === null) {
    const name = isCode ? `Company with the code ${mark}` : `Whoever is at ${mark}`;
    return [{ name, isReseller: isStandIn, evidence }];
  }
  // Calls that are handed to the number's holder run through it once more; who takes part in the sale only is not drawn.
  const drawn = input.between.filter((company) => company.routesCalls !== "no");
  const inPath = [input.carrier, ...(isCode && input.holder ? [input.holder] : []), ...drawn].map(({ id }) => id);
  if (!sellerIsShownOut(input.seller)) inPath.push(input.seller.id);
  if (inPath.includes(owner.id) && !isStandIn) return [];
  const takesCalls = !isCode && isShownNoCarrier(owner);
  return [{ name: owner.name, isReseller: isStandIn || owner.standing.kind === "reseller" || takesCalls, evidence }];
}
