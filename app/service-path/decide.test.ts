import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ItemNumber } from "~/providers/items";
import { isSurrogateSpid, type ProviderFacts } from "~/providers/provider";
import { recordOf } from "~/providers/record";
import { company, on, otherCarrier, ours, reseller, stranger, today } from "../../tests/support/companies";
import { goodService } from "../../tests/support/situations";
import { compareVerdicts, decide } from "./decide";
import type { Hop, Looked, OwnedCode, Owner, PathInput, ServiceFacts } from "./path";
import { tracePath } from "./trace-path";

/** A path whose companies are still facts, so that evidence can be taken from them. */
interface Situation {
  carrier: ProviderFacts;
  holder: ProviderFacts | null;
  between: ProviderFacts[];
  routes: "yes" | "no" | "unknown";
  service: string | null;
  inService: ServiceFacts | null;
  /** Whether something shows what is said of the seller's routing, and what the directory holds of it. */
  isShown: boolean;
  sellerRecord: ProviderFacts | null;
  sale: string | null;
  billing: string | null;
}

const party = fc.oneof({ weight: 3, arbitrary: fc.constant("partner") }, fc.constantFrom("keystone", "elsewhere", null));
const shown = { text: "Seen", source: "Test", checkedOn: today, by: "Test" };
const known = fc.constantFrom("yes" as const, "no" as const, "unknown" as const);
const itemNumber = fc.integer({ min: 1, max: 10 }) as fc.Arbitrary<ItemNumber>;
const status = fc.constantFrom("verified" as const, "self-declared" as const, "missing" as const, "expired" as const);

const anyCompany = (id: string): fc.Arbitrary<ProviderFacts> =>
  fc
    .record({
      routesCalls: known,
      routesCallsEvidence: fc.constantFrom(null, shown),
      category: fc.constantFrom("IPES", "CLEC", "LRSL", null),
      spid: fc.constantFrom("SMPL", "X111", null),
      drop: fc.array(itemNumber, { maxLength: 4 }),
      change: fc.dictionary(itemNumber.map(String), status, { maxKeys: 3 }),
    })
    .map(({ drop, change, ...details }) => {
      const facts = company(id, details);
      const items = facts.items.filter((fact) => !drop.includes(fact.item));
      return { ...facts, items: items.map((fact) => ({ ...fact, status: change[String(fact.item)] ?? fact.status })) };
    });

const seen = { what: "A look-up", source: "Test", checkedOn: "2026-11-20" };
const looked = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Looked<Value>> =>
  fc.oneof(
    fc.constant({ state: "not-looked-up" as const }),
    fc.constant({ state: "absent" as const, evidence: seen }),
    value.map((v) => ({ state: "found" as const, value: v, evidence: seen })),
  );
const owner: fc.Arbitrary<Owner> = fc.oneof(
  fc.constant(on(ours)),
  fc.constant(on(otherCarrier)),
  fc.constant(on(reseller)),
  fc.constant(on(stranger)),
  fc.constant(null),
  fc.constant("seller" as const),
);
const code = fc.record({ code: fc.constantFrom("SMPL", "SMPG", "X123"), owner });
const target = fc.record({ address: fc.constant("pbx.example"), owner: fc.oneof(owner, fc.constant("customer" as const)) });
const anyService = fc.record({ spid: looked(code), altSpid: looked(code), signer: looked(code), target: looked(target) });

const situation: fc.Arbitrary<Situation> = fc.record({
  carrier: fc.oneof(fc.constant(ours), anyCompany("keystone")),
  holder: fc.oneof(fc.constant(ours), fc.constant(otherCarrier), fc.constant(null), fc.constant(stranger), anyCompany("holder")),
  between: fc.array(fc.oneof(fc.constant(otherCarrier), fc.constant(stranger), anyCompany("between")), { maxLength: 2 }),
  routes: known,
  service: fc.constantFrom("keystone", "partner", null),
  inService: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.constant(goodService), anyService),
  isShown: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  sellerRecord: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    anyCompany("partner"),
    fc.constant({ ...otherCarrier, id: "partner" }),
  ),
  sale: party,
  billing: party,
});

function toInput(s: Situation): PathInput {
  const { carrier, holder, between, routes, service, inService, isShown, sellerRecord, sale, billing } = s;
  const at = (facts: ProviderFacts) => recordOf(facts, today);
  const own = holder?.id === carrier.id;
  return {
    carrier: at(carrier),
    holder: own ? at(carrier) : holder && at(holder),
    holderEvidence: null,
    seller: {
      ...{ id: "partner", name: "Partner", routesCalls: routes, evidence: isShown ? seen : null },
      record: sellerRecord && at(sellerRecord),
    },
    between: between.map(at),
    parties: { service, sale, billing, support: "partner" },
    partiesEvidence: null,
    service: inService,
    numberRight: "assigned",
    customer: { phones: "Your phone system", business: "Your business" },
  };
}

const verdictOf = (s: Situation) => decide(toInput(s)).verdict;

/** Takes one piece of what speaks for a company. A mark of a reseller speaks against it and is none. */
function withoutItem(facts: ProviderFacts, number: ItemNumber): ProviderFacts {
  const isMark = (identifier: string | null) => (identifier ?? "").split(",").some(isSurrogateSpid);
  return { ...facts, items: facts.items.filter((fact) => fact.item !== number || isMark(fact.identifier)) };
}

const serviceKeys = ["spid", "altSpid", "signer", "target"] as const;

/** What is left when one look-up of the service was never made. */
const withoutLookUps = (s: Situation): Situation[] =>
  serviceKeys.flatMap((key) =>
    s.inService ? [{ ...s, inService: { ...s.inService, [key]: { state: "not-looked-up" as const } } }] : [],
  );

