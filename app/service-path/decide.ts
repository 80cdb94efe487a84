import type { ProviderRecord } from "~/providers/record";
import { closedStrands, isShownNoCarrier } from "~/providers/standing";
import type { PathInput, Verdict } from "./path";
import { serviceFactFindings } from "./service-findings";
import { withSellerNamed } from "./service-stops";

/** Best first. A path is as good as its worst finding, so that another company or less evidence can never raise it. */
export const verdictOrder: readonly Verdict[] = ["direct", "numbers-only", "unknown", "reseller-hop"];

/** Positive when `a` is the better verdict. */
export const compareVerdicts = (a: Verdict, b: Verdict) => verdictOrder.indexOf(b) - verdictOrder.indexOf(a);

export const verdictWords: Readonly<Record<Verdict, string>> = {
  direct: "Direct",
  "numbers-only": "Numbers only",
  unknown: "Cannot tell",
  "reseller-hop": "Reseller in the path",
};

/** Whether the service is shown to run from the carrier to the customer without a company in between. */
export const runsStraight = (verdict: Verdict) => verdict === "direct" || verdict === "numbers-only";

export function verdictHeadline(verdict: Verdict, carrierName: string): string {
  if (verdict === "direct") return `Service runs straight from ${carrierName} to you. No reseller stands in between.`;
  if (verdict === "numbers-only") return `The number is another carrier's; the service runs straight from ${carrierName} to you.`;
  if (verdict === "unknown") return "What is on record does not show who stands in this path.";
  return "A carrier service reseller stands between the carrier and you.";
}

/** The best verdict that one fact allows, and the fact. */
export interface Finding {
  verdict: Verdict;
  because: string;
}

/**
 * The verdict and its reasons, the deciding ones first. Numbers bought from another carrier are no hop; a company is one when calls
 * run through its own network and it is not the carrier; whatever is not known allows `unknown` at best.
 */
export function decide(given: PathInput): { verdict: Verdict; reasons: string[] } {
  const input = withSellerNamed(given);
  const findings = [
    carrierFinding(input.carrier),
    holderFinding(input),
    ...input.between.map((company) => betweenFinding(company, input.carrier)),
    sellerFinding(input),
    serviceFinding(input),
    ...saleFindings(input),
    ...serviceFactFindings(input),
  ].filter((finding) => finding !== null);
  const ranked = findings.sort((a, b) => compareVerdicts(a.verdict, b.verdict));
  return { verdict: ranked[0]?.verdict ?? "unknown", reasons: ranked.map((finding) => finding.because) };
}

function carrierFinding({ name, standing }: ProviderRecord): Finding {
  if (standing.kind === "reseller") return { verdict: "reseller-hop", because: standing.reasons.join(" ") };
  if (standing.kind !== "carrier") return { verdict: "unknown", because: standing.reasons.join(" ") };
  return {
    verdict: "direct",
    because: `${name} is a carrier: it is authorized to hold numbers, holds number codes in its own name and moves numbers under its own ID.`,
  };
}

function holderFinding({ holder, carrier }: PathInput): Finding {
  if (!holder) return { verdict: "unknown", because: "It is not on record which company holds this number." };
  if (holder.id === carrier.id) return { verdict: "direct", because: `${carrier.name} holds the number itself.` };
  if (holder.standing.kind === "carrier") {
    const because = `${holder.name}, another carrier, holds the number and hands its calls to ${carrier.name}. It provides the number only, not your service.`;
    return { verdict: "numbers-only", because };
  }
  if (holder.standing.kind === "reseller")
    return { verdict: "reseller-hop", because: `The number comes through a reseller. ${holder.standing.reasons.join(" ")}` };
  return { verdict: "unknown", because: `${holder.name} holds the number, and nothing on record shows that it is a carrier.` };
}

