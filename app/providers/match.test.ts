import { describe, expect, it } from "vitest";
import { checkView } from "./check-view";
import { demoProviders } from "./demo-providers";
import { readAnswers } from "./provider-answers";

const now = Date.parse("2026-11-26T12:00:00Z");
const companies = demoProviders(now).map((facts) => ({
  ...facts,
  spid: facts.items.find(({ item }) => item === 4)?.identifier ?? null,
}));
const check = (fields: Record<string, string>, known = companies) =>
  checkView(readAnswers(fields).answers, known, { entries: [], newestFile: null }, { now });
const filing = (lastRecertified: number | null, newestFile = now) =>
  checkView(
    readAnswers({ name: "Zebra" }).answers,
    [],
    {
      newestFile,
      entries: [
        {
          ...{
            number: "RMD0000009",
            frn: "0000000009",
            name: "Zebra Voice LLC",
            otherFrns: "",
            dbaNames: "",
            implementation: "",
          },
          ...{ lastUpdated: null, lastRecertified, fileDay: now },
        },
      ],
    },
    { now },
  ).filings[0];

describe("a company of the directory", () => {
  it.each<[string, Record<string, string>, boolean, string[]]>([
    ["by its whole name", { name: "granite valley telephone" }, true, ["its name"]],
    ["by a code", { ocn: "SMPG" }, true, ["its OCN"]],
    [
      "by two codes and its name",
      { name: "Granite Valley Telephone", ocn: "SMPG", frn: "0000000002" },
      true,
      ["its OCN", "its FRN", "its name"],
    ],
    [
      "by its legal name and its codes",
      { name: "Granite Valley Telephone Company, Inc.", ocn: "SMPG", spid: "SMPG", frn: "0000000002" },
      true,
      ["its OCN", "its SPID", "its FRN", "its name"],
    ],
    [
      "by its name and more",
      { name: "Granite Valley Telephone of Vermont, LLC", ocn: "SMPG" },
      true,
      ["its OCN", "a part of its name"],
    ],
    ["by the beginning of its name, which many may share", { name: "Granite" }, false, ["a part of its name"]],
    ["by its name, with another company's code", { name: "Granite Valley Telephone", ocn: "9999" }, false, ["its name"]],
    ["by a code, with another name", { name: "Acme", ocn: "SMPG" }, false, ["its OCN"]],
  ])("is found %s", (_how, fields, isSure, by) => {
    const { match } = check(fields).listed[0] ?? {};
    expect(match).toMatchObject({ isSure, by });
    expect(match?.against.length ?? 0).toBe(isSure || by[0] === "a part of its name" ? 0 : 1);
  });

  it("gives its standing only where it is surely meant, and a stand-in code counts whatever its name is", () => {
    expect(check({ name: "Granite Valley Telephone" }).kind).toBe("carrier");
    expect(check({ name: "Granite Valley Telephone", ocn: "9999" }).kind).toBe("unknown");
    const resold = check({ name: "Granite Valley Telephone", spid: "X777" });
    expect(resold.kind).toBe("reseller");
    expect(resold.listed[0]?.match.against).toEqual(["The SPID that was given is X777; on its record is SMPG."]);
    expect(check({ name: "Granite" }).kind).toBe("unknown");
    expect(check({ spid: "X555" }).kind).toBe("reseller");
  });

  it("is not surely meant where a code that was given is another's, also when it has none itself", () => {
    const { listed, kind } = check({ name: "Prairie Relay Company", ocn: "SMPL" });
    expect(listed.map(({ id, match }) => [id, match.isSure])).toEqual([
      ["keystone", false],
      ["unlisted", false],
    ]);
    expect(listed[1]?.match.against).toEqual(["The OCN that was given is SMPL, which is that of Keystone Exchange Carrier."]);
    expect(kind).toBe("unknown");
  });

  it("is found by each of its codes, and by nothing nobody", () => {
    const more = companies.map((one) =>
      one.id === "granite"
        ? { ...one, items: one.items.map((item) => (item.item === 3 ? { ...item, identifier: "SMPG, BRKB" } : item)) }
        : one,
    );
    const ids = (fields: Record<string, string>) => check(fields, more).listed.map(({ id }) => id);
    expect(ids({ ocn: "BRKB" })).toEqual(["granite"]);
    expect(ids({ spid: "BRKB" })).toEqual([]);
    expect(ids({ name: "gran" })).toEqual([]);
    expect(ids({ name: "%", "item-1": "yes" })).toEqual([]);
    expect(ids({ name: "Granite", spid: "X555" })).toEqual(["relayline", "granite"]);
  });
});

it("speaks to whoever reads a shared page of the visitor, and to the visitor of its own answers", () => {
  const { answers } = readAnswers({ "item-4": "no", "item-6": "yes", routes: "yes" });
  const said = (voice: "visitor" | "reader") =>
    JSON.stringify(checkView(answers, companies, { entries: [], newestFile: null }, { now, voice }).answers);
  expect(said("visitor")).toMatch(/By your answers, your provider.*You said no/);
  expect(said("reader")).toMatch(/By the visitor's answers, this provider.*The visitor said no/);
  const { headline, reasons, items } = checkView(
    answers,
    companies,
    { entries: [], newestFile: null },
    { now, voice: "reader" },
  ).answers;
  expect(JSON.stringify({ headline, reasons, items })).not.toMatch(/\byour?\b/i);
});

it("an entry of the database says through which day it holds, and when that day is over", () => {
  expect(filing(Date.parse("2026-02-11"))).toMatchObject({ holdsThrough: "2027-03-01", isOver: false });
  expect(filing(Date.parse("2025-02-11"))).toMatchObject({ holdsThrough: "2026-03-01", isOver: true });
  expect(filing(null, now)).toMatchObject({ isListed: true });
  expect(filing(null, now + 86_400_000)).toMatchObject({ isListed: false, newestFile: "2026-11-27" });
  expect(filing(null)).toMatchObject({ recertifiedOn: null, holdsThrough: null, isOver: false });
});
