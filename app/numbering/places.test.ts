import { describe, expect, test } from "vitest";
import { builtInAreaCodes } from "./area-codes";
import { citiesOf, countPlaces, placeOf, placeOfAreaCode } from "./places";

describe("places of exchanges", () => {
  test("all exchanges of the source are there", async () => {
    expect(await countPlaces()).toBe(40_562);
  });

  test("names the town where the source knows it, and the state where it does not", async () => {
    expect(await placeOf("203", "405")).toEqual({ city: "Southbury", state: "CT" });
    expect(await placeOf("203", "400")).toEqual({ city: null, state: "CT" });
    expect(await placeOf("212", "555")).toBeNull();
    expect(await placeOf("999", "999")).toBeNull();
    expect(await placeOf("constructor", "200")).toBeNull();
  });

  test("leaves out the garbled name of the Virgin Islands", async () => {
    for (let nxx = 200; nxx <= 999; nxx++) expect((await placeOf("340", String(nxx)))?.city ?? "").not.toContain("Chtam");
  });

  test("some towns stand at the area code alone", async () => {
    expect(await placeOfAreaCode("202")).toEqual({ city: "Washington", state: "DC" });
    expect(await placeOfAreaCode("312")).toEqual({ city: "Chicago", state: "IL" });
    expect(await placeOfAreaCode("201")).toEqual({ city: null, state: "NJ" });
  });

  test("the largest town of an area code comes first", async () => {
    expect((await citiesOf("713"))[0]).toEqual({ city: "Houston", state: "TX" });
    expect(await citiesOf("312")).toEqual([]);
  });

  test("towns and area codes agree on the state, but for one exchange on a border", async () => {
    const odd: string[] = [];
    for (const code of builtInAreaCodes.all.filter((c) => c.country === "US" && c.region)) {
      for (const place of await citiesOf(code.npa))
        if (place.state && place.state !== code.region) odd.push(`${code.npa} ${place.city}, ${place.state}`);
    }
    expect(odd).toHaveLength(1);
    expect(odd[0]).toMatch(/^201 .*, NY$/);
  });
});
