import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldErrors } from "~/kit/refusal";
import { type BasketLine, compareCost, lineMicros } from "./cost";
import { assumptionText, type CostAssumption, type CostKey, costKeys, noAssumption, readAssumption } from "./cost-assumptions";

const assume = (amounts: Partial<Record<CostKey, bigint | null>>) =>
  Object.fromEntries(
    costKeys.map((key): [CostKey, CostAssumption] => [key, { ...noAssumption(key), amount: amounts[key] ?? null }]),
  ) as Record<CostKey, CostAssumption>;
const known = assume({ share: 2_500n, "number-month": 500_000n, "number-once": 2_000_000n, "move-away": 15_000_000n });
const line = (basis: BasketLine["basis"], quantity: number, unitMicros: string | null): BasketLine => ({
  ...{ label: "Thing", basis, quantity, unitMicros },
});
const basket = [line("once", 2, "1000000"), line("monthly", 2, "2000000"), line("per-use", 100, "8000")];

describe("compareCost", () => {
  it("adds the share and the fees to the same basket", () => {
    const { rows, moveAwayMicros } = compareCost(basket, 2, known);
    // Month: 2 x 2.00 + 100 x 0.008 = 4.80; a quarter of it is 1.20, two numbers at 0.50 make 1.00.
    expect(rows[0]).toEqual({
      period: "month",
      here: { knownMicros: "4800000", isWhole: true },
      through: { knownMicros: "7000000", isWhole: true },
      cutMicros: "2200000",
    });
    expect(rows[1]?.cutMicros).toBe("4500000");
    expect(rows[2]?.here.knownMicros).toBe("59600000");
    expect(rows[2]?.cutMicros).toBe((2_200_000 * 12 + 4_500_000).toString());
    expect(moveAwayMicros).toBe("30000000");
  });

  it.each<[string, CostKey]>([
    ["an unknown share", "share"],
    ["an unknown monthly fee", "number-month"],
  ])("makes no figure of %s, and no zero", (_what, key) => {
    const { rows } = compareCost(basket, 2, { ...known, [key]: noAssumption(key) });
    expect(rows[0]?.cutMicros).toBeNull();
    expect(rows[0]?.through.isWhole).toBe(false);
    expect(rows[2]?.cutMicros).toBeNull();
  });

  it("says of a basket with an unpriced line that the sum is not whole", () => {
    const { rows } = compareCost([...basket, line("monthly", 1, null)], 2, known);
    expect(rows[0]?.here).toEqual({ knownMicros: "4800000", isWhole: false });
    expect(rows[0]?.cutMicros).toBeNull();
    expect(compareCost([...basket, line("monthly", 0, null)], 2, known).rows[0]?.here.isWhole).toBe(true);
  });

  it("adds up what it shows: lines in whole cents, sums of them, a year of twelve such months", () => {
    const lines = [line("per-use", 333, "7400"), line("monthly", 3, "2955000"), line("once", 1, "1005000")];
    const { rows } = compareCost(lines, 3, known);
    const shown = lines.map((one) => BigInt(lineMicros(one) ?? 0));
    for (const amount of shown) expect(amount % 10_000n).toBe(0n);
    const [month, once, year] = rows.map(({ here, cutMicros }) => [BigInt(here.knownMicros), BigInt(cutMicros ?? -1)] as const);
    expect(month?.[0]).toBe((shown[0] ?? 0n) + (shown[1] ?? 0n));
    expect(year).toEqual([0, 1].map((column) => (month?.[column] ?? 0n) * 12n + (once?.[column] ?? 0n)));
  });

  it("leaves what moving away costs open where nobody knows it", () => {
    expect(compareCost(basket, 2, assume({ share: 0n })).moveAwayMicros).toBeNull();
  });

  it("never makes the way through a reseller cheaper", () => {
    const amount = fc.option(fc.bigInt({ min: 0n, max: 50_000n }), { nil: null });
    const lines = fc.array(
      fc.record({
        label: fc.constant("Thing"),
        basis: fc.constantFrom("once" as const, "monthly" as const, "per-use" as const),
        quantity: fc.nat(1_000_000),
        unitMicros: fc.option(fc.nat(99_000_000).map(String), { nil: null }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, fc.nat(1000), amount, amount, amount, (some, numbers, share, month, once) => {
        for (const { here, through, cutMicros } of compareCost(
          some,
          numbers,
          assume({ share, "number-month": month, "number-once": once }),
        ).rows) {
          expect(BigInt(through.knownMicros) >= BigInt(here.knownMicros)).toBe(true);
          if (cutMicros !== null) expect(BigInt(here.knownMicros) + BigInt(cutMicros)).toBe(BigInt(through.knownMicros));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("readAssumption", () => {
  const read = (key: CostKey, value: string, checkedOn = "") => {
    const errors: FieldErrors = {};
    return { errors, ...readAssumption({ key, value, source: "A study", checkedOn, isSample: false }, errors) };
  };

  it("reads shares as basis points and fees as micro-dollars, and writes them back", () => {
    expect(read("share", "12.5 %").amount).toBe(1_250n);
    expect(read("number-month", "0.50").amount).toBe(500_000n);
    expect(read("share", "").amount).toBeNull();
    for (const [key, text] of [
      ["share", "12.5"],
      ["number-month", "0.50"],
    ] as const)
      expect(assumptionText(read(key, text)).value).toBe(text);
  });

  it.each(["-1", "501", "a lot", "1e3", "12,5", "NaN"])("refuses a share of %s with a sentence", (value) => {
    expect(read("share", value).errors.value?.[0]).toMatch(/percentage/);
  });

  it("refuses a day that is none", () => {
    expect(read("share", "5", "2026-02-30").errors.checkedOn).toHaveLength(1);
  });
});
