import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearToken, harmlessCell, plainCell } from "./csv-cell";

const anyText = fc.oneof(
  fc.string(),
  fc.string().map((text) => `'${text}`),
  fc
    .constantFrom("=", "+", "-", "@", "\t", "\r", "'", "''", "'=", clearToken, `'${clearToken}`)
    .chain((head) => fc.string().map((tail) => head + tail)),
  fc.constantFrom(clearToken, `'${clearToken}`, "''=1", "'70s", ""),
);

describe("a cell", () => {
  it("that went out begins with nothing that a spreadsheet runs, and is never the token that clears", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(harmlessCell(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(harmlessCell(text)).not.toBe(clearToken);
      }),
    );
  });
  it("comes back as it was", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plainCell(harmlessCell(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
  it.each(["'70s deal", "plain", "it's", "", "'(nothing)"])("%j, written by hand, stays as it is", (text) => {
    expect(plainCell(text)).toBe(text);
  });
});
