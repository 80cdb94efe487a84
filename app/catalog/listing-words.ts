import { formatMicros, parseMicros } from "~/kit/money";
import type { RuleLevel } from "./price-pipeline";
import type { ChargeBasis } from "./product-kinds";
import { type RetailRuleText, roundingLabels } from "./retail-rule-text";

/** 3333 as "33.3 %"; null as a dash. */
export function percentText(basisPoints: number | null): string {
  if (basisPoints === null) return "—";
  return `${(basisPoints / 100).toFixed(1).replace(/\.0$/, "")} %`;
}

/** A retail rule in a few words: "60 % markup, up to the next .95". Rounding is left out where it never applies. */
export function ruleWords(rule: RetailRuleText | null, currency: string, basis: ChargeBasis): string {
  if (!rule) return "No price set";
  const rounding = rule.rounding === "none" || basis === "per-use" ? "" : `, ${lowerFirst(roundingLabels[rule.rounding])}`;
  if (rule.kind === "percent") return `${rule.value} % markup${rounding}`;
  if (rule.kind === "margin") return `${rule.value} % target margin${rounding}`;
  const amount = formatMicros(parseMicros(rule.value), currency);
  if (rule.kind === "below-cost") return `Set to ${amount}, confirmed below wholesale${rounding}`;
  return rule.kind === "fixed" ? `Wholesale + ${amount}${rounding}` : `Set to ${amount}${rounding}`;
}

/** Whose rule it is, as the price's cell says it. */
export const levelWords: Readonly<Record<RuleLevel, string>> = {
  scheduled: "Scheduled price",
  own: "Rule of this charge",
  "kind-basis": "Your default for this kind and way of charging",
  kind: "Your default for this kind",
  basis: "Your default for this way of charging",
  all: "Your default for everything",
};

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
