import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAround } from "./cut-around";

const paragraph = `${"All bills are due at the end of the month. ".repeat(30)}\n`;

test("two texts that fit stay whole", () => {
  expect(cutAround("Pay monthly.", "Pay yearly.", 40)).toEqual(["Pay monthly.", "Pay yearly."]);
});

test("a sentence added at the end of a long text is seen", () => {
  const [before, after] = cutAround(paragraph, `${paragraph}We now charge a $500 fee.`, 200);
  expect(after).toContain("We now charge a $500 fee.");
  expect(before).not.toContain("$500");
});

test("an excerpt leads up to the difference with whole words", () => {
  const [before, after] = cutAround(`${paragraph}net 30 ${paragraph}`, `${paragraph}net 60 ${paragraph}`, 120);
  expect([before.slice(0, 8), after.slice(0, 8)]).toEqual(["…net 30 ", "…net 60 "]);
});

test("texts that differ differ when they are cut, and none is longer than was asked", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 400 }),
      fc.string({ maxLength: 400 }),
      fc.integer({ min: 8, max: 100 }),
      (one, other, longest) => {
        const [before, after] = cutAround(one, other, longest);
        expect(before === after).toBe(one === other);
        expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(longest + 2);
      },
    ),
  );
});
