import { verdictOrder, verdictWords } from "./decide";
import type { Verdict } from "./path";

const meanings: Readonly<Record<Verdict, string>> = {
  direct: "The carrier that holds the number hands the calls to you itself, and there is a record for each part of that.",
  "numbers-only": "Another carrier holds the number. The rest is as with a direct path.",
  unknown: "Something is not on record, so nobody should call the path direct, or say that it is not.",
  "reseller-hop": "Calls run through the network of a company that is not a carrier before they reach you.",
};

/** What each verdict says of any path, the best one first. */
export const verdictMeanings = verdictOrder.map((verdict) => ({
  verdict,
  word: verdictWords[verdict],
  meaning: meanings[verdict],
}));
