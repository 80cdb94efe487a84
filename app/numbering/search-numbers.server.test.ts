import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mintStorefrontScope } from "~/kit/scope-mint";
import { stockedDatabase } from "../../tests/support/inventory";
import { demoInventoryCsv } from "./demo-inventory";
import { readNumber } from "./read-number.server";
import { searchNumbers } from "./search-numbers.server";
import { lastPage, parseNumberSearch } from "./search-query";

const shop = mintStorefrontScope("p1");
const skus = ["local-standard", "local-memorable", "tollfree-standard", "tollfree-memorable"];
const ask = (query: string, visible = skus) =>
  searchNumbers(shop, { search: parseNumberSearch(new URLSearchParams(query)).search, skus: visible });
const digitsOf = async (query: string) => (await ask(query)).numbers.map((number) => number.digits);

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await stockedDatabase(demoInventoryCsv()));
}, 60_000);
afterAll(() => close());

describe("filters", () => {
  test("by area code, in order, fifty a page", async () => {
    const { numbers, count, hasNext } = await ask("npa=713");
    expect(numbers).toHaveLength(50);
    expect(numbers.every((number) => number.npa === "713" && number.state === "TX" && number.area)).toBe(true);
    expect(numbers.map((n) => n.digits)).toEqual(numbers.map((n) => n.digits).toSorted());
    expect([count.shown, count.exact, hasNext]).toEqual(["50+", false, true]);
  });

  test("pages follow on each other and end with an exact count", async () => {
    const [one, two] = [await ask("npa=713"), await ask("npa=713&page=2")];
    const all = [...one.numbers, ...two.numbers].map((number) => number.digits);
    expect(all).toEqual([...new Set(all)].toSorted());
    expect(two.hasNext).toBe(false);
    expect(two.count).toEqual({ shown: String(all.length), atLeast: all.length, exact: true });
  });

  test("by state, and by town in any case from its beginning", async () => {
    expect((await ask("state=WY")).numbers.every((number) => number.state === "WY")).toBe(true);
    expect((await ask("place=houston")).numbers.every((number) => number.area === "Houston")).toBe(true);
    expect((await ask("place=HOUST&state=TX")).numbers.length).toBe(50);
    expect((await ask("place=houston&state=CA")).numbers).toEqual([]);
    expect((await ask("place=las+v")).numbers.every((number) => number.area === "Las Vegas")).toBe(true);
  });

  test.each(["st louis", "St. Louis", "Saint Louis", "SAINT LOU"])(
    "%s is one town however its first word is written",
    async (place) => {
      const { numbers } = await ask(new URLSearchParams({ place, state: "MO" }).toString());
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.every((number) => number.area === "St. Louis")).toBe(true);
    },
  );

  test("a fort is found by its short name too", async () => {
    const { numbers } = await ask("place=ft+worth");
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.every((number) => number.area === "Fort Worth")).toBe(true);
  });

  test("an exact town beats longer names", async () => {
    const areas = new Set((await ask("place=columbia&state=SC")).numbers.map((number) => number.area));
    expect([...areas]).toEqual(["Columbia"]);
  });

  test("digits anywhere, after the code and at the end, with the place of the match", async () => {
    for (const number of (await ask("contains=0123")).numbers)
      expect(number.digits.slice(number.match?.start, number.match?.end)).toBe("0123");
    const end = await ask("contains=23&match=end");
    expect(end.numbers.length).toBe(50);
    expect(end.numbers.every((number) => number.digits.endsWith("23") && number.match?.start === 8)).toBe(true);
    const three = await ask("contains=123&match=end");
    expect(three.numbers.every((number) => number.digits.endsWith("123"))).toBe(true);
    expect(three.numbers.length).toBe(50);
    expect(await digitsOf("npa=713&contains=5550123&match=start")).toEqual(["7135550123"]);
    expect((await ask("contains=5550123&match=start&page=2")).numbers.every((number) => number.digits.endsWith("5550123"))).toBe(
      true,
    );
    expect(await digitsOf("npa=713&contains=0123&match=end")).toEqual(["7135550123"]);
  });

  test("letters on toll-free numbers", async () => {
    const { numbers } = await ask("type=toll-free&contains=CARE&match=end");
    expect(numbers.map((number) => number.display)).toContain("(844) 555-2273");
    expect(numbers[0]).toMatchObject({ memorable: "spells CARE", type: "toll-free", state: null, area: null, areaSource: null });
  });

  test("features: all that are asked for", async () => {
    const { numbers } = await ask("features=fax&features=sms&npa=713");
    for (const number of numbers) expect(number.features).toEqual(expect.arrayContaining(["fax", "sms"]));
    expect(numbers.length).toBeLessThan(10);
  });

  test("a product that the partner does not show is not found", async () => {
    expect((await ask("contains=5550123&match=start", ["local-standard"])).numbers).toEqual([]);
    expect((await ask("npa=713", [])).numbers).toEqual([]);
    await expect(readNumber(shop, { e164: "17135550123", skus: ["local-standard"] })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("order", () => {
  test("by price: the cheaper product first, whichever the partner sells cheaper", async () => {
    const skuOf = async (visible: string[]) =>
      (await ask("npa=713&sort=price", visible)).numbers.map((number) => number.productSku);
    const cheapFirst = await skuOf(["local-memorable", "local-standard"]);
    expect(cheapFirst.slice(0, 6)).toContain("local-memorable");
    expect(cheapFirst.lastIndexOf("local-memorable")).toBeLessThan(cheapFirst.indexOf("local-standard"));
    expect(new Set(await skuOf(skus))).toEqual(new Set(["local-standard"]));
  });

  test("the most memorable first, with and without a place", async () => {
    for (const query of [
      "sort=memorable&type=toll-free",
      "sort=memorable&npa=713",
      "sort=memorable&state=CA",
      "sort=memorable",
      "sort=memorable&contains=012",
    ]) {
      const { numbers } = await ask(query);
      expect(numbers.length, query).toBeGreaterThan(0);
      expect(numbers[0]?.memorable, query).not.toBeNull();
    }
    expect((await ask("sort=memorable&npa=713")).numbers[0]?.digits).toBe("7135550123");
  });

  test("every order and every page holds the same numbers", async () => {
    const collect = async (sort: string) => {
      const all: string[] = [];
      for (let page = 1; page <= 3; page++) all.push(...(await digitsOf(`npa=214&sort=${sort}&page=${page}`)));
      return all;
    };
    const byNumber = await collect("number");
    expect((await collect("price")).toSorted()).toEqual(byNumber);
    expect((await collect("memorable")).toSorted()).toEqual(byNumber);
  });
});

describe("agreement of the ways in", () => {
  test("the trigram index and a plain filter find the same", async () => {
    for (const contains of ["0123", "50110", "1355501", "5550199", "7135550"]) {
      const found: string[] = [];
      for (let page = 1; page <= lastPage; page++) {
        const part = await digitsOf(`contains=${contains}&page=${page}`);
        found.push(...part);
        if (part.length < 50) break;
      }
      let all: string[] = [];
      for (let npa = 200; npa < 1000; npa++) {
        const { search } = parseNumberSearch(new URLSearchParams({ npa: String(npa) }));
        if (!search.npa || search.type !== "local") continue;
        for (const page of [1, 2])
          all.push(...(await searchNumbers(shop, { search: { ...search, page }, skus })).numbers.map((n) => n.digits));
      }
      all = all.filter((digits) => digits.includes(contains)).slice(0, 1000);
      expect(found, contains).toEqual(all);
    }
  }, 60_000);
});

describe("an empty result offers what does find something", () => {
  test("one filter less, each with its count", async () => {
    const { numbers, suggestions, count } = await ask("npa=713&contains=999&features=fax");
    expect(numbers).toEqual([]);
    expect(count).toEqual({ shown: "0", atLeast: 0, exact: true });
    for (const suggestion of suggestions) {
      const again = await searchNumbers(shop, { search: suggestion.search, skus });
      expect(again.numbers.length, suggestion.label).toBe(suggestion.count);
      expect(again.hasNext, suggestion.label).toBe(suggestion.more);
      expect(suggestion.count).toBeGreaterThan(0);
    }
    expect(suggestions[0]).toMatchObject({ kind: "loosen", label: "Without 999" });
  });

  test("other codes of the same place before neighbours", async () => {
    const { search } = parseNumberSearch(new URLSearchParams("npa=212&contains=0123"));
    const { suggestions } = await searchNumbers(shop, {
      search: { ...search, npa: "212", contains: "0123", features: ["fax", "mms"], match: "end" },
      skus,
    });
    expect(suggestions.length).toBeGreaterThan(0);
    const empty = await emptyOverlayCode();
    const kinds = (await ask(`npa=${empty}`)).suggestions.map((suggestion) => suggestion.kind);
    expect(kinds).toContain("overlay");
    expect(kinds.indexOf("overlay")).toBeLessThan(kinds.includes("neighbour") ? kinds.indexOf("neighbour") : 99);
  });

  test("a word read as a place is offered as letters, and the other way round", async () => {
    expect((await ask("place=Care&type=local")).suggestions.map((s) => s.label)).not.toContain("Numbers in Care");
    expect((await ask("contains=HOUSTON")).suggestions.map((s) => s.label)).toContain("Numbers in Houston");
    expect((await ask("place=California")).suggestions.map((s) => s.label)).toContain("Numbers in California");
  });

  test("a page beyond the end leads back", async () => {
    const { suggestions, numbers } = await ask("npa=713&page=9");
    expect(numbers).toEqual([]);
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]?.search.page).toBe(1);
  });

  test("nothing to sell: no numbers, no suggestions, no error", async () => {
    expect(await ask("npa=713", [])).toMatchObject({ numbers: [], suggestions: [], hasNext: false });
    expect(await ask("npa=713", ["'; DROP TABLE"])).toMatchObject({ numbers: [] });
  });
});

async function emptyOverlayCode() {
  for (const npa of [
    "214",
    "262",
    "279",
    "305",
    "332",
    "346",
    "364",
    "436",
    "445",
    "463",
    "470",
    "512",
    "557",
    "621",
    "628",
    "646",
    "679",
    "720",
    "737",
    "771",
    "861",
  ]) {
    if ((await ask(`npa=${npa}`)).numbers.length === 0) return npa;
  }
  throw new Error("every code has numbers");
}

describe("one number", () => {
  test("is read with or without the plus, with its time zone and overlay codes", async () => {
    const number = await readNumber(shop, { e164: "17135550123", skus });
    expect(number).toMatchObject({
      e164: "+17135550123",
      available: true,
      timeZone: "Central time",
      memorable: "counts up 0123",
      areaSource: "sample",
      isSample: true,
    });
    expect(number.overlay).toEqual(["281", "346", "621", "832"]);
    expect(await readNumber(shop, { e164: "+17135550123", skus })).toEqual(number);
  });
  test.each(["", "7135550123", "17135559999", "+44", "1713555012x", "%2B17135550123", "1".repeat(500)])(
    "%s is not found",
    async (e164) => {
      await expect(readNumber(shop, { e164, skus })).rejects.toMatchObject({ code: "not-found" });
    },
  );
});
