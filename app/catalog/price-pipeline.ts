import type { ChargeBasis } from "./product-kinds";
import { askedMicros, type RetailRule, type RuleBasis, retailMicros, ruleFloorMicros } from "./retail-rules";

/** Stands in a default for every product kind, or every way of charging. */
export const everyOne = "*";

/** A partner's rule for charges that have none of their own. */
export interface MarkupDefault {
  productKind: string;
  basis: ChargeBasis | typeof everyOne;
  rule: RetailRule;
}

/** Where a price comes from, the most specific first: a level wins over all that stand after it. */
export const ruleLevels = ["scheduled", "own", "kind-basis", "kind", "basis", "all"] as const;
export type RuleLevel = (typeof ruleLevels)[number];

export interface LevelRule {
  level: RuleLevel;
  rule: RetailRule;
}

export interface PriceSources {
  productKind: string;
  of: RuleBasis;
  /** Of a scheduled price that is running. */
  scheduledMicros: bigint | null;
  ownRule: RetailRule | null;
  /** The partner's defaults; those for other kinds and charges are passed over. */
  defaults: readonly MarkupDefault[];
}

export interface PricedCharge {
  micros: bigint;
  by: LevelRule;
  /** What would have made the price if `by` were not there, in order. */
  beaten: LevelRule[];
  /** What the rule asked for, where the floor is higher; else null. */
  raisedFromMicros: bigint | null;
}

/**
 * The one way from wholesale to retail: the most specific rule, its markup, the floor, one rounding upwards.
 * @returns null where nothing sets a price
 */
export function priceCharge(sources: PriceSources): PricedCharge | null {
  const [by, ...beaten] = rulesFor(sources);
  if (!by) return null;
  const asked = askedMicros(sources.of, by.rule);
  const raisedFromMicros = asked < ruleFloorMicros(sources.of, by.rule) ? asked : null;
  return { micros: retailMicros(sources.of, by.rule), by, beaten, raisedFromMicros };
}

function rulesFor({ productKind, of, scheduledMicros, ownRule, defaults }: PriceSources): LevelRule[] {
  const found: LevelRule[] = [];
  if (scheduledMicros !== null) found.push({ level: "scheduled", rule: setPrice(scheduledMicros) });
  if (ownRule) found.push({ level: "own", rule: ownRule });
  for (const one of defaults) {
    const isForKind = one.productKind === productKind;
    const isForBasis = one.basis === of.basis;
    if (!isForKind && one.productKind !== everyOne) continue;
    if (!isForBasis && one.basis !== everyOne) continue;
    found.push({ level: levelOf(isForKind, isForBasis), rule: one.rule });
  }
  return found.sort((a, b) => ruleLevels.indexOf(a.level) - ruleLevels.indexOf(b.level));
}

function levelOf(isForKind: boolean, isForBasis: boolean): RuleLevel {
  if (isForKind) return isForBasis ? "kind-basis" : "kind";
  return isForBasis ? "basis" : "all";
}

/** A price as it stands, without an ending. */
export const setPrice = (amountMicros: bigint): RetailRule => ({ kind: "price", amountMicros, rounding: "none" });
