import { describe, expect, it } from "vitest";
import { company, on, today } from "../../tests/support/companies";
import { checkView } from "./check-view";
import { codeOwners } from "./company-codes";
import { readAnswers } from "./provider-answers";

const known = company("granite", { name: "Granite", ocn: "SMPG", items: { 3: { identifier: "SMPG, SMPH" } } });
const named = (id: string, status: "verified" | "self-declared" | "missing" | "expired", identifier: string) =>
  company(id, { name: id, ocn: identifier, items: { 3: { status, identifier } } });
const owner = (...companies: ReturnType<typeof company>[]) => codeOwners(companies, "ocn");

describe("codeOwners", () => {
  it("gives a code to whom a check shows it, however many claim it", () => {
    const owners = owner(named("claims", "self-declared", "smpg"), known, named("claims-too", "self-declared", "SMPG"));
    expect(owners.get("SMPG")?.id).toBe("granite");
    expect(owners.get("SMPH")?.id).toBe("granite");
  });

  it("gives a code that one company claims to it, and one of two companies to nobody", () => {
    expect(owner(named("claims", "self-declared", "BIGC"), known).get("BIGC")?.id).toBe("claims");
    expect(owner(named("a", "verified", "BIGC"), named("b", "verified", "BIGC")).get("BIGC")).toBeNull();
    expect(owner(named("a", "self-declared", "BIGC"), named("b", "self-declared", "BIGC")).get("BIGC")).toBeNull();
  });

  it("gives nobody a code that was looked up and is not its own, but for a stand-in, which tells who a reseller is", () => {
    expect(owner(named("a", "missing", "BIGC")).has("BIGC")).toBe(false);
    expect(owner(named("a", "missing", "X123")).get("X123")?.id).toBe("a");
    expect(owner(named("a", "expired", "BIGC")).get("BIGC")?.id).toBe("a");
  });

  it("says the same of records, whose marks are missing items", () => {
    const reseller = on(company("r", { items: { 4: { identifier: "X555" } } }));
    expect(codeOwners([reseller], "spid").get("X555")?.id).toBe("r");
  });
});

describe("a company that is looked for", () => {
  const view = (fields: Record<string, string>, ...companies: ReturnType<typeof company>[]) =>
    checkView(readAnswers({ name: "", ...fields }).answers, companies, { entries: [], newestFile: null }, { now: today });

  it("is not another one that only claims its code, wherever it stands in the directory", () => {
    const claims = company("claims", {
      name: "Claims",
      category: "LRSL",
      ocn: "SMPG",
      items: { 3: { status: "self-declared", identifier: "SMPG" } },
    });
    for (const companies of [
      [known, claims],
      [claims, known],
    ]) {
      const { kind, listed } = view({ ocn: "SMPG" }, ...companies);
      expect(kind).toBe("carrier");
      expect(listed.map(({ id, match }) => [id, match.isSure])).toEqual([
        ["granite", true],
        ["claims", false],
      ]);
      expect(listed[1]?.match.against).toEqual(["The OCN that was given is SMPG, which also stands on the record of Granite."]);
    }
  });

  it("is not one of two that bear its name", () => {
    const twins = [company("a", { name: "Acme Voice, Inc." }), company("b", { name: "Acme Voice LLC", category: "LRSL" })];
    const { kind, listed } = view({ name: "acme voice" }, ...twins);
    expect(listed.map(({ match }) => match.isSure)).toEqual([false, false]);
    expect(kind).toBe("unknown");
    expect(view({ name: "Acme Voice", ocn: "SMPL" }, ...twins.slice(0, 1)).kind).toBe("carrier");
  });
});
