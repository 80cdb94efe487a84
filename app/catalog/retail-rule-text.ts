import { formatMicros, microsToDecimal, parseMicros } from "~/kit/money";
import {
  askedMicros,
  highestMarginBasisPoints,
  type RetailRule,
  type Rounding,
  type RuleBasis,
  retailStepMicros,
  roundings,
  ruleFloorMicros,
} from "./retail-rules";

export const ruleKinds = ["percent", "margin", "fixed", "price", "below-cost"] as const;
/** Those that make sense for more than one charge. */
export const markupKinds = ["percent", "margin", "fixed"] as const;

/** A rule as forms and view models carry it. `value`: "60" or "33.33" with percent and margin, else an amount such as "1.25" or "0.0075". */
export interface RetailRuleText {
  kind: (typeof ruleKinds)[number];
  value: string;
  rounding: Rounding;
}

/** Words for the choice of a rule, in the partner console. */
export const ruleKindLabels = {
  percent: "Markup: percent of wholesale",
  margin: "Target margin: percent of the price",
  fixed: "Amount added to wholesale",
  price: "Price",
  "below-cost": "Price below wholesale, on purpose",
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
  const kind = ruleKinds.find((known) => known === text.kind);
  if (!kind) return { problem: "Choose a markup, a target margin, an added amount or a price." };
  if (kind === "percent" || kind === "margin") return parseShare(kind, text.value, rounding);
  const amountMicros = parseMicros(text.value);
  if (amountMicros === null) return { problem: "Write the amount with digits and a point, such as 4.95 or 0.0079." };
  return { rule: { kind, amountMicros, rounding } };
}

function parseShare(kind: "percent" | "margin", value: string, rounding: Rounding): { rule: RetailRule } | { problem: string } {
  const percentBasisPoints = parsePercent(value);
  if (kind === "percent") {
    if (percentBasisPoints !== null) return { rule: { kind, percentBasisPoints, rounding } };
    return { problem: "Write the markup as a percentage from 0 to 10000, such as 60 or 33.33." };
  }
  const isMargin = percentBasisPoints !== null && percentBasisPoints >= 0 && percentBasisPoints <= highestMarginBasisPoints;
  if (isMargin) return { rule: { kind, percentBasisPoints, rounding } };
  return { problem: "Write the target margin as a percentage of the price from 0 to 99, such as 40." };
}

export function ruleText(rule: RetailRule): RetailRuleText {
  const { kind, rounding } = rule;
  if ("amountMicros" in rule) return { kind, value: microsToDecimal(rule.amountMicros), rounding };
  return { kind, value: (rule.percentBasisPoints / 100).toFixed(2).replace(/\.?0+$/, ""), rounding };
}

/** Why a rule may not be saved for a charge at today's wholesale price, as a sentence; null when it may. */
export function ruleProblem(of: RuleBasis, rule: RetailRule, currency = "USD"): string | null {
  if ((rule.kind === "price" || rule.kind === "below-cost") && rule.amountMicros % retailStepMicros(of.basis) !== 0n) {
    return of.basis === "per-use" ? "Use at most four decimals." : "Use whole cents.";
  }
  const asked = askedMicros(of, rule);
  if (asked >= ruleFloorMicros(of, rule)) return null;
  const price = `This gives ${formatMicros(asked, currency)}, which is below`;
  if (asked < of.wholesaleMicros && rule.kind !== "below-cost")
    return `${price} your wholesale price of ${formatMicros(of.wholesaleMicros, currency)}. Raise it to at least that.`;
  return `${price} the carrier's lowest retail price of ${formatMicros(of.minimumRetailMicros, currency)}. Raise it to at least that.`;
}
