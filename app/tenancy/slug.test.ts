import { describe, expect, test } from "vitest";
import { parseSlug, reservedSlugs } from "./slug";

describe("parseSlug", () => {
  test.each([
    ["harborline", "harborline"],
    ["  Blue-Sky-2 ", "blue-sky-2"],
  ])("takes %s", (text, slug) => expect(parseSlug(text)).toEqual({ slug }));

  test.each([
    "",
    "ab",
    "a".repeat(31),
    "2fast",
    "-shop",
    "shop-",
    "two--hyphens",
    "a.b",
    "a_b",
    "shöp",
    "xn--abc",
    "shop/x",
    "a b",
  ])("refuses %j with a sentence", (text) => expect(parseSlug(text)).toEqual({ problem: expect.stringMatching(/\.$/) }));

  test("keeps the portal's own names", () => {
    for (const slug of reservedSlugs) expect(parseSlug(slug)).toHaveProperty("problem");
    expect(reservedSlugs.has("www")).toBe(true);
  });
});
