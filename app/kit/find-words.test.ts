import { describe, expect, it } from "vitest";
import { hasWords, wordsOf } from "./find-words";

describe("finding words", () => {
  it("wants each word, anywhere, whatever its case and accents", () => {
    expect(hasWords(wordsOf("toll  NUMBER"), ["A number", null, "Toll-free"])).toBe(true);
    expect(hasWords(wordsOf("cafe"), ["Café Olé"])).toBe(true);
    expect(hasWords(wordsOf("toll fax"), ["Toll-free number"])).toBe(false);
  });
  it("finds nothing for nothing", () => {
    expect(hasWords(wordsOf("  "), ["text"])).toBe(false);
    expect(wordsOf("a ".repeat(50))).toHaveLength(8);
  });
});
