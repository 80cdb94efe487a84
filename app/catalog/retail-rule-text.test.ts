import { describe, expect, it } from "vitest";
import { parseRule, ruleProblem, ruleText } from "./retail-rule-text";

const problemOf = (kind: string, value: string, rounding = "none") => {
  const parsed = parseRule({ kind, value, rounding });
  return "problem" in parsed ? parsed.problem : null;
};

describe("a rule in a form", () => {
  it.each([
    ["percent", "60", "60"],
    ["percent", "33.3", "33.3"],
    ["percent", " 12.50 % ", "12.5"],
    ["percent", "0", "0"],
    ["percent", "100", "100"],
    ["percent", "-5", "-5"],
    ["fixed", "$1.25", "1.25"],
    ["price", "0.0079", "0.0079"],
  ])("%s %s reads and comes back as %s", (kind, value, shown) => {
    const parsed = parseRule({ kind, value, rounding: ".95" });
    expect("rule" in parsed && ruleText(parsed.rule)).toEqual({ kind, value: shown, rounding: ".95" });
  });

  it.each([
    ["percent", ""],
    ["percent", "abc"],
    ["percent", "1e3"],
    ["percent", "12,5"],
    ["percent", "33.333"],
    ["percent", "10001"],
    ["percent", "NaN"],
    ["price", ""],
    ["price", "-1"],
    ["price", "1,000.00"],
    ["price", "0x10"],
    ["fixed", "1.0000001"],
    ["fixed", "99999999"],
    ["multiply", "2"],
    ["__proto__", "2"],
  ])("%s %j is refused with a sentence", (kind, value) => {
    expect(problemOf(kind, value)).toMatch(/^[A-Z].*\.$/);
  });

  it("refuses an unknown rounding", () => {
    expect(problemOf("price", "1", ".97")).toMatch(/rounding/);
  });
});

describe("the floor when a rule is saved", () => {
  const of = { basis: "monthly", wholesaleMicros: 2_000_000n, minimumRetailMicros: 3_000_000n } as const;
  const price = (amountMicros: bigint) => ruleProblem(of, { kind: "price", amountMicros, rounding: "none" });
  it("names the price and the bound that it falls under", () => {
    expect(price(1_500_000n)).toBe("This gives $1.50, which is below your wholesale price of $2.00. Raise it to at least that.");
    expect(price(2_500_000n)).toBe(
      "This gives $2.50, which is below the carrier's lowest retail price of $3.00. Raise it to at least that.",
    );
    expect(price(3_000_000n)).toBeNull();
  });
  it("counts the rounding in", () => {
    expect(ruleProblem(of, { kind: "price", amountMicros: 2_500_000n, rounding: ".99" })).toMatch(/\$2\.99/);
    expect(ruleProblem(of, { kind: "price", amountMicros: 2_500_000n, rounding: ".00" })).toBeNull();
  });
  it("refuses a negative markup", () => {
    expect(ruleProblem(of, { kind: "percent", percentBasisPoints: -100, rounding: "none" })).toMatch(/below your wholesale/);
  });
  it("refuses a price that is finer than what can be shown", () => {
    expect(price(3_001_000n)).toBe("Use whole cents.");
    const perUse = { basis: "per-use", wholesaleMicros: 4_000n, minimumRetailMicros: null } as const;
    expect(ruleProblem(perUse, { kind: "price", amountMicros: 7_950n, rounding: "none" })).toBe("Use at most four decimals.");
    expect(ruleProblem(perUse, { kind: "price", amountMicros: 7_900n, rounding: "none" })).toBeNull();
  });
});
