import { describe, expect, it } from "vitest";
import { on, otherCarrier, reseller, stranger } from "../../tests/support/companies";
import { pathCases } from "../../tests/support/path-cases";
import { absent, base, held, inService, selling } from "../../tests/support/situations";
import { attestationOf } from "./attestation";
import { notLookedUp } from "./lookup-input";
import type { Attestation, PathInput } from "./path";
import { throughReseller } from "./path-facts";

const brought = (numberRight: PathInput["numberRight"]): PathInput => ({ ...inService(), numberRight });
const cases: [string, PathInput, Attestation["level"]][] = [
  ["a number that the carrier assigned and signs for", inService(), "A"],
  ["a number brought along, with proof", brought("proven"), "A"],
  ["a number brought along, without proof yet", brought("brought"), "B"],
  ["nobody knows how the number came", brought("unknown"), "B"],
  ["another carrier's number, assigned by ours", inService({}, held(on(otherCarrier))), "A"],
  ["the customer that the carrier knows is a reseller", inService({}, throughReseller(base, on(reseller))), "B"],
  ["the seller routes", inService({}, selling({ routesCalls: "yes" })), "B"],
  ["unsigned calls", inService({ signer: absent }), "none"],
  ["nobody looked at the signer", inService({ signer: notLookedUp }), "unknown"],
  ["nobody knows who provides", inService({}, { ...base, parties: { ...base.parties, service: null } }), "unknown"],
  ["a number on offer", base, "A"],
  ["on offer through a reseller", throughReseller(base, on(reseller)), "unknown"],
  ["on offer, holder without facts", held(on(stranger)), "unknown"],
  ["on offer, seller's routing open", selling({ routesCalls: "unknown" }), "unknown"],
];

describe("attestationOf", () => {
  it("never vouches fully for calls of a path in which a reseller stands", () => {
    for (const [reason, input, verdict] of pathCases)
      if (verdict === "reseller-hop") expect([reason, attestationOf(input).level]).not.toEqual([reason, "A"]);
  });

  it.each(cases)("%s", (_reason, input, level) => {
    const attestation = attestationOf(input);
    expect(attestation.level).toBe(level);
    expect(attestation.reason).toMatch(/\.$/);
    expect(attestation.isExpected).toBe(input.service === null);
  });
});
