import { describe, expect, it } from "vitest";
import { pageOf } from "./filter-listings";

const rows = Array.from({ length: 120 }, (_, i) => i);
const at = (query: string) => pageOf(rows, new URL(`http://x/partner/listings${query}`), 50);

describe("a page of listings", () => {
  it.each([
    ["", 1, 0, 50],
    ["?page=2", 2, 50, 50],
    ["?page=3", 3, 100, 20],
    ["?page=9", 3, 100, 20],
    ["?page=0", 1, 0, 50],
    ["?page=two", 1, 0, 50],
  ] as const)("%j is page %i", (query, page, first, length) => {
    const found = at(query);
    expect([found.pager.page, found.rows[0], found.rows.length]).toEqual([page, first, length]);
  });
  it("leads to its neighbours with the filter kept", () => {
    expect(at("?q=fax&page=2&done=same").pager).toEqual({
      page: 2,
      previous: "/partner/listings?q=fax&page=1",
      next: "/partner/listings?q=fax&page=3",
    });
    expect(pageOf([], new URL("http://x/y")).pager).toEqual({ page: 1, previous: null, next: null });
  });
});
