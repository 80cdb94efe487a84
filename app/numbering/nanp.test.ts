import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNational, isFictional, npaForm, npaProblem, nxxProblem, parseNanp, splitDigits } from "./nanp";

const threeDigits = fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, "0"));

describe("forms of area codes", () => {
  test.each([
    ["201", "ordinary"],
    ["200", "easily-recognizable"],
    ["800", "easily-recognizable"],
    ["411", "n11"],
    ["911", "n11"],
    ["390", "expansion"],
    ["370", "reserved"],
    ["379", "reserved"],
    ["961", "reserved"],
    ["555", "special"],
    ["950", "special"],
    ["988", "special"],
    ["123", "malformed"],
    ["023", "malformed"],
    ["20", "malformed"],
    ["2012", "malformed"],
    ["", "malformed"],
  ])("%s is %s", (npa, form) => expect(npaForm(npa)).toBe(form));

  test("of the 800 codes, 8 are N11, 80 are kept for expansion and 20 reserved, as NANPA counts them", () => {
    const forms = Array.from({ length: 800 }, (_, i) => npaForm(String(i + 200)));
    expect(forms.filter((f) => f === "n11")).toHaveLength(8);
    // 950 (N9X by form as well) is not among these: its middle digit is 5.
    expect(forms.filter((f) => f === "expansion")).toHaveLength(80);
    expect(forms.filter((f) => f === "reserved")).toHaveLength(20);
  });

  test("a problem is one sentence", () => {
    fc.assert(
      fc.property(threeDigits, (npa) => {
        const problem = npaProblem(npa);
        return problem === null || /^[A-Z0-9].*\.$/.test(problem);
      }),
    );
  });
});

describe("exchanges", () => {
  test.each(["111", "011", "199", "211", "911", "950", "958", "959", "976", "12", "2000", "abc"])("refuses %s", (nxx) => {
    expect(nxxProblem(nxx)).not.toBeNull();
  });
  test.each(["200", "212", "555", "999", "957"])("takes %s", (nxx) => expect(nxxProblem(nxx)).toBeNull());
});

describe("reading numbers", () => {
  test.each([
    "+12015550100",
    "12015550100",
    "2015550100",
    "(201) 555-0100",
    "1-201-555-0100",
    "201.555.0100",
    "+1 (201) 555 0100",
    " 201–555–0100 ",
  ])("reads %s", (text) => expect(parseNanp(text)).toMatchObject({ e164: "+12015550100", npa: "201", nxx: "555", line: "0100" }));

  test.each([
    "",
    "911",
    "201555010",
    "20155501000",
    "+442079460000",
    "+2015550100",
    "22015550100",
    "1115550100",
    "201-155-0100",
    "201-911-0100",
    "201-555-1212",
    "201-555-0200",
    "411-555-0100",
    "390-555-0100",
    "988-555-0100",
    "555-555-0100",
    "=2015550100",
    "201555O100",
    "201-555-0100 x2",
    "+1+2015550100",
    "２０１5550100",
    "201-976-1234",
  ])("refuses %s", (text) => expect(parseNanp(text)).toHaveProperty("problem"));

  test("whatever is read comes back the same from its E.164 and its printed form", () => {
    fc.assert(
      fc.property(threeDigits, threeDigits, fc.integer({ min: 0, max: 9999 }), (npa, nxx, line) => {
        const number = parseNanp(`${npa}${nxx}${String(line).padStart(4, "0")}`);
        if ("problem" in number) return;
        expect(number.e164).toMatch(/^\+1[2-9][0-8]\d[2-9]\d{6}$/);
        expect(parseNanp(number.e164)).toEqual(number);
        expect(parseNanp(formatNational(number.digits))).toEqual(number);
        expect(splitDigits(number.digits)).toEqual(number);
      }),
      { numRuns: 2000 },
    );
  });

  test("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => typeof parseNanp(text) === "object"));
  });
});

describe("fictional numbers", () => {
  test.each(["2015550100", "2015550199", "8005550199", "8445553569", "8885550000"])("%s is one", (d) =>
    expect(isFictional(splitDigits(d))).toBe(true),
  );
  test.each(["2015550200", "2015550099", "2015540100", "8005550100", "8335550100", "8445543569"])("%s is none", (d) => {
    expect(isFictional(splitDigits(d))).toBe(false);
  });
});
