import { isoDay } from "~/kit/time";
import type { ProviderRecord } from "~/providers/record";
import type { Evidence, Parties, PathInput, Seller } from "./path";

interface ShopFacts {
  carrier: ProviderRecord;
  /** `record`: what the directory holds of the company that runs the shop, where it is not the carrier itself. */
  seller: { id: string; name: string; kind: "msp" | "carrier"; record?: ProviderRecord | null };
  /** Null for the numbers that the carrier holds itself, without one in particular. */
  number: { holder: ProviderRecord | null; changedAt: number } | null;
}

/**
 * The path of what this shop sells. Its orders are carried out by the carrier: a partner sells, bills and supports, and is never given
 * a customer's calls, so the portal itself is the source for the parties.
 */
export function shopPathInput({ carrier, seller, number }: ShopFacts): PathInput {
  const sellsItself = seller.kind === "carrier";
  const sellerId = sellsItself ? carrier.id : `partner:${seller.id}`;
  const parties: Parties = { service: carrier.id, sale: sellerId, billing: sellerId, support: sellerId };
  return {
    carrier,
    holder: number ? number.holder : carrier,
    holderEvidence: number ? inventoryEvidence(number.holder, number.changedAt) : null,
    seller: {
      id: sellerId,
      name: sellsItself ? carrier.name : seller.name,
      routesCalls: "no",
      evidence: shopEvidence(seller.name),
      record: sellsItself ? null : (seller.record ?? null),
    },
    between: [],
    parties,
    partiesEvidence: partiesEvidence(carrier.name, sellsItself ? carrier.name : seller.name),
    service: null,
    numberRight: "assigned",
    customer: { phones: "Your phone system", business: "Your business" },
  };
}

/**
 * The same order through a company that buys the carrier's service and resells it over its own network. Where the carrier itself sells
 * here, the reseller takes its place in the sale too.
 */
export function throughReseller(input: PathInput, reseller: ProviderRecord): PathInput {
  const sellsItself = input.seller.id === input.carrier.id;
  const sale = sellsItself ? { sale: reseller.id, billing: reseller.id, support: reseller.id } : {};
  return {
    ...input,
    between: [reseller],
    parties: { ...input.parties, ...sale, service: reseller.id },
    holderEvidence: null,
    partiesEvidence: null,
  };
}

const inventoryEvidence = (holder: ProviderRecord | null, changedAt: number): Evidence => ({
  what: holder ? `${holder.name} is the holder of this number` : "The holder of this number is not on record",
  source: "The carrier's number inventory",
  checkedOn: isoDay(changedAt),
});

/** The portal itself is the source for what its shops do. */
export const shopEvidence = (name: string): Seller["evidence"] => ({
  what: `${name} has no network between the carrier and its customers`,
  source: "Set-up of this shop: the carrier carries out its orders",
  checkedOn: null,
});

const partiesEvidence = (carrierName: string, sellerName: string): Evidence => ({
  what:
    carrierName === sellerName
      ? `${carrierName} sells and provides the service, and hands calls to the address of your phone system`
      : `${carrierName} provides the service and hands calls to the address of your phone system; ${sellerName} sells, bills and supports`,
  source: "Set-up of this shop: the carrier carries out its orders",
  checkedOn: null,
});
