import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNumberSearch, toSearchParams } from "./search-query";

const parse = (query: string) => parseNumberSearch(new URLSearchParams(query));
const names = (query: string) => parse(query).dropped.map((d) => d.name);

describe("well-formed queries", () => {
  test.each([
    ["", { type: "local", match: "anywhere", features: [], sort: "number", page: 1 }],
    ["npa=201&state=NJ&place=Hackensack", { npa: "201", state: "NJ", place: "Hackensack" }],
    ["type=toll-free&contains=FLOWERS&match=end", { type: "toll-free", contains: "3569377", letters: "FLOWERS", match: "end" }],
    ["features=sms&features=mms&sort=price&page=3", { features: ["sms", "mms"], sort: "price", page: 3 }],
    ["features=mms,sms", { features: ["sms", "mms"] }],
    ["npa=800", { type: "toll-free", npa: "800" }],
    ["type=local&npa=844", { type: "toll-free", npa: "844" }],
    ["npa=&state=&place=&contains=&match=anywhere&sort=number", { type: "local", match: "anywhere" }],
    ["match=end", { match: "anywhere" }],
    ["utm_source=x&fbclid=y", { type: "local" }],
    ["state=california", { state: "CA" }],
    ["place=Coeur+d'Alene,+ID", { place: "Coeur d'Alene", state: "ID" }],
    ["place=San%20%20%20Jos%C3%A9", { place: "San José" }],
    ["npa=924", { npa: "924" }],
    ["type=Toll+Free", { type: "toll-free" }],
  ])("%s", (query, wanted) => {
    expect(parse(query).search).toMatchObject(wanted);
    expect(parse(query).dropped).toEqual([]);
  });
});

describe("kindness", () => {
  test.each([
    ["npa=(201)", { npa: "201" }],
    ["npa=%2B1+201", { npa: "201" }],
    ["npa=1201", { npa: "201" }],
    ["npa=1-201", { npa: "201" }],
    ["npa=201-555", { npa: "201", contains: "555", match: "start" }],
    ["npa=%2B12015550100", { npa: "201", contains: "5550100", match: "start" }],
    ["contains=1-800-FLOWERS", { type: "toll-free", npa: "800", contains: "3569377", letters: "FLOWERS" }],
    ["contains=(201)+555-0100", { npa: "201", contains: "5550100" }],
    ["contains=555-CARE", { contains: "5552273", letters: "555CARE" }],
  ])("%s is understood without a word", (query, wanted) => {
    expect(parse(query).search).toMatchObject(wanted);
    expect(parse(query).dropped).toEqual([]);
  });

  test.each([
    ["npa=San+Francisco", { place: "San Francisco" }],
    ["npa=New+Jersey", { state: "NJ" }],
    ["place=201", { npa: "201" }],
    ["contains=1-800-MATTRESS", { npa: "800", contains: "6288737" }],
    ["contains=*2255", { contains: "2255" }],
    ["type=toll-free&npa=201", { type: "local", npa: "201" }],
    ["npa=201&state=CA", { npa: "201", state: undefined }],
    ["place=Reno,+XX", { place: "Reno" }],
  ])("%s is read as best it can be, and said", (query, wanted) => {
    expect(parse(query).search).toMatchObject(wanted);
    expect(parse(query).dropped).toHaveLength(1);
  });

  test.each([
    ["415", { npa: "415" }],
    ["(415)", { npa: "415" }],
    ["San Francisco", { place: "San Francisco" }],
    ["Reno, NV", { place: "Reno", state: "NV" }],
    ["reno nv", { place: "reno", state: "NV" }],
    ["FLOWERS", { contains: "3569377", letters: "FLOWERS" }],
    ["flowers", { contains: "3569377" }],
    ["CA", { state: "CA" }],
    ["california", { state: "CA" }],
    ["2255", { contains: "2255" }],
    ["toll free", { type: "toll-free" }],
    ["1-800-FLOWERS", { type: "toll-free", npa: "800", contains: "3569377" }],
    ["201-555", { npa: "201", contains: "555", match: "start" }],
    ["800", { type: "toll-free", npa: "800" }],
    ["999", { contains: "999" }],
    ["+1 201 555 0100", { npa: "201", contains: "5550100" }],
    ["Springfield", { place: "Springfield" }],
    ["94103", { contains: "94103" }],
  ])("the one box takes %j", (q, wanted) => {
    const { search, dropped } = parseNumberSearch(new URLSearchParams({ q, type: "local" }));
    expect(search).toMatchObject(wanted);
    expect(dropped).toEqual([]);
  });

  test.each([
    ["Colorado 303", { npa: "303", state: "CO" }],
    ["303 Denver", { npa: "303", place: "Denver" }],
    ["(312) Chicago, IL", { npa: "312", place: "Chicago", state: "IL" }],
    ["Denver Colorado", { place: "Denver", state: "CO" }],
    ["Charleston, West Virginia", { place: "Charleston", state: "WV" }],
    ["Kansas City Missouri", { place: "Kansas City", state: "MO" }],
    ["New York", { state: "NY" }],
    ["844 HELP", { type: "toll-free", npa: "844", letters: "HELP" }],
    ["844 bakery", { type: "toll-free", npa: "844", letters: "BAKERY" }],
    ["1-888-HELP", { type: "toll-free", npa: "888", letters: "HELP" }],
    ["Ohio fax", { state: "OH", features: ["fax"] }],
    ["toll-free HELP", { type: "toll-free", letters: "HELP" }],
    ["fax", { features: ["fax"] }],
    ["Ohio phone numbers", { state: "OH" }],
    ["Texas City", { place: "Texas City" }],
    ["555-CARE", { contains: "5552273" }],
  ])("the one box takes %j as several things at once, and leaves none out", (q, wanted) => {
    const { search, dropped } = parseNumberSearch(new URLSearchParams({ q, type: "local" }));
    expect(search).toMatchObject(wanted);
    expect(dropped).toEqual([]);
  });

  test("a code of another state is said, not dropped in silence", () => {
    const { search, dropped } = parse("q=Colorado+312");
    expect(search).toMatchObject({ npa: "312" });
    expect(dropped.map((value) => value.reason)).toEqual([expect.stringContaining("Colorado was left out")]);
  });

  test("a value of invisible characters is said", () => {
    expect(names("contains=%00")).toEqual(["contains"]);
    expect(names("q=%E2%80%8B")).toEqual(["q"]);
    expect(names("contains=+&q=")).toEqual([]);
  });

  test("the one box does not overrule a field", () => {
    const { search, dropped } = parse("q=415&npa=201");
    expect(search.npa).toBe("201");
    expect(dropped).toHaveLength(1);
  });
});

