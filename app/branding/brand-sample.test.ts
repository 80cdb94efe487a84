import { expect, test } from "vitest";
import { wrap } from "./brand-sample";

test("a headline breaks at spaces and never runs past the drawing", () => {
  expect(wrap("Phone numbers for your business", 14, 3)).toEqual(["Phone numbers", "for your", "business"]);
  expect(wrap("", 25, 3)).toEqual([]);
  const long = wrap("word ".repeat(60), 25, 3);
  expect(long).toHaveLength(3);
  expect(long.at(-1)).toMatch(/…$/);
  for (const line of [...long, ...wrap("x".repeat(90), 25, 3)]) expect(line.length).toBeLessThanOrEqual(25);
});
