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
  if (row.kind === "percent" && row.percentBasisPoints !== null) {
    return { kind: "percent", percentBasisPoints: row.percentBasisPoints, rounding };
  }
  if ((row.kind === "fixed" || row.kind === "price") && row.amountMicros !== null) {
    return { kind: row.kind, amountMicros: BigInt(row.amountMicros), rounding };
  }
  return null;
}

export const toStoredRule = (rule: RetailRule) => ({
  kind: rule.kind,
  percentBasisPoints: rule.kind === "percent" ? rule.percentBasisPoints : null,
  amountMicros: rule.kind === "percent" ? null : rule.amountMicros,
  rounding: rule.rounding,
});

/** Whether two rules say the same. */
export const sameRule = (a: RetailRule | null, b: RetailRule | null): boolean =>
  a === null || b === null
    ? a === b
    : Object.entries(toStoredRule(a)).every(([key, value]) => toStoredRule(b)[key as keyof StoredRule] === value);
