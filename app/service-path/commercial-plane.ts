import { countSentence, type ProviderRecord } from "~/providers/record";
import { carrierKind } from "./call-plane";
import { noEvidence } from "./evidence";
import type { Arrow, Hop, PathInput, PlanePath } from "./path";
import { betweenIsHop } from "./service-stops";

/** Who sells, bills, supports and provides: companies down the chain of sale, and from each what it does for the customer. */
export function commercialPlane(input: PathInput): PlanePath {
  const { carrier, seller, between, customer } = input;
  const companies: (Hop & { company: string })[] = [
    { id: "carrier", kind: carrierKind(carrier), company: carrier.id, name: carrier.name, role: itemCount(carrier) },
    ...between.map((c, index) => ({
      id: `between-${index + 1}`,
      kind: betweenIsHop(c) ? ("reseller" as const) : ("maybe" as const),
      company: c.id,
      name: c.name,
      role: betweenIsHop(c) ? "buys and resells" : c.routesCalls === "no" ? "takes part in the sale" : "part not known",
    })),
  ];
  if (seller.id !== carrier.id)
    companies.push({ id: "seller", kind: "seller", company: seller.id, name: seller.name, role: "your provider" });
  const supply = companies.slice(1).map((to, index): Arrow => {
    const from = companies[index] ?? to;
    const label = to.id === "seller" && between.length === 0 ? "supplies" : "resale";
    return { from: from.id, to: to.id, label, isKnown: true, evidence: supplyEvidence(input, to) };
  });
  const service = companies.flatMap((company) => serviceArrow(input, company));
  const hops: Hop[] = [
    ...companies.map(({ company: _company, ...hop }) => hop),
    { id: "customer", kind: "customer", name: customer.business, role: "the customer" },
  ];
  return { plane: "commercial", hops, arrows: [...supply, ...service] };
}

const supplyEvidence = ({ seller }: PathInput, to: Hop) =>
  to.id === "seller" && seller.evidence ? [seller.evidence] : [noEvidence(`On what terms ${to.name} is supplied`)];

function serviceArrow({ parties, partiesEvidence, seller }: PathInput, from: Hop & { company: string }): Arrow[] {
  const does = [
    parties.sale === from.company ? "sells" : "",
    parties.billing === from.company ? "bills" : "",
    parties.support === from.company ? "supports" : "",
    parties.service === from.company ? "provides the service" : "",
  ].filter((word) => word !== "");
  const evidence = [partiesEvidence ?? noEvidence("Who does what for the customer")];
  if (does.length > 0) return [{ from: from.id, to: "customer", label: inWords(does), isKnown: true, evidence }];
  if (from.company !== seller.id) return [];
  return [{ from: from.id, to: "customer", label: "part not known", isKnown: false, evidence }];
}

const inWords = (words: string[]) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

const itemCount = (carrier: ProviderRecord) => countSentence(carrier).replace("of 10", "of 10 items");
