import { expect, test } from "vitest";
import type { StorefrontProduct } from "~/catalog/storefront-product";
import { type CostAssumption, type CostKey, costKeys, noAssumption } from "~/service-path/cost-assumptions";
import { readBasket } from "./cost-basket";

const product = {
  ...{ slug: "local", kind: "local-number", group: "numbers", name: "Local number" },
  charges: [{ code: "monthly", label: "Number", basis: "monthly", retailMicros: "2000000" }],
} as unknown as StorefrontProduct;
const unknown = Object.fromEntries(costKeys.map((key): [CostKey, CostAssumption] => [key, noAssumption(key)])) as Record<
  CostKey,
  CostAssumption
>;
const basket = (query: string) => readBasket(new URLSearchParams(query), [product], unknown);

test("a quantity may have its thousands parted, and what is none counts as nothing and says so", () => {
  expect(basket("n.local=1,000").lines.map(({ quantity }) => quantity)).toEqual([1_000]);
  expect(basket("n.local=1,000").errors).toEqual({});
  for (const text of ["5 lines", "-1", "1,00", "1.5", "1000001", "1e3"]) {
    const { lines, errors, numbers } = basket(`n.local=${encodeURIComponent(text)}`);
    expect([text, lines[0]?.quantity, numbers, Object.keys(errors)]).toEqual([text, 0, 0, ["n.local"]]);
  }
});

test("an assumption that is none is not known, keeps what was typed for the form, and says so", () => {
  const { assumptions, texts, errors } = basket("n.local=1&share=-3&number-month=0.5");
  expect(assumptions.share.amount).toBeNull();
  expect(texts.find(({ key }) => key === "share")?.value).toBe("-3");
  expect(Object.keys(errors)).toEqual(["share"]);
  expect(assumptions["number-month"]).toMatchObject({ amount: 500_000n, source: "Your own figure" });
});