/** What is left when one piece of evidence is gone. */
function lessThan(s: Situation, number: ItemNumber): Situation[] {
  return [
    { ...s, carrier: withoutItem(s.carrier, number) },
    { ...s, holder: s.holder && withoutItem(s.holder, number) },
    { ...s, holder: null },
    { ...s, between: s.between.map((b) => withoutItem(b, number)) },
    { ...s, between: s.between.map((b) => ({ ...b, routesCalls: b.routesCalls === "no" ? "unknown" : b.routesCalls })) },
    { ...s, routes: s.routes === "no" ? "unknown" : s.routes },
    { ...s, service: null },
    { ...s, isShown: false },
    { ...s, sellerRecord: s.sellerRecord && withoutItem(s.sellerRecord, number) },
    { ...s, between: s.between.map((b) => ({ ...b, routesCallsEvidence: null })) },
    { ...s, sale: null },
    { ...s, billing: null },
  ];
}

describe("decide", () => {
  it("never leaves a path direct when a reseller is added, wherever it is put and whatever is said of its routing", () => {
    fc.assert(
      fc.property(situation, fc.nat(2), known, fc.constantFrom(null, shown), (s, place, routesCalls, routesCallsEvidence) => {
        const added = { ...reseller, routesCalls, routesCallsEvidence };
        const verdict = verdictOf({ ...s, between: s.between.toSpliced(place, 0, added) });
        // A dated check that no calls run through it stands against its marks: that cannot be told.
        const isContradicted = routesCalls === "no" && routesCallsEvidence !== null;
        expect(isContradicted ? ["unknown", "reseller-hop"] : ["reseller-hop"]).toContain(verdict);
        const selling = verdictOf({ ...s, sellerRecord: { ...added, id: "partner" }, routes: on(added).routesCalls });
        expect(["unknown", "reseller-hop"]).toContain(selling);
      }),
      { numRuns: 300 },
    );
  });

  it("never leaves a path direct when a company that is not in it sells or bills", () => {
    fc.assert(
      fc.property(situation, fc.constantFrom("sale" as const, "billing" as const), (s, part) => {
        expect(["unknown", "reseller-hop"]).toContain(verdictOf({ ...s, [part]: "relayline" }));
      }),
      { numRuns: 200 },
    );
  });

  it("never leaves a path direct when a look-up of the service shows a reseller", () => {
    const mark = fc.constantFrom<OwnedCode>(
      { code: "X007", owner: null },
      { code: "RLAY", owner: on(reseller) },
      { code: "HARB", owner: "seller" },
    );
    fc.assert(
      fc.property(situation, mark, fc.constantFrom(...serviceKeys), (s, value, key) => {
        const shown = key === "target" ? { address: "x.example", owner: value.owner ?? on(reseller) } : value;
        const inService = { ...(s.inService ?? goodService), [key]: { state: "found", value: shown, evidence: seen } };
        // What is the seller's own is a carrier's where the seller is one.
        const isCarriers = value.owner === "seller" && s.sellerRecord && on(s.sellerRecord).standing.kind === "carrier";
        expect(isCarriers ? ["unknown", "reseller-hop"] : ["reseller-hop"]).toContain(verdictOf({ ...s, inService }));
      }),
      { numRuns: 400 },
    );
  });

  it("draws a reseller where it finds one and nowhere else, and vouches for no level over a path that is not shown", () => {
    fc.assert(
      fc.property(situation, (s) => {
        const { verdict, call, commercial, attestation } = tracePath(toInput(s));
        const drawn = (hops: Hop[]) => hops.some(({ kind }) => kind === "reseller");
        expect(drawn(call.hops)).toBe(verdict === "reseller-hop");
        if (drawn(commercial.hops)) expect(verdict).toBe("reseller-hop");
        if (attestation.level === "A") expect(["direct", "numbers-only"]).toContain(verdict);
      }),
      { numRuns: 600 },
    );
  });

  it("never raises a verdict when evidence is taken away", () => {
    fc.assert(
      fc.property(situation, itemNumber, (s, number) => {
        // Who is not looked at cannot be shown to be a reseller. Then the answer is "cannot tell", and never more than that.
        const before = verdictOf(s);
        for (const less of [...lessThan(s, number), ...withoutLookUps(s)]) {
          const after = verdictOf(less);
          const isMarkLost = before === "reseller-hop" && after === "unknown";
          if (!isMarkLost) expect(compareVerdicts(after, before)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("never calls a path direct unless the carrier holds the number, provides the service, and is shown to be a carrier", () => {
    fc.assert(
      fc.property(situation, (s) => {
        const input = toInput(s);
        if (decide(input).verdict !== "direct") return;
        expect(input.holder?.id).toBe(input.carrier.id);
        expect(input.carrier.standing.kind).toBe("carrier");
        expect([input.parties.service, input.seller.routesCalls]).toEqual([input.carrier.id, "no"]);
        for (const key of serviceKeys) if (s.inService) expect(s.inService[key].state).not.toBe("not-looked-up");
        expect(tracePath(input).call.hops.map((hop) => hop.kind)).toEqual(["caller", "carrier", "customer"]);
      }),
      { numRuns: 600 },
    );
  });

  it("does not take two companies' facts for one", () => {
    const twin = on(company("keystone-2", { name: ours.name }));
    expect(
      decide({
        ...toInput({
          carrier: ours,
          holder: ours,
          between: [],
          routes: "no",
          service: "keystone",
          inService: null,
          ...{ isShown: true, sellerRecord: null, sale: "partner", billing: "partner" },
        }),
        holder: twin,
      }).verdict,
    ).toBe("numbers-only");
  });
});
