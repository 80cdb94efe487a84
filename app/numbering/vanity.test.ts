import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memorabilityOf, toKeypadDigits } from "./vanity";
import { vanityWords } from "./vanity-words";

const reason = (digits: string) => memorabilityOf(digits).reason;

describe("letters on the keys", () => {
  test.each([
    ["FLOWERS", "3569377"],
    ["flowers", "3569377"],
    ["1-800-FLOWERS", "18003569377"],
    ["AbC dEf", "222333"],
    ["PQRS WXYZ", "77779999"],
    ["", ""],
    ["ÄÖ", ""],
    ["٣", ""],
    ["2b|!2b", "2222"],
  ])("%j is %j", (text, digits) => expect(toKeypadDigits(text)).toBe(digits));

  test("all 26 letters have a key, and only digits come out", () => {
    expect(toKeypadDigits("ABCDEFGHIJKLMNOPQRSTUVWXYZ")).toBe("22233344455566677778889999");
    fc.assert(fc.property(fc.string(), (text) => /^\d*$/.test(toKeypadDigits(text))));
  });
});

describe("what makes a number easy to remember", () => {
  test.each([
    ["2014834444", "ends in 4444"],
    ["2014855555", "ends in 55555"],
    ["2014835000", "ends in 5000"],
    ["2014830777", "ends in 777"],
    ["2015550123", "counts up 0123"],
    ["2014839876", "counts down 9876"],
    ["2012345678", "counts up 2345678"],
    ["2014831212", "repeats 12 12"],
    ["2014831122", "pairs 11 22"],
    ["2014831221", "reads 1221 both ways"],
    ["2014831483", "repeats 483"],
    ["8445552273", "spells CARE"],
    ["8443569377", "spells FLOWERS"],
    ["2014831500", "ends in 00"],
  ])("%s %s", (digits, why) => expect(reason(digits)).toBe(why));

  test.each(["2015550137", "2014839183", "2015550177"])("%s has little", (digits) => {
    expect(reason(digits)).toBeNull();
    expect(memorabilityOf(digits).score).toBeLessThan(45);
  });

  test("more of the same is worth more", () => {
    const scores = ["2014839183", "2014839188", "2014839888", "2014838888", "2014888888"].map((d) => memorabilityOf(d).score);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBe(scores.length);
  });

  test("the score stays within 0 and 100 for any ten digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/), (digits) => {
        const { score } = memorabilityOf(digits);
        return Number.isInteger(score) && score >= 0 && score <= 100;
      }),
    );
  });

  test("listed words are four to seven letters, and each is what its digits are shown as, or hidden behind an earlier one", () => {
    for (const word of vanityWords) expect(word).toMatch(/^[A-Z]{4,7}$/);
    expect(new Set(vanityWords).size).toBe(vanityWords.length);
  });
});
