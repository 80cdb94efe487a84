import { describe, expect, it } from "vitest";
import type { FoundNumber } from "~/numbering/found-number";
import { boardSearches, varied } from "./board-choice";

const number = (e164: string, memorable: string | null) => ({ e164, memorable, npa: e164.slice(2, 5) }) as FoundNumber;

describe("boardSearches", () => {
  it.each([
    ["+12075550142", "207"],
    ["+18665550104", undefined],
    ["+4420555", undefined],
    [null, undefined],
  ])("%s looks in area code %s", (phone, npa) => {
    expect(boardSearches(phone).own?.npa).toBe(npa);
  });
});

describe("varied", () => {
  it("takes each reason once before it takes one twice", () => {
    const numbers = [
      number("+12015550123", "counts up 0123"),
      number("+12025550123", "counts up 0123"),
      number("+12015550111", "ends in 111"),
    ];
    expect(varied(numbers, 2).map((one) => one.e164)).toEqual(["+12015550123", "+12015550111"]);
    expect(varied(numbers, 3)).toHaveLength(3);
  });
});
