import { formatMicros, type MicrosText } from "~/kit/money";
import { type ChargePricing, ruleBasis } from "./charge-pricing";
import { type PartnerCharge, profitOf } from "./partner-listing";
import { priceCharge } from "./price-pipeline";
import { parseRule, type RetailRuleText, ruleProblem, ruleText } from "./retail-rule-text";
import type { RetailRule } from "./retail-rules";

/** A rule as it is typed; a kind of "default", or an empty value, is no rule of the charge's own. */
export interface TypedRule {
  kind: string;
  value: string;
  rounding: string;
}

export interface Reckoned {
  retailMicros: MicrosText | null;
  marginMicros: MicrosText | null;
  marginBasisPoints: number | null;
  markupBasisPoints: number | null;
  raisedToFloor: boolean;
  /** Why there is no price, or why this one may not be saved. */
  problem: string | null;
}

/** The rule that a charge is saved with. */
export const storedRule = ({ rule }: PartnerCharge): TypedRule => rule ?? { kind: "default", value: "", rounding: "none" };

/** What a typed rule would make of today's wholesale price, before it is saved: price, margin and markup by the one pipeline. */
export function reckonCharge(charge: PartnerCharge, typed: TypedRule): Reckoned {
  const isOwn = typed.kind !== "default" && typed.value.trim() !== "";
  if (!isOwn) return priceBy(charge, null, null);
  const parsed = parseRule(typed);
  return "rule" in parsed ? priceBy(charge, parsed.rule, null) : priceBy(charge, null, parsed.problem);
}

function priceBy(charge: PartnerCharge, ownRule: RetailRule | null, unread: string | null): Reckoned {
  const { wholesaleMicros, currency } = charge;
  const rule = ownRule ?? ruleOfText(charge.byDefault?.rule);
  if (unread !== null || wholesaleMicros === null || !rule) {
    return { ...profitOf(null), raisedToFloor: false, problem: unread ?? missing(charge) };
  }
  const version = {
    ...{ effectiveFromMs: 0, currency, amountMicros: BigInt(wholesaleMicros) },
    minimumRetailMicros: charge.minimumRetailMicros === null ? null : BigInt(charge.minimumRetailMicros),
  };
  const of = ruleBasis(charge.basis, version);
  const priced = priceCharge({ productKind: "", of, scheduledMicros: null, ownRule: rule, defaults: [] });
  const pricing: ChargePricing = { version, of, priced };
  const isRaised = (priced?.raisedFromMicros ?? null) !== null;
  return { ...profitOf(pricing), raisedToFloor: isRaised, problem: ownRule && ruleProblem(of, ownRule, currency) };
}

const missing = ({ wholesaleMicros }: PartnerCharge) =>
  wholesaleMicros === null
    ? "The carrier has no wholesale price for it today."
    : "No default markup is set for it: it has no price.";

function ruleOfText(text: RetailRuleText | undefined): RetailRule | null {
  const parsed = text && parseRule(text);
  return parsed && "rule" in parsed ? parsed.rule : null;
}

/** Whether a typed rule says something else than what is saved. */
export function isOtherRule(charge: PartnerCharge, typed: TypedRule): boolean {
  const isOwn = typed.kind !== "default" && typed.value.trim() !== "";
  if (!isOwn) return charge.rule !== null;
  const parsed = parseRule(typed);
  return !("rule" in parsed) || JSON.stringify(ruleText(parsed.rule)) !== JSON.stringify(charge.rule);
}

/** A running scheduled price goes before every rule. */
export const runningWords = ({ scheduled, currency }: PartnerCharge): string | null => {
  const running = scheduled.find(({ isRunning }) => isRunning);
  return running ? `Until it ends, the scheduled price of ${formatMicros(running.priceMicros, currency)} goes before it.` : null;
};