describe("wrong values are left out with a sentence, and the others hold", () => {
  test.each([
    ["npa", "411"],
    ["npa", "555"],
    ["npa", "222"],
    ["npa", "822"],
    ["npa", "900"],
    ["npa", "393"],
    ["npa", "12"],
    ["npa", "20155501000"],
    ["npa", "2%201"],
    ["npa", "-1"],
    ["npa", "'; DROP TABLE x"],
    ["npa", "%00"],
    ["npa", "²01"],
    ["state", "ZZ"],
    ["state", "12"],
    ["state", "Atlantis"],
    ["place", "94103"],
    ["place", "94103-1234"],
    ["place", "<script>"],
    ["place", "123 Main St"],
    ["place", "%_"],
    ["place", "x".repeat(61)],
    ["place", "x".repeat(5000)],
    ["contains", "é"],
    ["contains", "%"],
    ["contains", "_"],
    ["contains", "12345678901"],
    ["contains", "***"],
    ["contains", "ABCDEFGHIJKLMNOPQRST"],
    ["contains", "２"],
    ["match", "middle"],
    ["sort", "cheap"],
    ["sort", "__proto__"],
    ["page", "0"],
    ["page", "-1"],
    ["page", "1.5"],
    ["page", "21"],
    ["page", "99999999999999999999"],
    ["page", "0x10"],
    ["page", "NaN"],
    ["type", "mobile"],
    ["features", "video"],
    ["features", "constructor"],
  ])("%s=%s", (name, value) => {
    const base = new URLSearchParams(name === "npa" || name === "page" ? "sort=price" : "npa=201&contains=22");
    if (name === "contains") base.delete("contains");
    const wanted = parseNumberSearch(base).search;
    base.set(name, value);
    const { search, dropped } = parseNumberSearch(base);
    if (value === "'; DROP TABLE x" || value === "²01") expect(search).toMatchObject({ sort: "price" });
    else expect(search).toEqual(wanted);
    expect(dropped.length).toBeGreaterThanOrEqual(1);
    for (const drop of dropped) expect(drop.reason).toMatch(/^["A-Z0-9].*\.$/s);
  });

  test("a second value of a field is left out", () => {
    expect(parse("npa=201&npa=202").search.npa).toBe("201");
    expect(names("npa=201&npa=202")).toEqual(["npa"]);
    expect(names("npa=201&npa=201")).toEqual([]);
  });

  test("toll-free numbers have no state and no city", () => {
    expect(parse("type=toll-free&state=CA&place=Reno").search).toMatchObject({ state: undefined, place: undefined });
    expect(names("type=toll-free&state=CA&place=Reno")).toEqual(["state", "place"]);
  });
});

describe("whatever is asked", () => {
  const field = fc.constantFrom("q", "type", "npa", "state", "place", "contains", "match", "features", "sort", "page", "other");
  const value = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.stringMatching(/^[0-9 ()+-]{0,12}$/),
    fc.stringMatching(/^[A-Za-z ,.']{0,20}$/),
    fc.constantFrom(
      "201",
      "800",
      "NJ",
      "toll-free",
      "local",
      "start",
      "end",
      "sms",
      "voice,fax",
      "price",
      "FLOWERS",
      "1-800-FLOWERS",
      "7",
    ),
  );
  const query = fc.array(fc.tuple(field, value), { maxLength: 12 });

  test("the canonical query leads to the same search, with nothing left out", () => {
    fc.assert(
      fc.property(query, (pairs) => {
        const first = parseNumberSearch(new URLSearchParams(pairs));
        const again = parse(first.canonical);
        expect(again.search).toEqual(first.search);
        expect(again.dropped).toEqual([]);
        expect(again.canonical).toBe(first.canonical);
        expect(toSearchParams(first.search).toString()).toBe(first.canonical);
      }),
      { numRuns: 3000 },
    );
  });
});
