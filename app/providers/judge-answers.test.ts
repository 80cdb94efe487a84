import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ItemNumber } from "./items";
import { judgeAnswers } from "./judge-answers";
import type { Known } from "./provider";
import { answerFields, type ProviderAnswers, readAnswers } from "./provider-answers";

const now = Date.parse("2026-11-22T12:00:00Z");
const asked = (fields: Record<string, string>) => readAnswers({ name: "Acme Voice", ...fields }).answers;
const all = (answer: Known) => Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`item-${i + 1}`, answer]));
const judge = (fields: Record<string, string>) => judgeAnswers(asked(fields), now);

describe("judgeAnswers", () => {
  it.each<[string, Record<string, string>, string]>([
    ["yes to all ten", all("yes"), "carrier"],
    ["no to all, and calls run through it", { ...all("no"), routes: "yes" }, "reseller"],
    ["no to all, and no calls run through it", { ...all("no"), routes: "no" }, "msp"],
    ["no to all, routing not known", all("no"), "unknown"],
    ["nothing known", {}, "unknown"],
    [
      "only what resellers file too",
      { "item-1": "yes", "item-2": "yes", "item-3": "yes", "item-5": "yes", "item-10": "yes" },
      "unknown",
    ],
    ["only what tells a carrier", { "item-4": "yes", "item-6": "yes", "item-9": "yes" }, "carrier"],
    ["yes to all but a lapsed filing", { ...all("yes"), "item-2": "no" }, "carrier"],
    ["no authorization, and it routes", { "item-6": "no", routes: "yes" }, "reseller"],
    ["no authorization, and it routes nothing", { "item-6": "no", routes: "no" }, "msp"],
    ["no authorization but an ID of its own, and it routes", { "item-6": "no", "item-4": "yes", routes: "yes" }, "unknown"],
    ["only a recognition that no reseller gets", { ...all("no"), "item-8": "yes", routes: "yes" }, "unknown"],
    ["what everybody files, and it routes", { ...all("no"), "item-2": "yes", "item-5": "yes", routes: "yes" }, "reseller"],
    ["yes to all but an authorization, and it routes nothing", { ...all("yes"), "item-6": "no", routes: "no" }, "unknown"],
    ["nine right and a stand-in code", { ...all("yes"), "item-4": "unknown", spid: "x123" }, "reseller"],
    ["ten right and a stand-in code", { ...all("yes"), spid: "X000" }, "reseller"],
    ["blocks but no routing records", { ...all("yes"), "item-7": "no" }, "carrier"],
  ])("%s", (_what, fields, kind) => {
    const result = judge(fields);
    expect(result.kind).toBe(kind);
    expect(result.reasons.length).toBeGreaterThan(0);
  });

  it("says that answers do not fit together, and which", () => {
    const { reasons } = judge({ "item-6": "no", "item-4": "yes", routes: "yes" });
    expect(reasons.slice(0, 2)).toEqual([
      "By your answers, Acme Voice does not have an authorization of its own to hold numbers.",
      "You said yes to question 4, to which only a carrier can say yes.",
    ]);
    expect(reasons[2]).toContain("do not fit together");
  });

  it("names the field in which a stand-in code stands", () => {
    expect(judge({ ocn: "x123" }).reasons[0]).toContain("Acme Voice's company code, X123, is a stand-in code");
    expect(judge({ spid: "x123" }).reasons[0]).toContain("Acme Voice's service provider ID, X123, is a stand-in code");
  });

  it("says whose word it is, whatever is answered", () => {
    const known = fc.constantFrom<Known>("yes", "no", "unknown");
    const fields = fc.record({
      ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`item-${i + 1}`, known])),
      routes: known,
      spid: fc.constantFrom("", "SMPL", "X555"),
    }) as fc.Arbitrary<Record<string, string>>;
    fc.assert(
      fc.property(fields, (some) => {
        const { headline, items, ask } = judge(some);
        expect(headline).toMatch(/^By your answers|^By the code that you gave|^Your answers do not show/);
        expect(headline).not.toMatch(/\bis a carrier(?! service)|verified/i);
        expect(items).toHaveLength(10);
        expect(ask.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("asks for what can be looked up, what tells a carrier first, and not for what was denied", () => {
    const { ask } = judge({ "item-6": "no" });
    expect(ask.join(" ")).not.toContain("Which FCC grant");
    expect(ask.findIndex((q) => q.includes("SPID) at the NPAC"))).toBeLessThan(ask.findIndex((q) => q.includes("Filer ID")));
  });
});

describe("readAnswers", () => {
  it("takes what the form sends and gives the same back", () => {
    const answers: ProviderAnswers = asked({ ocn: " smpl ", spid: "X123", frn: "0000 000001", "item-3": "yes", routes: "no" });
    expect([answers.ocn, answers.spid, answers.frn, answers.items[3 as ItemNumber]]).toEqual([
      "SMPL",
      "X123",
      "0000000001",
      "yes",
    ]);
    expect(readAnswers(answerFields(answers))).toEqual({ answers, errors: {} });
  });

  it.each<[string, Record<string, string>, string]>([
    ["nothing", { name: " " }, "name"],
    ["a name that is too long", { name: "x".repeat(81) }, "name"],
    ["a company number of markup", { ocn: "<b>" }, "ocn"],
    ["a short registration number", { frn: "123" }, "frn"],
    ["a service provider ID of five", { spid: "ABCDE" }, "spid"],
  ])("refuses %s with a sentence", (_what, fields, field) => {
    expect(readAnswers(fields).errors[field]).toHaveLength(1);
  });

  it("drops what cannot be seen from a name", () => {
    expect(readAnswers({ name: "Acme\u202e\u0000 Voice\n" }).answers.name).toBe("Acme Voice");
  });
});
