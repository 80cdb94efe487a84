import type { Visibility } from "./partner-listing";
import type { RetailRuleText } from "./retail-rule-text";

/** What a person has chosen so far on the way to new listings. It lives on the server, so that going back loses nothing. */
export interface AddWork {
  productIds: string[];
  visibility: Visibility;
  /** "default": charges get no rule of their own. */
  markup: { kind: RetailRuleText["kind"] | "default"; value: string; rounding: string };
  /** Typed prices by charge, as typed; a charge that is not here keeps its computed price. */
  prices: Record<string, string>;
  /** Charges whose typed price was confirmed although it is below wholesale. */
  belowCost: string[];
  /** What came of the last attempt, by product. */
  outcomes: AddOutcome[];
}

export interface AddOutcome {
  productId: string;
  name: string;
  listingId: string | null;
  /** Why it was not listed. */
  problem: string | null;
}

export const addSteps = ["pick", "defaults", "review", "confirm", "outcome"] as const;
export type AddStep = (typeof addSteps)[number];

export const stepLabels: Readonly<Record<AddStep, string>> = {
  pick: "Pick",
  defaults: "Defaults",
  review: "Review prices",
  confirm: "Confirm",
  outcome: "Published",
};

export const emptyAddWork = (): AddWork => ({
  productIds: [],
  visibility: "visible",
  markup: { kind: "percent", value: "60", rounding: ".95" },
  prices: {},
  belowCost: [],
  outcomes: [],
});

/** The step that can be shown: one that asks for what was not chosen yet leads back to it. */
export function reachable(step: string | null, work: AddWork): AddStep {
  const wanted = addSteps.find((known) => known === step) ?? "pick";
  if (wanted === "outcome") return work.outcomes.length > 0 ? wanted : "pick";
  return work.productIds.length > 0 ? wanted : "pick";
}
