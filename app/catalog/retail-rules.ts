import { microsPerUnit } from "~/kit/money";
import type { ChargeBasis } from "./product-kinds";

/** The endings a price may be raised to: the next whole unit, the next .95 or .99, the next multiple of five cents. */
export const roundings = ["none", ".00", ".95", ".99", ".05"] as const;
export type Rounding = (typeof roundings)[number];

/**
 * How a retail price comes from a wholesale price. Percent is a *markup*, a share of wholesale; margin is a share of the price itself.
 * `below-cost` is a price that the partner confirmed although wholesale is higher.
 */
export type RetailRule =
  | { kind: "percent" | "margin"; percentBasisPoints: number; rounding: Rounding }
  | { kind: "fixed" | "price" | "below-cost"; amountMicros: bigint; rounding: Rounding };

/** A target margin of 100 % would have no price. */
export const highestMarginBasisPoints = 9_900;

/** What the rule is applied to: the prices in force for one charge. */
export interface RuleBasis {
  basis: ChargeBasis;
  wholesaleMicros: bigint;
  /** The wholesale price that markups are reckoned from while the partner has not followed the present one; see decision 0004. */
  agreedMicros?: bigint;
  /** The carrier's lowest retail price, if it sets one. */
  minimumRetailMicros: bigint | null;
}

const cent = microsPerUnit / 100n;
const hundredthOfCent = cent / 100n;
const wholePercent = 10_000n;

/** The finest step of a retail price: a cent for what is billed as one amount, a hundredth of a cent for what is counted. */
export const retailStepMicros = (basis: ChargeBasis): bigint => (basis === "per-use" ? hundredthOfCent : cent);

/** Rounding applies to once and monthly charges from 1.00 on; a rate per use or a price in cents would be multiplied by it. */
export const roundingApplies = (basis: ChargeBasis, micros: bigint): boolean => basis !== "per-use" && micros >= microsPerUnit;

const divideUp = (amount: bigint, by: bigint): bigint => (amount <= 0n ? amount / by : (amount + by - 1n) / by);

/** The smallest price of the rounding's ending at or above `micros`; always upwards, so that it never undercuts a floor. */
export function roundUp(micros: bigint, rounding: Rounding, basis: ChargeBasis): bigint {
  const stepped = divideUp(micros, retailStepMicros(basis)) * retailStepMicros(basis);
  if (rounding === "none" || !roundingApplies(basis, stepped)) return stepped;
  if (rounding === ".05") return divideUp(stepped, 5n * cent) * 5n * cent;
  const ending = BigInt(rounding.slice(1)) * cent;
  return divideUp(stepped - ending, microsPerUnit) * microsPerUnit + ending;
}

/** The rule's own amount, before floor and rounding. A fraction of a micro-dollar counts as a whole one. */
function ruleMicros({ wholesaleMicros, agreedMicros }: RuleBasis, rule: RetailRule): bigint {
  const from = agreedMicros ?? wholesaleMicros;
  if ("amountMicros" in rule) return rule.kind === "fixed" ? from + rule.amountMicros : rule.amountMicros;
  const share = BigInt(rule.percentBasisPoints);
  if (rule.kind === "margin") return divideUp(from * wholePercent, wholePercent - share);
  return divideUp(from * (wholePercent + share), wholePercent);
}

/** The lowest price anything may be sold at: wholesale, or the carrier's minimum where that is higher. */
export function floorMicros({ wholesaleMicros, minimumRetailMicros }: RuleBasis): bigint {
  return higher(wholesaleMicros, minimumRetailMicros ?? 0n);
}

/** The floor under one rule: a confirmed price may go below wholesale, never below the carrier's minimum. */
export const ruleFloorMicros = (of: RuleBasis, rule: RetailRule): bigint =>
  rule.kind === "below-cost" ? (of.minimumRetailMicros ?? 0n) : floorMicros(of);

const higher = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** What the rule asks for, rounded, before the floor: for telling a partner that it is too low. */
export const askedMicros = (of: RuleBasis, rule: RetailRule): bigint => roundUp(ruleMicros(of, rule), rule.rounding, of.basis);

/**
 * The retail price: markup, then floor, then one rounding upwards.
 * Never under the floor; never falls when wholesale rises.
 */
export function retailMicros(of: RuleBasis, rule: RetailRule): bigint {
  return roundUp(higher(ruleMicros(of, rule), ruleFloorMicros(of, rule)), rule.rounding, of.basis);
}

/** Profit as a share of wholesale, in hundredths of a percent; null when wholesale is zero. 1.50 on 1.00 is 5000. */
export const markupBasisPoints = (wholesaleMicros: bigint, retail: bigint): number | null =>
  wholesaleMicros === 0n ? null : Number(((retail - wholesaleMicros) * wholePercent) / wholesaleMicros);

/** Profit as a share of retail, in hundredths of a percent; null when retail is zero. 1.50 on 1.00 is 3333. */
export const marginBasisPoints = (wholesaleMicros: bigint, retail: bigint): number | null =>
  retail === 0n ? null : Number(((retail - wholesaleMicros) * wholePercent) / retail);

/** The rule a new listing starts with; where it would fall under the carrier's minimum, the minimum is the price. */
export function startingRule(of: RuleBasis, markup: { basisPoints: number; rounding: Rounding }): RetailRule {
  const rule: RetailRule = { kind: "percent", percentBasisPoints: markup.basisPoints, rounding: markup.rounding };
  if (askedMicros(of, rule) >= floorMicros(of)) return rule;
  return { kind: "price", amountMicros: roundUp(floorMicros(of), "none", of.basis), rounding: markup.rounding };
}

export const defaultMarkup = { basisPoints: 6000, rounding: ".95" } as const satisfies {
  basisPoints: number;
  rounding: Rounding;
};
