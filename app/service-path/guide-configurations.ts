import { exampleCompanies, exampleMsp } from "./example-companies";
import type { PathInput, Seller } from "./path";
import { pathView } from "./path-view";
import type { PathView } from "./view";

/** One way to sell telephone service, traced like any path of this shop. */
export interface GuideConfiguration {
  key: string;
  path: PathView;
  /** What is going on, in a customer's words. */
  text: string;
}

const { carrier, otherCarrier, reseller } = exampleCompanies;
const source = "Example";

const looksAfter: Seller = {
  ...exampleMsp,
  routesCalls: "no",
  evidence: { what: `${exampleMsp.name} has no network that calls run through`, source, checkedOn: null },
  record: null,
};

/** A company that takes calls from the carrier and hands them on over its own network. */
const carries = (company: { id: string; name: string }): Seller => ({
  ...{ id: company.id, name: company.name, routesCalls: "yes" as const },
  evidence: { what: `${company.name} routes calls through its own network`, source, checkedOn: null },
  record: null,
});

const sellsItself: Seller = { id: carrier.id, name: carrier.name, routesCalls: "yes", evidence: null, record: null };

/** @param more.seller sells, bills and supports; the carrier provides unless `more` says otherwise */
function sold(more: Partial<Omit<PathInput, "seller">> & { seller: Seller; provides?: string }): PathInput {
  const { seller, provides = carrier.id, ...rest } = more;
  return {
    carrier,
    holder: carrier,
    holderEvidence: { what: "The holder of the number", source, checkedOn: null },
    seller,
    between: [],
    parties: { service: provides, sale: seller.id, billing: seller.id, support: seller.id },
    partiesEvidence: { what: "Who provides, sells, bills and supports", source, checkedOn: null },
    service: null,
    numberRight: "assigned",
    customer: { phones: "Your phone system", business: "Your business" },
    ...rest,
  };
}

/** No count of checked items and no day: nobody has checked a company that does not exist. */
function drawn(input: PathInput, title: string): PathView {
  const path = pathView(input, title);
  const hops = path.commercial.hops.map((hop) => (hop.id === "carrier" ? { ...hop, role: "the carrier" } : hop));
  return { ...path, commercial: { ...path.commercial, hops } };
}

/** The ways in which carriers, carrier service resellers and managed service providers come together, the plainest first. */
export const guideConfigurations: readonly GuideConfiguration[] = [
  {
    key: "carrier",
    path: drawn(sold({ seller: sellsItself }), "You buy from the carrier"),
    text: "The company that holds your number also takes your calls, hands them to your phone system and writes the bill.",
  },
  {
    key: "msp",
    path: drawn(sold({ seller: looksAfter }), "A managed service provider sells, the carrier carries"),
    text: `You deal with ${exampleMsp.name} for everything. Your calls do not: they run from the carrier to your phone system, as if you had bought there. Who sells and who carries are two different things.`,
  },
  {
    key: "numbers-only",
    path: drawn(sold({ seller: sellsItself, holder: otherCarrier }), "The carrier uses another carrier's number"),
    text: "No carrier holds numbers in every town. Where it has none, it takes the number from a carrier that does, and provides everything else itself. That is ordinary, and no reseller.",
  },
  {
    key: "reseller",
    path: drawn(sold({ seller: carries(reseller), provides: reseller.id }), "You buy from a carrier service reseller"),
    text: `${reseller.name} holds no numbers. It buys numbers and calls from a carrier, runs the calls through its own network and sells them to you as its own.`,
  },
  {
    key: "reseller-msp",
    path: drawn(
      sold({ seller: looksAfter, between: [reseller], provides: reseller.id }),
      "A managed service provider buys from a reseller",
    ),
    text: "Three companies are paid from one bill. The one that you call deals with the reseller, not with the carrier, and your calls cross the reseller's network on their way to you.",
  },
  {
    key: "routing-msp",
    path: drawn(
      sold({ seller: carries(exampleMsp), provides: exampleMsp.id }),
      "A managed service provider that routes your calls",
    ),
    text: `As soon as calls run through the network of ${exampleMsp.name}, it is a carrier service reseller too, whatever it calls itself. Selling under its own name does not make it one.`,
  },
];
