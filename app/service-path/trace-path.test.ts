import { describe, expect, it } from "vitest";
import { company, on, otherCarrier, ours, reseller, stranger, today } from "../../tests/support/companies";
import type { PathInput, Verdict } from "./path";
import { shopPathInput, throughReseller } from "./path-facts";
import { tracePath } from "./trace-path";

const partner = { id: "harborline", name: "Harborline", kind: "msp" as const };
const carrier = on(ours);
const base = shopPathInput({ carrier, seller: partner, number: { holder: carrier, changedAt: today } });
const held = (holder: PathInput["holder"], change: Partial<PathInput> = {}): PathInput => ({ ...base, holder, ...change });
const selling = (change: Partial<PathInput["seller"]>): PathInput => ({ ...base, seller: { ...base.seller, ...change } });
const by = (change: Parameters<typeof company>[1]): PathInput => {
  const changed = on(company("keystone", { name: "Keystone", isOurs: true, category: "IPES", ...change }));
  return { ...base, carrier: changed, holder: changed };
};
const lapsed = { expiresOn: Date.parse("2026-11-21T00:00:00Z") };

const cases: [string, PathInput, Verdict][] = [
  // The article's configurations
  [
    "a carrier and its customer, nobody else",
    shopPathInput({ carrier, seller: { ...partner, kind: "carrier" }, number: null }),
    "direct",
  ],
  ["a carrier with a partner that sells and supports", base, "direct"],
  ["a carrier that resells another carrier's numbers only", held(on(otherCarrier)), "numbers-only"],
  ["a reseller between carrier and customer", throughReseller(base, on(reseller)), "reseller-hop"],
  ["a reseller of numbers that another carrier holds", throughReseller(held(on(otherCarrier)), on(reseller)), "reseller-hop"],
  ["a partner that routes calls has become a reseller", selling({ routesCalls: "yes" }), "reseller-hop"],
  ["two resellers in a row", { ...base, between: [on(reseller), on({ ...reseller, id: "second" })] }, "reseller-hop"],
  // The number's holder
  ["nobody knows who holds the number", held(null), "unknown"],
  ["the holder is a company without facts", held(on(stranger)), "unknown"],
  [
    "the holder claims all items, none is checked",
    held(on(company("claims", { items: { 6: { status: "self-declared" } } }))),
    "unknown",
  ],
  ["the holder is a reseller by its company code", held(on(company("h", { category: "WRSL" }))), "reseller-hop"],
  [
    "the holder has a stand-in ID and nine items right",
    held(on(company("h", { items: { 4: { identifier: "X123" } } }))),
    "reseller-hop",
  ],
  ["the holder's authorization lapsed yesterday", held(on(company("h", { items: { 6: lapsed } }))), "unknown"],
  ["the holder's robocall entry lapsed: still a carrier", held(on(company("h", { items: { 2: lapsed } }))), "numbers-only"],
  // Our own carrier
  [
    "our carrier without a row",
    { ...base, carrier: on(stranger), holder: on(stranger), parties: { ...base.parties, service: "stranger" } },
    "unknown",
  ],
  ["no authorization on record", by({ items: { 6: null } }), "unknown"],
  ["authorization looked up and absent", by({ items: { 6: { status: "missing" } } }), "unknown"],
  ["authorization on its own word", by({ items: { 6: { status: "self-declared" } } }), "unknown"],
  ["authorization verified without a date", by({ items: { 6: { checkedOn: null } } }), "unknown"],
  ["authorization checked in the future", by({ items: { 6: { checkedOn: today + 86_400_000 } } }), "unknown"],
  ["authorization lapsed yesterday", by({ items: { 6: lapsed } }), "unknown"],
  ["no ID of its own on record", by({ items: { 4: null } }), "unknown"],
  ["an ID of the wrong form", by({ items: { 4: { identifier: "TOO LONG" } } }), "unknown"],
  ["a stand-in ID", by({ items: { 4: { identifier: "X999" } } }), "reseller-hop"],
  ["a stand-in ID among several", by({ items: { 4: { identifier: "SMPL, X001" } } }), "reseller-hop"],
  ["no codes and no blocks", by({ items: { 7: null, 9: null } }), "unknown"],
  ["blocks without codes", by({ items: { 7: null } }), "direct"],
  ["codes without blocks", by({ items: { 9: null } }), "direct"],
  ["only what resellers file too", by({ items: { 4: null, 6: null, 7: null, 8: null, 9: null } }), "unknown"],
  ["nothing but what tells a carrier", by({ items: { 1: null, 2: null, 3: null, 5: null, 8: null, 10: null } }), "direct"],
  ["a lapsed contribution filing leaves a carrier", by({ items: { 1: lapsed } }), "direct"],
  ["an item that ends today still holds", by({ items: { 6: { expiresOn: Date.parse("2026-11-22T00:00:00Z") } } }), "direct"],
  [
    "a state commission's order instead of a grant",
    by({ category: "CLEC", items: { 6: { identifier: "VT 00-0002" }, 8: { status: "not-applicable" } } }),
    "direct",
  ],
  // Who stands between
  [
    "a company that takes part in the sale only",
    { ...base, between: [on(company("agent", { routesCalls: "no", items: { 6: null } }))] },
    "direct",
  ],
  ["a company of which nothing is known", { ...base, between: [on(stranger)] }, "unknown"],
  [
    "a company that routes, not shown to be a carrier",
    { ...base, between: [on({ ...stranger, routesCalls: "yes" })] },
    "reseller-hop",
  ],
  ["another carrier on the way to the customer", { ...base, between: [on(otherCarrier)] }, "unknown"],
  // Seller and parties
  ["a seller whose routing is not on record", selling({ routesCalls: "unknown" }), "unknown"],
  ["nobody knows who provides the service", { ...base, parties: { ...base.parties, service: null } }, "unknown"],
  ["somebody else provides the service", { ...base, parties: { ...base.parties, service: "stranger" } }, "unknown"],
  [
    "the seller provides the service under its own contract",
    { ...base, parties: { ...base.parties, service: base.seller.id } },
    "unknown",
  ],
  ["who supports is open; the calls are not", { ...base, parties: { ...base.parties, support: null } }, "direct"],
];

