import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkupDefault, type PriceSources, priceCharge, ruleLevels } from "./price-pipeline";
import { productKinds } from "./product-kinds";
import { floorMicros, type RetailRule, roundings, roundUp } from "./retail-rules";

const micros = fc.oneof(fc.bigInt(0n, 20_000_000n), fc.bigInt(0n, 1_000_000_000_000n));
const rounding = fc.constantFrom(...roundings);
const basis = fc.constantFrom("once" as const, "monthly" as const, "per-use" as const);
const kinds = fc.constantFrom(...Object.keys(productKinds).slice(0, 3));

const markup: fc.Arbitrary<RetailRule> = fc.oneof(
  fc.record({
    kind: fc.constant("percent" as const),
    percentBasisPoints: fc.integer({ min: -20_000, max: 1_000_000 }),
    rounding,
  }),
  fc.record({ kind: fc.constant("margin" as const), percentBasisPoints: fc.integer({ min: 0, max: 9_900 }), rounding }),
  fc.record({ kind: fc.constant("fixed" as const), amountMicros: micros, rounding }),
);
const ownRule: fc.Arbitrary<RetailRule> = fc.oneof(
  markup,
  fc.record({ kind: fc.constantFrom("price" as const, "below-cost" as const), amountMicros: micros, rounding }),
);
const oneDefault: fc.Arbitrary<MarkupDefault> = fc.record({
  productKind: fc.oneof(kinds, fc.constant("*")),
  basis: fc.oneof(basis, fc.constant("*" as const)),
  rule: markup,
});
const of = fc.record({
  basis,
  wholesaleMicros: micros,
  agreedMicros: micros,
  minimumRetailMicros: fc.option(micros, { nil: null }),
});
const sources: fc.Arbitrary<PriceSources> = fc.record({
  productKind: kinds,
  of,
  scheduledMicros: fc.option(micros, { nil: null }),
  ownRule: fc.option(ownRule, { nil: null }),
  defaults: fc.uniqueArray(oneDefault, { maxLength: 6, selector: (one) => `${one.productKind} ${one.basis}` }),
});

const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), { numRuns: 3000 });

describe("the price pipeline", () => {
  it("never sells under the carrier's minimum, and under wholesale only where the partner confirmed that price", () => {
    check(sources, (from) => {
      const priced = priceCharge(from);
      if (!priced) return;
      expect(priced.micros >= (from.of.minimumRetailMicros ?? 0n)).toBe(true);
      if (priced.by.rule.kind !== "below-cost") expect(priced.micros >= floorMicros(from.of)).toBe(true);
    });
  });

  it("never lowers a price when wholesale rises, followed or not", () => {
    check(fc.tuple(sources, micros), ([from, rise]) => {
      const risen = (agreed: bigint) =>
        priceCharge({
          ...from,
          of: {
            ...from.of,
            wholesaleMicros: from.of.wholesaleMicros + rise,
            agreedMicros: (from.of.agreedMicros ?? 0n) + agreed,
          },
        })?.micros ?? -1n;
      const before = priceCharge(from)?.micros ?? -1n;
      expect(risen(0n) >= before).toBe(true);
      expect(risen(rise) >= risen(0n)).toBe(true);
    });
  });

  it("rounds once: the price is a whole number of steps, and rounding it again changes nothing", () => {
    check(sources, (from) => {
      const priced = priceCharge(from);
      if (!priced) return;
      expect(roundUp(priced.micros, priced.by.rule.rounding, from.of.basis)).toBe(priced.micros);
    });
  });

  it("reaches a target margin, and by less than one step more where nothing raises or rounds it", () => {
    const target = fc.record({
      wholesaleMicros: fc.bigInt(1n, 1_000_000_000n),
      bp: fc.integer({ min: 0, max: 9_900 }),
      rounding,
    });
    check(target, ({ wholesaleMicros, bp, rounding: ending }) => {
      const rule = { kind: "margin" as const, percentBasisPoints: bp, rounding: ending };
      const at = { basis: "monthly" as const, wholesaleMicros, minimumRetailMicros: null };
      const priced = priceCharge({ productKind: "voice", of: at, scheduledMicros: null, ownRule: rule, defaults: [] });
      const micros = priced?.micros ?? 0n;
      expect((micros - wholesaleMicros) * 10_000n >= micros * BigInt(bp)).toBe(true);
      if (ending === "none") expect((micros - 10_001n) * BigInt(10_000 - bp) <= wholesaleMicros * 10_000n).toBe(true);
    });
  });

  it("names the rule that made it and those it beat, most specific first", () => {
    check(sources, (from) => {
      const priced = priceCharge(from);
      const order = priced ? [priced.by, ...priced.beaten].map(({ level }) => ruleLevels.indexOf(level)) : [];
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      if (from.scheduledMicros !== null) expect(priced?.by.level).toBe("scheduled");
      else if (from.ownRule) expect(priced?.by.level).toBe("own");
    });
  });
});

describe("levels", () => {
  const percent = (points: number): RetailRule => ({ kind: "percent", percentBasisPoints: points, rounding: "none" });
  const defaults: MarkupDefault[] = [
    { productKind: "*", basis: "*", rule: percent(1_000) },
    { productKind: "*", basis: "monthly", rule: percent(2_000) },
    { productKind: "fax", basis: "*", rule: percent(3_000) },
    { productKind: "fax", basis: "monthly", rule: percent(4_000) },
  ];
  const at = (productKind: string, theBasis: "once" | "monthly", more: Partial<PriceSources> = {}) =>
    priceCharge({
      productKind,
      of: { basis: theBasis, wholesaleMicros: 10_000_000n, minimumRetailMicros: null },
      scheduledMicros: null,
      ownRule: null,
      defaults,
      ...more,
    });

  it.each([
    ["voice", "once", "all", 11_000_000n],
    ["voice", "monthly", "basis", 12_000_000n],
    ["fax", "once", "kind", 13_000_000n],
    ["fax", "monthly", "kind-basis", 14_000_000n],
  ] as const)("%s %s is priced by %s", (kind, theBasis, level, micros) => {
    expect(at(kind, theBasis)).toMatchObject({ micros, by: { level } });
  });

  it("go before one another: a scheduled price, the charge's own rule, the defaults", () => {
    const own = { ownRule: percent(5_000) };
    expect(at("fax", "monthly", own)).toMatchObject({ micros: 15_000_000n, by: { level: "own" } });
    const priced = at("fax", "monthly", { ...own, scheduledMicros: 16_000_000n });
    expect(priced).toMatchObject({ micros: 16_000_000n, by: { level: "scheduled" }, raisedFromMicros: null });
    expect(priced?.beaten.map(({ level }) => level)).toEqual(["own", "kind-basis", "kind", "basis", "all"]);
  });

  it("set no price where there is none, rather than zero", () => {
    expect(at("voice", "once", { defaults: [] })).toBeNull();
  });

  it("say what a rule asked for where the floor is higher", () => {
    const of = { basis: "monthly", wholesaleMicros: 1_000_000n, minimumRetailMicros: 5_000_000n } as const;
    expect(at("voice", "monthly", { of })).toMatchObject({ micros: 5_000_000n, raisedFromMicros: 1_200_000n });
    const lower = { kind: "below-cost", amountMicros: 900_000n, rounding: "none" } as const;
    expect(at("voice", "monthly", { of: { ...of, minimumRetailMicros: null }, ownRule: lower })?.micros).toBe(900_000n);
  });
});
