import { formatMicros, parseMicros } from "~/kit/money";
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
  const amount = formatMicros(parseMicros(rule.value), currency);
  return rule.kind === "fixed" ? `Wholesale + ${amount}${rounding}` : `Set to ${amount}${rounding}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