describe("verdicts", () => {
  it.each(cases)("%s", (_reason, input, verdict) => {
    const path = tracePath(input);
    expect(path.verdict).toBe(verdict);
    expect(path.reasons[0]).toMatch(/\.$/);
  });
});

describe("planes", () => {
  const stops = (input: PathInput) => tracePath(input).call.hops.map((hop) => hop.name);

  it("leave the partner out of the call path, and put it between carrier and customer in the sale", () => {
    const { call, commercial } = tracePath(base);
    expect(call.hops.map((hop) => hop.id)).toEqual(["caller", "carrier", "customer"]);
    expect(commercial.arrows.map((a) => `${a.from}>${a.to}: ${a.label}`)).toEqual([
      "carrier>seller: supplies",
      "carrier>customer: provides the service",
      "seller>customer: sells, bills and supports",
    ]);
  });

  it("show another carrier before ours, and a reseller after it", () => {
    const input = throughReseller(held(on(otherCarrier)), on(reseller));
    const names = [
      "Any caller",
      "Granite Valley Telephone",
      "Keystone Exchange Carrier",
      "Relayline Voice Resale",
      "Your phone system",
    ];
    expect(stops(input)).toEqual(names);
  });

  it("give every arrow evidence, and a day where the record has one", () => {
    for (const [, input] of cases) {
      const { call, commercial } = tracePath(input);
      for (const arrow of [...call.arrows, ...commercial.arrows]) expect(arrow.evidence.length).toBeGreaterThan(0);
    }
    const [first] = tracePath(base).call.arrows;
    expect(first?.evidence.map((evidence) => evidence.checkedOn)).toContain("2026-11-03");
  });

  it("draw what is not known as not known", () => {
    expect(tracePath(held(on(stranger))).call.arrows.map((a) => a.isKnown)).toEqual([false, false, true]);
    expect(tracePath(selling({ routesCalls: "unknown" })).call.hops.map((hop) => hop.kind)).toContain("maybe");
  });
});
