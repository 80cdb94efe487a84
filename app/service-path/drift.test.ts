import { describe, expect, it } from "vitest";
import { on, otherCarrier, ours, reseller, today } from "../../tests/support/companies";
import { decide } from "./decide";
import { driftOf, type SetupNumber } from "./drift";
import type { Looked, Owner, PathInput } from "./path";
import { shopPathInput } from "./path-facts";

const evidence = { what: "Looked up", source: "Test", checkedOn: "2026-11-20" };
const notLookedUp = { state: "not-looked-up" } as const;
const absent = { state: "absent", evidence } as const;
const code = (owner: Owner): Looked<{ code: string; owner: Owner }> => ({
  state: "found",
  value: { code: "SMPL", owner },
  evidence,
});
const target = (owner: "customer" | Owner): Looked<{ address: string; owner: "customer" | Owner }> => ({
  ...{ state: "found", value: { address: "sip.example.com", owner }, evidence },
});
type Facts = NonNullable<SetupNumber["facts"]>;

let line = 100;
const number = (customerId: string | null, facts: Facts | null = null, isOwnTeam = false): SetupNumber => ({
  e164: `+12015550${line++}`,
  customer: customerId === null ? null : { id: customerId, isOwnTeam },
  facts,
});
const kinds = (...numbers: SetupNumber[]) => driftOf(numbers).map(({ kind }) => kind);
const inOrder: Facts = { altSpid: absent, target: target("customer") };

describe("a partner's set-up", () => {
  it.each<[string, SetupNumber]>([
    ["one customer, its own address, no second provider", number("a", inOrder)],
    ["nothing was looked up", number("a", { altSpid: notLookedUp, target: notLookedUp })],
    ["no service yet", number("a")],
    ["the second provider is the carrier itself", number("a", { ...inOrder, altSpid: code(on(ours)) })],
    ["the second provider is somebody else: not the partner's doing", number("a", { ...inOrder, altSpid: code(on(reseller)) })],
    ["calls go to another carrier's address", number("a", { ...inOrder, target: target(on(otherCarrier)) })],
    ["calls go to an address of nobody known", number("a", { ...inOrder, target: target(null) })],
  ])("is in order: %s", (_reason, one) => {
    expect(kinds(one)).toEqual([]);
  });

  it("drifts where the registry names the partner as second provider", () => {
    const [finding] = driftOf([number("a", { ...inOrder, altSpid: code("seller") }), number("b", inOrder)]);
    expect(finding).toMatchObject({ kind: "own-alt-spid", isHop: true, customers: 1, e164s: [expect.any(String)] });
    expect(finding?.wayBack).toMatch(/take your ID out/);
  });

  it("drifts where calls are handed to the partner's own address, of one customer or of several", () => {
    const own = (customer: string) => number(customer, { ...inOrder, target: target("seller") });
    expect(driftOf([own("a"), own("a")])).toMatchObject([
      {
        kind: "own-target",
        isHop: true,
        customers: 1,
        what: expect.stringMatching(/^Calls to 2 numbers are handed to an address/),
      },
    ]);
    expect(driftOf([own("a"), own("b"), own("c")])).toMatchObject([
      { kind: "own-target", customers: 3, what: expect.stringMatching(/^Calls of 3 customers .* your network/) },
    ]);
  });

  it("looks like a reseller's where numbers are kept with no customer, or under the team's own account", () => {
    expect(driftOf([number(null), number(null), number("a")])).toMatchObject([
      { kind: "no-customer", isHop: false, customers: 0, what: expect.stringMatching(/^2 numbers stand in your name/) },
    ]);
    expect(driftOf([number("us", null, true)])).toMatchObject([{ kind: "own-team", isHop: false, customers: 1 }]);
  });

  it("shows all that drifts, what weighs most first, and nothing where there is no number", () => {
    const all = number(null, { altSpid: code("seller"), target: target("seller") });
    expect(kinds(all, number("us", inOrder, true))).toEqual(["own-target", "own-alt-spid", "no-customer", "own-team"]);
    expect(kinds()).toEqual([]);
  });

  it("is a hop by the engine wherever it is one here", () => {
    const carrier = on(ours);
    const base = shopPathInput({
      ...{ carrier, seller: { id: "p", name: "Partner", kind: "msp" } },
      number: { holder: carrier, changedAt: today },
    });
    const verdict = (facts: Facts) => {
      const service: PathInput["service"] = { spid: code(carrier), signer: code(carrier), ...facts };
      return decide({ ...base, service }).verdict;
    };
    expect(verdict(inOrder)).toBe("direct");
    expect(verdict({ ...inOrder, altSpid: code("seller") })).toBe("reseller-hop");
    expect(verdict({ ...inOrder, target: target("seller") })).toBe("reseller-hop");
  });
});
