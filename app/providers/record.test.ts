import { describe, expect, it } from "vitest";
import { days } from "~/kit/time";
import { company, item, on, otherCarrier, ours, reseller, stranger, today } from "../../tests/support/companies";
import { demoProviders } from "./demo-providers";
import { isIdentifier, qualificationItem, qualificationItems } from "./items";
import { countSentence, lapsesAt, recordOf, statusOn } from "./record";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe("the status of an item on a day", () => {
  it("is expired from the first moment after its last day, whatever is stored", () => {
    const fact = item(2, { expiresOn: day("2027-03-01") });
    expect(statusOn(fact, day("2027-03-02") - 1)).toBe("verified");
    expect(statusOn(fact, day("2027-03-02"))).toBe("expired");
    expect(statusOn({ ...fact, status: "self-declared" }, day("2027-03-02"))).toBe("expired");
    expect(statusOn({ ...fact, status: "missing" }, day("2027-03-02"))).toBe("missing");
  });

  it("is verified only with a check that has a date, not in the future, and an identifier of the right form", () => {
    expect(statusOn(item(2), today)).toBe("verified");
    expect(statusOn(item(2, { checkedOn: null }), today)).toBe("self-declared");
    expect(statusOn(item(2, { checkedOn: today + 1 }), today)).toBe("self-declared");
    expect(statusOn(item(2, { identifier: "RMD12" }), today)).toBe("self-declared");
    expect(statusOn(item(2, { identifier: null }), today)).toBe("self-declared");
  });
});

describe("a record", () => {
  it("always has ten items in order, and tells what was not looked up from what was not found", () => {
    const record = on(company("x", { items: { 3: null, 6: { status: "missing" } } }));
    expect(record.items.map((i) => i.item)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([record.items[2]?.status, record.items[5]?.status]).toEqual(["not-checked", "missing"]);
    expect(record.verified).toBe(8);
  });

  it("says when it was checked, the oldest check too", () => {
    expect(countSentence(on(ours))).toBe("10 of 10, checked on Nov 3, 2026");
    expect(countSentence(on(company("x", { items: { 4: { checkedOn: day("2026-02-01") } } })))).toBe(
      "10 of 10, checked between Feb 1, 2026 and Nov 3, 2026",
    );
    expect(countSentence(on(company("x", { items: { 2: { expiresOn: day("2026-11-21") } } })))).toBe(
      "9 of 10, checked on Nov 3, 2026",
    );
    expect(countSentence(on(stranger))).toBe("0 of 10 verified");
  });

  it("holds until the first item lapses by date, and says so only of items that still hold", () => {
    expect(on(ours).untilMs).toBe(lapsesAt(day("2027-03-01")));
    const oneGone = company("x", { items: { 2: { expiresOn: day("2026-01-01") }, 1: { expiresOn: day("2026-12-31") } } });
    expect(on(oneGone).untilMs).toBe(day("2027-01-01"));
    expect(on(stranger).untilMs).toBeNull();
  });
});

describe("what a company is", () => {
  it("is told by what only a carrier can have", () => {
    expect([on(ours), on(otherCarrier)].map((r) => r.standing.kind)).toEqual(["carrier", "carrier"]);
    expect(on(stranger).standing).toMatchObject({ kind: "unknown" });
    expect(on(stranger).standing.reasons).toHaveLength(3);
  });

  it("is a reseller with nine items right and a stand-in ID, and says why", () => {
    const nine = on(company("x", { items: { 4: { identifier: "x042" } } }));
    expect(nine.standing.kind).toBe("reseller");
    expect(nine.standing.reasons.join()).toContain("x042");
    expect(on(company("x", { spid: "X042" })).standing.kind).toBe("reseller");
    expect(on(reseller).standing.reasons).toHaveLength(2);
  });

  it("is not told by the registrations that everyone files", () => {
    const onlyCarrierItems = qualificationItems.filter((i) => i.weight === "carrier").map((i) => [i.number, null]);
    expect(on(company("x", { items: Object.fromEntries(onlyCarrierItems) })).standing.kind).toBe("unknown");
  });
});

describe("identifiers", () => {
  const good: [number, string][] = [
    [1, "899001"],
    [2, "rmd0000001"],
    [3, "SMPL, 12AB"],
    [5, "0000000001"],
    [6, "FCC 23-75"],
    [6, "VT 00-0002"],
    [9, "201-555-0, 312-555-9"],
    [10, "SMPLTX01,SMPLTX01DS0"],
  ];
  const bad: [number, string][] = [
    [1, "799001"],
    [2, "RMD000001"],
    [3, "SMP"],
    [3, "SMPL; 12AB"],
    [5, "1"],
    [6, "granted"],
    [6, "IN PROGRESS"],
    [6, "XX 04-C-0123"],
    [8, "LRSL"],
    [9, "101-555-0"],
    [9, ", ,"],
    [10, "SMPLTX01D"],
  ];
  it.each(good)("item %i takes %s", (n, text) => expect(isIdentifier(qualificationItem(n), text)).toBe(true));
  it.each(bad)("item %i refuses %s", (n, text) => expect(isIdentifier(qualificationItem(n), text)).toBe(false));
});

it("a yearly registration without an end lapses with the year in which it was looked up; what does not end does not", () => {
  const old = { checkedOn: day("2019-01-05"), expiresOn: null };
  const record = recordOf(company("old", { items: { 1: old, 2: old, 3: old, 6: old } }), day("2026-11-22"));
  expect([1, 2, 3, 6].map((item) => record.items[item - 1]?.status)).toEqual(["expired", "expired", "verified", "verified"]);
  expect(record.items[1]?.expiresOn).toBe(day("2019-03-01"));
  expect(record.verified).toBe(8);
});

it("a date beside an old check makes no yearly registration hold longer than a renewal could", () => {
  const far = { checkedOn: day("2024-01-10"), expiresOn: day("2035-12-31") };
  const record = recordOf(company("old", { items: { 1: far, 2: far, 6: far } }), day("2026-11-22"));
  expect([1, 2, 6].map((item) => record.items[item - 1]?.status)).toEqual(["expired", "expired", "verified"]);
  const renewed = { checkedOn: day("2026-02-20"), expiresOn: day("2027-03-01") };
  expect(recordOf(company("new", { items: { 2: renewed } }), day("2026-11-22")).items[1]?.status).toBe("verified");
});

it("a company's word that no calls run through it counts once something dated shows it", () => {
  const shown = { text: "Seen", source: "Test", by: "Test", checkedOn: day("2026-11-03") };
  const routing = (routesCallsEvidence: typeof shown | null) =>
    recordOf(company("x", { routesCalls: "no", routesCallsEvidence }), day("2026-11-22")).routesCalls;
  expect([routing(null), routing({ ...shown, checkedOn: day("2026-12-01") }), routing(shown)]).toEqual([
    "unknown",
    "unknown",
    "no",
  ]);
});

describe("the demo's companies", () => {
  it.each(["2026-11-22", "2027-02-28", "2027-03-01", "2031-07-04"])("stand as they should when it starts on %s", (text) => {
    const now = day(text) + days(0.5);
    const records = demoProviders(now).map((facts) => recordOf(facts, now));
    expect(records.map((r) => [r.id, r.standing.kind, r.verified])).toEqual([
      ["keystone", "carrier", 10],
      ["granite", "carrier", 9],
      ["relayline", "reseller", 3],
      ["unlisted", "unknown", 0],
    ]);
    expect(records.every((r) => r.isSample && (r.untilMs === null || r.untilMs > now + days(7)))).toBe(true);
  });
});
