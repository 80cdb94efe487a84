import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MarkedNumber } from "./marked-number";

const html = (match: { start: number; end: number } | null) =>
  renderToStaticMarkup(<MarkedNumber display="(201) 555-0100" match={match} />);

describe("MarkedNumber", () => {
  it.each([
    [{ start: 6, end: 10 }, "(201) 555-<mark>0100</mark>"],
    [{ start: 3, end: 10 }, "(201) <mark>555-0100</mark>"],
    [{ start: 2, end: 4 }, "(20<mark>1) 5</mark>55-0100"],
    [null, "(201) 555-0100"],
    [{ start: 4, end: 4 }, "(201) 555-0100"],
    [{ start: 8, end: 12 }, "(201) 555-0100"],
  ])("%o", (match, expected) => {
    expect(html(match)).toBe(expected);
  });
});
