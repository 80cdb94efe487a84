import { expect, test } from "vitest";
import { percentText, ruleWords } from "./listing-words";

test("shares keep one decimal only where it says something", () => {
  expect(percentText(3333)).toBe("33.3 %");
  expect(percentText(5000)).toBe("50 %");
  expect(percentText(0)).toBe("0 %");
  expect(percentText(-1250)).toBe("-12.5 %");
  expect(percentText(null)).toBe("—");
});

test("a rule is named by its kind, its amount and its rounding", () => {
  expect(ruleWords({ kind: "percent", value: "60", rounding: ".95" }, "USD", "monthly")).toBe("60 % markup, up to the next .95");
  expect(ruleWords({ kind: "percent", value: "60", rounding: ".95" }, "USD", "per-use")).toBe("60 % markup");
  expect(ruleWords({ kind: "fixed", value: "0.0035", rounding: "none" }, "USD", "per-use")).toBe("Wholesale + $0.0035");
  expect(ruleWords({ kind: "price", value: "1250", rounding: "none" }, "CAD", "once")).toBe("Set to CAD 1,250.00");
  expect(ruleWords(null, "USD", "once")).toBe("No price set");
});
