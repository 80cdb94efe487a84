import { describe, expect, it } from "vitest";
import { on, otherCarrier, reseller, stranger } from "../../tests/support/companies";
import { articleCases, pathCases } from "../../tests/support/path-cases";
import { base, held, selling } from "../../tests/support/situations";
import { runsStraight } from "./decide";
import type { Hop, PathInput } from "./path";
import { throughReseller } from "./path-facts";
import { tracePath } from "./trace-path";

describe("verdicts", () => {
  it("are held by the article's configurations and at least sixty further cases", () => {
    expect(pathCases.length - articleCases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(pathCases.map(([reason]) => reason)).size).toBe(pathCases.length);
  });

  it.each(pathCases)("%s", (_reason, input, verdict) => {
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
    for (const [, input] of pathCases) {
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

  it("draw a reseller wherever the verdict finds one, and none elsewhere", () => {
    for (const [reason, input, verdict] of pathCases) {
      const { call, commercial, attestation } = tracePath(input);
      const isDrawn = (hops: Hop[]) => hops.some((hop) => hop.kind === "reseller");
      expect([reason, isDrawn(call.hops)]).toEqual([reason, verdict === "reseller-hop"]);
      if (isDrawn(commercial.hops)) expect([reason, verdict]).toEqual([reason, "reseller-hop"]);
      if (attestation.level === "A") expect([reason, runsStraight(verdict)]).toEqual([reason, true]);
    }
  });
});
