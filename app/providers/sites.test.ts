import { describe, expect, it } from "vitest";
import { redundancyOf, type SiteFact } from "./sites";
import { nextYearlyEnd, robocallEntryHoldsThrough } from "./yearly-items";

const site = (host: string, region: string): SiteFact => ({ id: host, place: "Somewhere", region, host, priority: 1 });
const of = (...rows: [host: string, region: string][]) => redundancyOf(rows.map(([host, region]) => site(host, region)));

describe("redundancy", () => {
  it("is enough with four sites over two regions", () => {
    expect(of(["a", "East"], ["b", "East"], ["c", "East"], ["d", "West"])).toMatchObject({
      isEnough: true,
      hosts: 4,
      regions: 2,
    });
    expect(of(["a", "1"], ["b", "2"], ["c", "3"], ["d", "4"]).sentence).toMatch(/more than two regions\.$/);
  });

  it("says what lacks", () => {
    expect(of(["a", "East"], ["b", "West"], ["c", "West"])).toMatchObject({
      isEnough: false,
      sentence: "3 sites in 2 regions. Four-fold redundancy over two regions lacks 1 more site.",
    });
    expect(of(["a", "East"], ["b", "East"], ["c", " east"], ["d", "EAST"])).toMatchObject({
      isEnough: false,
      sentence: "4 sites in 1 region. Four-fold redundancy over two regions lacks a second region.",
    });
    expect(of(["a", "East"]).sentence).toContain("3 more sites and a second region");
    expect(of().sentence).toContain("nothing can be said");
  });

  it("counts sites that share a host once", () => {
    expect(of(["a", "East"], ["A", "West"], ["b", "East"], ["c", "West"]).isEnough).toBe(false);
  });
});

describe("yearly ends", () => {
  const day = (text: string) => Date.parse(text);
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 10));
  it.each([
    [2, "2026-11-22T12:00:00Z", "2027-03-01"],
    [2, "2027-03-01T00:00:00Z", "2027-03-01"],
    [2, "2027-03-01T23:59:59.999Z", "2027-03-01"],
    [2, "2027-03-02T00:00:00Z", "2028-03-01"],
    [1, "2027-04-01T23:59:59Z", "2027-04-01"],
    [1, "2027-04-02T00:00:00Z", "2028-04-01"],
    [3, "2027-04-02T00:00:00Z", null],
  ] as const)("of item %i on %s is %s", (item, now, end) => expect(iso(nextYearlyEnd(item, day(now)))).toBe(end));

  it.each([
    ["2026-01-31T23:59:59Z", "2026-03-01"],
    ["2026-02-01T00:00:00Z", "2027-03-01"],
    ["2026-03-01T12:00:00Z", "2027-03-01"],
    ["2025-11-05", "2026-03-01"],
  ])("of an entry that was recertified on %s is %s", (on, end) => expect(iso(robocallEntryHoldsThrough(day(on)))).toBe(end));
});
