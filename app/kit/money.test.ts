import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMicros, microsPerUnit, microsToDecimal, parseMicros } from "./money";

describe("parseMicros", () => {
  it.each([
    ["12", 12_000_000n],
    ["12.5", 12_500_000n],
    ["0.0035", 3_500n],
    ["0.000001", 1n],
    ["$1.50", 1_500_000n],
    [" 3.00 ", 3_000_000n],
    ["1000000", 1_000_000n * microsPerUnit],
  ])("reads %s", (text, micros) => expect(parseMicros(text)).toBe(micros));

  it.each([
    "",
    " ",
    ".",
    "1.",
    ".5",
    "-1",
    "+1",
    "1,000",
    "1e3",
    "0x10",
    "1.0000001",
    "1000000.01",
    "12345678",
    "$$1",
    "1 2",
    "NaN",
    "١",
  ])("refuses %j", (text) => expect(parseMicros(text)).toBeNull());

  it("reads back whatever it writes", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 1_000_000n * microsPerUnit), (micros) => {
        expect(parseMicros(microsToDecimal(micros))).toBe(micros);
      }),
    );
  });
});

describe("formatMicros", () => {
  it.each([
    [1_500_000n, "$1.50"],
    [1_250_000_000n, "$1,250.00"],
    [7_900n, "$0.0079"],
    [0n, "$0.00"],
    [1_000_000_000_000n, "$1,000,000.00"],
    ["2500000", "$2.50"],
    [-1_500_000n, "-$1.50"],
    [1n, "$0.000001"],
  ])("writes %s as %s", (micros, text) => expect(formatMicros(micros)).toBe(text));

  it("shows a missing price as a dash, never as zero", () => {
    expect(formatMicros(null)).toBe("—");
    expect(formatMicros(undefined)).toBe("—");
  });
  it("names other currencies", () => expect(formatMicros(1_500_000n, "CAD")).toBe("CAD 1.50"));
});
