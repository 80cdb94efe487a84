import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSql } from "~/platform/database.server";
import { freshDatabase } from "../../tests/support/database";
import { builtInAreaCodes } from "./area-codes";
import { defaultSearch, type NumberSearch } from "./number-search";
import { planSearch } from "./search-plan";

const plan = (search: Partial<NumberSearch>, areas: string[] = []) =>
  planSearch({ ...defaultSearch, ...search }, { areas, codes: builtInAreaCodes });

describe("how a search meets the database", () => {
  test("an area code is a range of the digits, and digits right after it make the range narrower", () => {
    expect(plan({ npa: "201" })).toMatchObject({
      entry: "digits",
      ranges: [{ from: "201", to: "201:" }],
      like: "%",
      trigram: false,
    });
    expect(plan({ npa: "201", contains: "5550", match: "start" }).ranges).toEqual([{ from: "2015550", to: "2015550:" }]);
  });

  test("digits after any area code are a range in each of the codes of the type, or of the state", () => {
    const local = plan({ contains: "555", match: "start" });
    expect(local.ranges).toHaveLength(451);
    expect(local.ranges.map((range) => range.from)).toEqual(local.ranges.map((range) => range.from).toSorted());
    expect(plan({ type: "toll-free", contains: "555", match: "start" }).ranges).toHaveLength(7);
    expect(plan({ state: "WY", contains: "555", match: "start" }).ranges.map((range) => range.from)).toEqual(["307555"]);
  });

  test("three digits or more at the end are lines to seek; fewer are filtered", () => {
    expect(plan({ contains: "0123", match: "end" })).toMatchObject({ entry: "line", keys: ["0123"] });
    expect(plan({ contains: "550123", match: "end" })).toMatchObject({ entry: "line", keys: ["0123"], like: "%550123" });
    expect(plan({ contains: "123", match: "end" }).keys).toEqual([
      "0123",
      "1123",
      "2123",
      "3123",
      "4123",
      "5123",
      "6123",
      "7123",
      "8123",
      "9123",
    ]);
    expect(plan({ contains: "23", match: "end" })).toMatchObject({ entry: "digits", like: "%23" });
  });

  test("the trigram index is asked from four digits on, anywhere in the number", () => {
    expect(plan({ contains: "012" }).trigram).toBe(false);
    expect(plan({ contains: "0123" }).trigram).toBe(true);
    expect(plan({ contains: "0123", match: "end" }).trigram).toBe(false);
  });

  test("a state is entered by its own index, a place by its areas, and a place that names none has nothing", () => {
    expect(plan({ state: "NJ" })).toMatchObject({ entry: "state", keys: ["NJ"], state: null });
    expect(plan({ state: "NJ", place: "Lee" }, ["Leeds"])).toMatchObject({ entry: "area", keys: ["Leeds"], state: "NJ" });
    expect(plan({ place: "x" }).keys).toEqual([]);
  });
});

describe("every way in reads an index that has all it needs", () => {
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ close } = await freshDatabase());
  });
  afterAll(() => close());

  const detail = (sql: string) =>
    (readSql().prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map((row) => row.detail);
  const seek = `FROM "TelephoneNumber" WHERE "status" = 'available' AND "type" = 'local' AND "productSku" = 's'`;
  const columns = `SELECT "id", "digits", "features", "memorability"`;
  test.each([
    ["TelephoneNumber_by_digits", `${columns} ${seek} AND "digits" >= '2' AND "digits" < '3' ORDER BY "digits" LIMIT 9`],
    [
      "TelephoneNumber_by_state",
      `${columns} ${seek} AND "state" = 'NJ' AND "digits" >= '2' AND "digits" < '3' ORDER BY "digits" LIMIT 9`,
    ],
    [
      "TelephoneNumber_by_area",
      `${columns} ${seek} AND "area" = 'x' AND "digits" >= '2' AND "digits" < '3' ORDER BY "digits" LIMIT 9`,
    ],
    [
      "TelephoneNumber_by_line",
      `${columns} ${seek} AND "line" = '0123' AND "digits" >= '2' AND "digits" < '3' ORDER BY "digits" LIMIT 9`,
    ],
    ["TelephoneNumber_by_memorability", `${columns}, "state" ${seek} ORDER BY "memorability" DESC, "digits" LIMIT 9`],
    ["TelephoneNumber_by_area", `SELECT "area" ${seek} AND "area" > 'a' AND "area" < 'b' ORDER BY "area" LIMIT 1`],
  ])("%s", (index, sql) => {
    const plans = detail(sql);
    expect(plans).toHaveLength(1);
    expect(plans[0]).toContain(`USING COVERING INDEX ${index} `);
  });
});
