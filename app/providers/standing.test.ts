import { describe, expect, it } from "vitest";
import { days } from "~/kit/time";
import { company, on, otherCarrier, ours, reseller, stranger, today } from "../../tests/support/companies";
import { authorizationKind } from "./explain-item";
import { type ProviderFacts, unlistedProvider } from "./provider";

const shown = { text: "No session controller of its own", source: "Letter", checkedOn: today - days(3), by: "Test" };
const seller: ProviderFacts = {
  ...unlistedProvider("seller", "Brightwick"),
  ...{ sellsService: "yes", routesCalls: "no", routesCallsEvidence: shown },
};
const because = (facts: ProviderFacts, item: number) => on(facts).items[item - 1]?.because;

describe("a reseller", () => {
  it("is one by a stand-in ID with nine items right, wherever the ID stands", () => {
    for (const item of [3, 4, 7] as const) {
      const { standing, verified, items } = on(company("x", { items: { [item]: { identifier: "SMPL, X042" } } }));
      expect([verified, standing.kind, standing.model]).toEqual([9, "reseller", null]);
      expect(standing.reasons.join()).toContain("X042");
      expect(items[item - 1]?.because).toContain("marks a reseller, whatever else is right");
    }
    expect(on(company("x", { ocn: "X999" })).standing.kind).toBe("reseller");
    expect(on(company("x", { items: { 4: { identifier: "X1234" } } })).standing.kind).toBe("unknown");
  });

  it.each(["LRSL", "WRSL", "PCSR"])("is one by the category %s, on the company or in item 8", (category) => {
    expect(on(company("x", { category })).standing.kind).toBe("reseller");
    const inItem = on(
      company("x", { category: "IPES", items: { 8: { status: "missing", identifier: category.toLowerCase() } } }),
    );
    expect(inItem.standing.kind).toBe("reseller");
    expect(inItem.standing.reasons.join()).toContain(category);
  });

  it("is one although it sells and routes no calls", () => {
    expect(on({ ...seller, category: "LRSL" }).standing.kind).toBe("reseller");
  });
});

describe("a managed service provider", () => {
  it("sells and supports, with something dated that shows that calls do not run through it", () => {
    expect(on(seller).standing).toMatchObject({ kind: "msp", model: null });
  });

  const less: [string, Partial<ProviderFacts>][] = [
    ["its own word", { routesCallsEvidence: null }],
    ["evidence of tomorrow", { routesCallsEvidence: { ...shown, checkedOn: today + 1 } }],
    ["calls that run through it", { routesCalls: "yes" }],
    ["calls of which nothing is known", { routesCalls: "unknown" }],
    ["no sale that is known", { sellsService: "unknown" }],
  ];
  it.each(less)("is none with %s", (_what, change) => expect(on({ ...seller, ...change }).standing.kind).toBe("unknown"));

  it("is none when it holds something that only a carrier has", () => {
    const one = ours.items.filter(({ item }) => item === 6);
    expect(on({ ...seller, items: one }).standing.kind).toBe("unknown");
  });
});

describe("a carrier", () => {
  it("stays one with a lapsed registration, which the item says", () => {
    const lapsed = company("x", { category: "IPES", items: { 2: { expiresOn: today - days(2) } } });
    expect(on(lapsed)).toMatchObject({ verified: 9, standing: { kind: "carrier", model: "IPES" } });
    expect(because(lapsed, 2)).toMatch(/^Lapsed: it held through Nov 20, 2026\. Resellers must file as well/);
  });

  const models: [string | null, string, string | null][] = [
    ["IPES", "DA 00-0001", "IPES"],
    ["IPES", "VT 00-0002", null],
    ["CLEC", "VT 00-0002", "CLEC"],
    ["CLEC", "FCC 23-75", null],
    ["ULEC", "NY 04-C-0123", "CLEC"],
    ["ILEC", "VT 00-0002", "ILEC"],
    ["RBOC", "VT 00-0002", "ILEC"],
    ["IC", "DA 00-0001", null],
    [null, "DA 00-0001", "IPES"],
    [null, "VT 00-0002", "CLEC"],
  ];
  it.each(models)("of category %s with %s is %s", (category, identifier, model) => {
    expect(on(company("x", { category, items: { 6: { identifier } } })).standing).toMatchObject({ kind: "carrier", model });
  });

  it("has its authorization from the FCC or from a state commission", () => {
    expect(["DA 24-1", "FCC 23-75", "ny 04-C-0123, FCC 23-75", "granted", null].map(authorizationKind)).toEqual([
      ...["fcc", "fcc", "state", null, null],
    ]);
    expect(because(ours, 6)).toContain("The FCC granted it");
    expect(because(company("x", { items: { 6: { identifier: "VT 00-0002" } } }), 6)).toContain("A state commission ordered it");
  });
});

describe("each item", () => {
  it("tells held from lapsed, absent and not looked up", () => {
    expect(because(ours, 4)).toMatch(/^Held: looked up and found on Nov 3, 2026, .* speaks for a carrier\.$/);
    expect(because(company("x", { items: { 4: { status: "missing" } } }), 4)).toMatch(
      /^Absent: looked up on Nov 3, 2026 and not/,
    );
    expect(because(stranger, 4)).toMatch(/^Not looked up, which is not the same as absent\./);
    expect(because(company("x", { items: { 4: { checkedOn: null } } }), 4)).toMatch(/^Only the company's own word/);
    expect(because(company("x", { items: { 4: { status: "not-applicable" } } }), 4)).toMatch(/either way/);
  });

  it("says of what resellers have too that it does not tell, and names no identifier", () => {
    for (const facts of [ours, otherCarrier, reseller, stranger])
      for (const item of on(facts).items) {
        expect(item.because).toMatch(item.weight === "everyone" ? /does not tell/ : /carrier|reseller|either way/);
        if (item.identifier) expect(item.because).not.toContain(item.identifier);
      }
  });
});
