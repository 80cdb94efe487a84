import { type ProviderFacts, unlistedProvider } from "~/providers/provider";
import { recordOf } from "~/providers/record";
import type { PathInput } from "./path";
import { throughReseller } from "./path-facts";
import { pathView } from "./path-view";
import type { ComparisonView } from "./view";

/** Stands in for any carrier service reseller when the directory holds none that may be shown. */
const someReseller: ProviderFacts = {
  ...unlistedProvider("some-reseller", "A carrier service reseller"),
  category: "LRSL",
  routesCalls: "yes",
};

/**
 * What another company in the call path changes. Each sentence follows from the drawing or from the rules of porting and call signing;
 * `basis` says which. Sources: 47 CFR 64.1130 and carriers' port rejection lists; ATIS-1000074 on attestation.
 */
const changes = (sellsItself: boolean): ComparisonView["changes"] => [
  {
    title: "One more network that can fail",
    text: "Calls run through the reseller's network on their way to you. When it is down, your phones are down, even while the carrier's network works.",
    basis: "Follows from the path drawn above",
  },
  {
    title: "One more company to be paid",
    text: "The reseller buys from the carrier and sells on. Its share comes out of what you pay.",
    basis: "Follows from the path drawn above",
  },
  {
    title: "Moving a number can take longer",
    text: "The carrier's record may show the reseller and not you. An order to move the number that leaves the reseller out is a known reason for a refusal.",
    basis: "Carriers' own lists of reasons for refused moves",
  },
  {
    title: "Your calls are harder to vouch for",
    text: "A carrier signs calls at the highest level for a customer it knows itself. Here its customer is the reseller, so more proof is needed.",
    basis: "Call signing rules (STIR/SHAKEN, levels A to C)",
  },
  {
    title: "A longer way to an answer",
    text: sellsItself
      ? "A fault goes to the reseller first, and from there to the carrier. Each can point at the other."
      : "A fault goes from your provider to the reseller, and from there to the carrier. Each can point at the other.",
    basis: "Follows from the path drawn above",
  },
];

/** @param reseller of the directory, when there is one to show */
export function comparisonView(input: PathInput, reseller: ProviderFacts | null, now: number): ComparisonView {
  return {
    here: pathView(input, "Ordered here"),
    through: pathView(throughReseller(input, recordOf(reseller ?? someReseller, now)), "Through a carrier service reseller"),
    changes: changes(input.seller.id === input.carrier.id),
  };
}
