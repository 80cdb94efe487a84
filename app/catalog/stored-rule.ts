import { everyOne, type MarkupDefault } from "./price-pipeline";
import { type RetailRule, roundings } from "./retail-rules";

/** A rule as its row holds it. Amounts come as number from prepared SQL and as bigint from Prisma. */
export interface StoredRule {
  kind: string | null;
  percentBasisPoints: number | null;
  amountMicros: number | bigint | null;
  rounding: string | null;
}

/** The rule of a row; null for no row or one that makes no sense, which is then a price that nobody set. */
export function fromStoredRule(row: StoredRule): RetailRule | null {
  const rounding = roundings.find((known) => known === row.rounding);
  if (!rounding) return null;
  const { kind, percentBasisPoints, amountMicros } = row;
  if (kind === "percent" || kind === "margin") return percentBasisPoints === null ? null : { kind, percentBasisPoints, rounding };
  if (kind === "fixed" || kind === "price" || kind === "below-cost") {
    return amountMicros === null ? null : { kind, amountMicros: BigInt(amountMicros), rounding };
  }
  return null;
}

export const toStoredRule = (rule: RetailRule) => ({
  kind: rule.kind,
  percentBasisPoints: "percentBasisPoints" in rule ? rule.percentBasisPoints : null,
  amountMicros: "amountMicros" in rule ? rule.amountMicros : null,
  rounding: rule.rounding,
});

export type StoredDefault = StoredRule & { productKind: string; basis: string };

/** None for a row that makes no sense. */
export function fromStoredDefault(row: StoredDefault): MarkupDefault[] {
  const rule = fromStoredRule(row);
  const basis = defaultBases.find((known) => known === row.basis);
  return rule && basis ? [{ productKind: row.productKind, basis, rule }] : [];
}

export const defaultBases = [everyOne, "monthly", "once", "per-use"] as const;

/** Whether two rules say the same. */
export const sameRule = (a: RetailRule | null, b: RetailRule | null): boolean =>
  a === null || b === null
    ? a === b
    : Object.entries(toStoredRule(a)).every(([key, value]) => toStoredRule(b)[key as keyof StoredRule] === value);