function betweenFinding(company: ProviderRecord, carrier: ProviderRecord): Finding {
  if (company.routesCalls === "no") return soldOnly(company.name, company);
  if (company.standing.kind === "carrier") {
    return {
      verdict: "unknown",
      because: `${company.name}, another carrier, stands between ${carrier.name} and you, so its part in your service is open.`,
    };
  }
  if (company.routesCalls === "unknown" && company.standing.kind === "unknown") {
    return {
      verdict: "unknown",
      because: `${company.name} stands between ${carrier.name} and you, and it is not on record whether calls run through it.`,
    };
  }
  const routes = `Calls run through the network of ${company.name} before they reach you`;
  if (!isShownNoCarrier(company))
    return { verdict: "unknown", because: `${routes}, and it is not on record whether that company is a carrier.` };
  return { verdict: "reseller-hop", because: `${routes}. ${whyNoCarrier(company)}` };
}

/** The marks of a reseller, or what the record shows to be absent. */
function whyNoCarrier({ name, standing, items }: ProviderRecord): string {
  if (standing.kind === "reseller") return standing.reasons.join(" ");
  return `It is no carrier: its record shows that ${name} does not have ${closedStrands(items).join(", or ")}.`;
}

/** A company through which, as shown, no calls run. The marks of a reseller speak against that. */
function soldOnly(name: string, record: ProviderRecord | null): Finding {
  if (record?.standing.kind === "reseller")
    return {
      verdict: "unknown",
      because: `A check says that calls do not run through ${name}, and it bears the marks of a reseller: the two do not fit together.`,
    };
  if (record && record.routesCalls === "yes" && record.standing.kind !== "carrier")
    return {
      verdict: "unknown",
      because: `Its own record says that calls run through ${name}, and the set-up of this service that they do not: that cannot be told.`,
    };
  return { verdict: "direct", because: `${name} takes part in the sale only; calls do not run through it.` };
}

function sellerFinding({ seller, carrier }: PathInput): Finding | null {
  if (seller.id === carrier.id) return null;
  const { name, record, routesCalls, evidence } = seller;
  const unknown = (because: string): Finding => ({ verdict: "unknown", because });
  if (routesCalls === "no" && evidence !== null) {
    if (record) return soldOnly(name, record);
    return { verdict: "direct", because: `${name} sells and looks after the service; calls do not run through it.` };
  }
  if (record?.standing.kind === "reseller")
    return { verdict: "reseller-hop", because: `${name} sells the service. ${record.standing.reasons.join(" ")}` };
  if (record?.standing.kind === "carrier")
    return unknown(`${name}, another carrier than ${carrier.name}, sells the service, so which of the two provides it is open.`);
  if (routesCalls === "yes" && record && !isShownNoCarrier(record))
    return unknown(`${name} sells the service and routes its calls, and it is not on record whether it is a carrier.`);
  if (routesCalls === "yes")
    return { verdict: "reseller-hop", because: `${name} sells the service and routes its calls through a network of its own.` };
  if (routesCalls === "unknown")
    return unknown(`${name} sells the service, and it is not on record whether calls run through it.`);
  return unknown(`That no calls run through ${name}, which sells the service, is its own word.`);
}

/** Who sells, bills and supports is a company of this path, or something stands in it that is not seen. */
function saleFindings({ parties, carrier, seller, between }: PathInput): Finding[] {
  const known = [carrier, seller, ...between].map(({ id }) => id);
  return (["sale", "billing", "support"] as const).flatMap((part): Finding[] => {
    const [company, does] = [parties[part], partWords[part]];
    // Who answers the telephone changes nothing of who is sold from.
    if (company === null && part === "support") return [];
    if (company === null) return [{ verdict: "unknown", because: `It is not on record which company ${does}.` }];
    if (known.includes(company)) return [];
    return [{ verdict: "unknown", because: `A company of which nothing else is on record ${does}.` }];
  });
}

const partWords = { sale: "sells the service to you", billing: "bills you", support: "supports you" } as const;

function serviceFinding({ parties, carrier }: PathInput): Finding {
  if (parties.service === carrier.id)
    return { verdict: "direct", because: `${carrier.name} itself provides the service to you.` };
  if (parties.service === null)
    return { verdict: "unknown", because: "It is not on record which company provides the service to you." };
  return {
    verdict: "unknown",
    because: `A company other than ${carrier.name} provides the service to you, so the record of ${carrier.name} cannot speak for it.`,
  };
}
