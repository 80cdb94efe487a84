import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMicros } from "~/kit/money";
import {
  askedMicros,
  floorMicros,
  marginBasisPoints,
  markupBasisPoints,
  type RetailRule,
  retailMicros,
  roundings,
  roundUp,
  startingRule,
} from "./retail-rules";

const usd = (text: string) => parseMicros(text) ?? -1n;
const bases = ["once", "monthly", "per-use"] as const;

const micros = fc.oneof(fc.bigInt(0n, 20_000_000n), fc.bigInt(0n, 1_000_000_000_000n));
const rounding = fc.constantFrom(...roundings);
const rule: fc.Arbitrary<RetailRule> = fc.oneof(
  fc.record({
    kind: fc.constant("percent" as const),
    percentBasisPoints: fc.integer({ min: -20_000, max: 1_000_000 }),
    rounding,
  }),
  fc.record({ kind: fc.constantFrom("fixed" as const, "price" as const), amountMicros: micros, rounding }),
);
const minimum = fc.option(micros, { nil: null });
const basis = fc.constantFrom(...bases);

describe("retail price", () => {
  it.each([
    ["percent", "1.00", { kind: "percent", percentBasisPoints: 5000, rounding: "none" }, "monthly", "1.50"],
    ["percent, .95", "1.00", { kind: "percent", percentBasisPoints: 5000, rounding: ".95" }, "monthly", "1.95"],
    ["percent, .99 already there", "3.99", { kind: "percent", percentBasisPoints: 0, rounding: ".99" }, "monthly", "3.99"],
    ["percent, whole", "3.01", { kind: "percent", percentBasisPoints: 0, rounding: ".00" }, "once", "4.00"],
    ["percent, five cents", "1.01", { kind: "percent", percentBasisPoints: 1000, rounding: ".05" }, "once", "1.15"],
    ["a fraction of a cent goes up", "1.00", { kind: "percent", percentBasisPoints: 3333, rounding: "none" }, "monthly", "1.34"],
    ["fixed", "1.00", { kind: "fixed", amountMicros: 2_500_000n, rounding: "none" }, "monthly", "3.50"],
    ["price", "1.00", { kind: "price", amountMicros: 4_950_000n, rounding: "none" }, "monthly", "4.95"],
    [
      "per use is not rounded to an ending",
      "0.0040",
      { kind: "percent", percentBasisPoints: 10_000, rounding: ".95" },
      "per-use",
      "0.008",
    ],
    [
      "per use above one is not either",
      "60.00",
      { kind: "percent", percentBasisPoints: 2500, rounding: ".99" },
      "per-use",
      "75.00",
    ],
    ["under one dollar is not either", "0.40", { kind: "percent", percentBasisPoints: 5000, rounding: ".99" }, "monthly", "0.60"],
    [
      "per use goes up to four decimals",
      "0.00225",
      { kind: "percent", percentBasisPoints: 0, rounding: "none" },
      "per-use",
      "0.0023",
    ],
    ["free stays free", "0", { kind: "percent", percentBasisPoints: 5000, rounding: ".95" }, "once", "0.00"],
  ] as const)("%s", (_name, wholesale, theRule, theBasis, expected) => {
    const of = { basis: theBasis, wholesaleMicros: usd(wholesale), minimumRetailMicros: null };
    expect(retailMicros(of, theRule)).toBe(usd(expected));
  });

  it("is raised to the carrier's minimum, then rounded", () => {
    const of = { basis: "monthly", wholesaleMicros: usd("1.00"), minimumRetailMicros: usd("2.50") } as const;
    expect(retailMicros(of, { kind: "price", amountMicros: usd("2.00"), rounding: ".99" })).toBe(usd("2.99"));
  });

  it("never falls under wholesale or the carrier's minimum", () => {
    fc.assert(
      fc.property(basis, micros, minimum, rule, (theBasis, wholesaleMicros, minimumRetailMicros, theRule) => {
        const of = { basis: theBasis, wholesaleMicros, minimumRetailMicros };
        const retail = retailMicros(of, theRule);
        expect(retail >= wholesaleMicros && retail >= (minimumRetailMicros ?? 0n)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("never falls when wholesale rises", () => {
    fc.assert(
      fc.property(basis, micros, micros, minimum, rule, (theBasis, a, b, minimumRetailMicros, theRule) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const at = (wholesaleMicros: bigint) => retailMicros({ basis: theBasis, wholesaleMicros, minimumRetailMicros }, theRule);
        expect(at(low) <= at(high)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("rounds once: again changes nothing, and it adds less than one unit", () => {
    fc.assert(
      fc.property(basis, micros, rounding, (theBasis, amount, theRounding) => {
        const rounded = roundUp(amount, theRounding, theBasis);
        expect(roundUp(rounded, theRounding, theBasis)).toBe(rounded);
        expect(rounded >= amount && rounded - amount < 1_000_000n + 10_000n).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("ends as the rounding says from one dollar on", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("once" as const, "monthly" as const),
        fc.bigInt(1_000_000n, 10_000_000_000n),
        (theBasis, amount) => {
          expect(roundUp(amount, ".00", theBasis) % 1_000_000n).toBe(0n);
          expect(roundUp(amount, ".95", theBasis) % 1_000_000n).toBe(950_000n);
          expect(roundUp(amount, ".99", theBasis) % 1_000_000n).toBe(990_000n);
          expect(roundUp(amount, ".05", theBasis) % 50_000n).toBe(0n);
        },
      ),
    );
  });

  it("is what the rule asks for wherever that reaches the floor", () => {
    fc.assert(
      fc.property(basis, micros, minimum, rule, (theBasis, wholesaleMicros, minimumRetailMicros, theRule) => {
        const of = { basis: theBasis, wholesaleMicros, minimumRetailMicros };
        const asked = askedMicros(of, theRule);
        fc.pre(asked >= floorMicros(of));
        expect(retailMicros(of, theRule)).toBe(asked);
      }),
    );
  });

  it("starts a listing with a rule that may be saved", () => {
    fc.assert(
      fc.property(basis, micros, minimum, rounding, (theBasis, wholesaleMicros, minimumRetailMicros, theRounding) => {
        const of = { basis: theBasis, wholesaleMicros, minimumRetailMicros };
        const started = startingRule(of, { basisPoints: 6000, rounding: theRounding });
        expect(askedMicros(of, started) >= floorMicros(of)).toBe(true);
      }),
    );
  });
});

describe("markup and margin", () => {
  it("are two figures: 50 % markup is 33.33 % margin", () => {
    expect(markupBasisPoints(usd("1.00"), usd("1.50"))).toBe(5000);
    expect(marginBasisPoints(usd("1.00"), usd("1.50"))).toBe(3333);
  });
  it("are unknown, not zero, where there is nothing to divide by", () => {
    expect(markupBasisPoints(0n, usd("1.00"))).toBeNull();
    expect(marginBasisPoints(0n, usd("1.00"))).toBe(10_000);
    expect(marginBasisPoints(0n, 0n)).toBeNull();
  });
});
