import { formatMicros, microsToDecimal, parseMicros } from "~/kit/money";
import {
  askedMicros,
  floorMicros,
  type RetailRule,
  type Rounding,
  type RuleBasis,
  retailStepMicros,
  roundings,
} from "./retail-rules";

export const ruleKinds = ["percent", "fixed", "price"] as const;

/** A rule as forms and view models carry it. `value`: "60" or "33.33" with percent, else an amount such as "1.25" or "0.0075". */
export interface RetailRuleText {
  kind: (typeof ruleKinds)[number];
  value: string;
  rounding: Rounding;
}

/** Words for the choice of a rule, in the partner console. */
export const ruleKindLabels = {
  percent: "Markup in percent of wholesale",
  fixed: "Amount added to wholesale",
  price: "Price",
} as const satisfies Record<RetailRuleText["kind"], string>;

export const roundingLabels = {
  none: "Not rounded",
  ".00": "Up to a whole amount (12.00)",
  ".95": "Up to the next .95",
  ".99": "Up to the next .99",
  ".05": "Up to the next 5 cents",
} as const satisfies Record<Rounding, string>;

export const roundingNote =
  "Rounding applies to one-time and monthly prices of 1.00 and more. Prices per use and prices under 1.00 keep their cents.";

const highestPercentBasisPoints = 1_000_000;

function parsePercent(text: string): number | null {
  const match = /^(-?)(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text.trim().replace(/\s*%$/, ""));
  if (!match) return null;
  const basisPoints = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"));
  if (basisPoints > highestPercentBasisPoints) return null;
  return match[1] ? -basisPoints : basisPoints;
}

/** Reads a rule from a form. @returns the rule, or a sentence on what is wrong with it */
export function parseRule(text: { kind: string; value: string; rounding: string }): { rule: RetailRule } | { problem: string } {
  const rounding = roundings.find((known) => known === text.rounding);
  if (!rounding) return { problem: "Choose one of the roundings offered." };
  if (text.kind === "percent") {
    const percentBasisPoints = parsePercent(text.value);
    if (percentBasisPoints === null) return { problem: "Write the markup as a percentage from 0 to 10000, such as 60 or 33.33." };
    return { rule: { kind: "percent", percentBasisPoints, rounding } };
  }
  if (text.kind !== "fixed" && text.kind !== "price") return { problem: "Choose a markup, an added amount or a price." };
  const amountMicros = parseMicros(text.value);
  if (amountMicros === null) return { problem: "Write the amount with digits and a point, such as 4.95 or 0.0079." };
  return { rule: { kind: text.kind, amountMicros, rounding } };
}

export function ruleText(rule: RetailRule): RetailRuleText {
  if (rule.kind !== "percent") return { kind: rule.kind, value: microsToDecimal(rule.amountMicros), rounding: rule.rounding };
  const decimal = (rule.percentBasisPoints / 100).toFixed(2).replace(/\.?0+$/, "");
  return { kind: "percent", value: decimal, rounding: rule.rounding };
}

/** Why a rule may not be saved for a charge at today's wholesale price, as a sentence; null when it may. */
export function ruleProblem(of: RuleBasis, rule: RetailRule, currency = "USD"): string | null {
  if (rule.kind === "price" && rule.amountMicros % retailStepMicros(of.basis) !== 0n) {
    return of.basis === "per-use" ? "Use at most four decimals." : "Use whole cents.";
  }
  const asked = askedMicros(of, rule);
  if (asked >= floorMicros(of)) return null;
  const price = `This gives ${formatMicros(asked, currency)}, which is below`;
  if (asked < of.wholesaleMicros)
    return `${price} your wholesale price of ${formatMicros(of.wholesaleMicros, currency)}. Raise it to at least that.`;
  return `${price} the carrier's lowest retail price of ${formatMicros(of.minimumRetailMicros, currency)}. Raise it to at least that.`;
}
