import { describe, expect, it } from "vitest";
import { numbersPath, parseNumberSearch } from "~/numbering/search-query";
import { activeFilters, searchTitle } from "./active-filters";

const searchOf = (query: string) => parseNumberSearch(new URLSearchParams(query)).search;
const links = (query: string) => activeFilters(searchOf(query)).map((filter) => [filter.label, numbersPath(filter.without)]);

describe("activeFilters", () => {
  it("is empty for the plain list, whatever its order", () => {
    expect(links("sort=memorable&page=2")).toEqual([]);
  });

  it("takes away one filter at a time, keeps the others and the order, and starts at the first page", () => {
    expect(links("npa=201&contains=FLOWERS&match=end&features=sms,mms&sort=price&page=3")).toEqual([
      ["Area code 201", "/numbers?contains=FLOWERS&match=end&features=sms&features=mms&sort=price"],
      ["FLOWERS (3569377), at the end", "/numbers?npa=201&features=sms&features=mms&sort=price"],
      ["Text messages (SMS)", "/numbers?npa=201&contains=FLOWERS&match=end&features=mms&sort=price"],
      ["Picture messages (MMS)", "/numbers?npa=201&contains=FLOWERS&match=end&features=sms&sort=price"],
    ]);
  });

  it("drops the toll-free code together with the type, since the code implies it", () => {
    expect(links("npa=800")).toEqual([
      ["Toll-free", "/numbers"],
      ["Area code 800", "/numbers?type=toll-free"],
    ]);
  });
});

describe("searchTitle", () => {
  it.each([
    ["", "Local numbers"],
    ["npa=201", "Local numbers with area code 201"],
    ["place=Reno,+NV", "Local numbers in Reno, Nevada"],
    ["type=toll-free", "Toll-free numbers"],
  ])("%s", (query, title) => {
    expect(searchTitle(searchOf(query))).toBe(title);
  });
});
