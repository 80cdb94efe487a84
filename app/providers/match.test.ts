import { describe, expect, it } from "vitest";
import { checkView } from "./check-view";
import { demoProviders } from "./demo-providers";
import { readAnswers } from "./provider-answers";

const now = Date.parse("2026-11-26T12:00:00Z");
const companies = demoProviders(now).map((facts) => ({
  ...facts,
  spid: facts.items.find(({ item }) => item === 4)?.identifier ?? null,
}));
/** A check against one company of the directory. */
const check = (id: string, fields: Record<string, string>) => {
  const { answers } = readAnswers(fields);
  return checkView(
    answers,
    companies.filter((one) => one.id === id),
    { entries: [], newestFile: null },
    now,
  );
};
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
    now,
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
    ["by the beginning of its name, which many may share", { name: "Granite" }, false, ["the beginning of its name"]],
    ["by its name, with another company's code", { name: "Granite Valley Telephone", ocn: "9999" }, false, ["its name"]],
    ["by a code, with another name", { name: "Acme", ocn: "SMPG" }, false, ["its OCN"]],
  ])("is found %s", (_how, fields, isSure, by) => {
    const { match } = check("granite", fields).listed[0] ?? {};
    expect(match).toMatchObject({ isSure, by });
    expect(match?.against.length ?? 0).toBe(isSure || by[0] === "the beginning of its name" ? 0 : 1);
  });

  it("gives its standing only where it is surely meant, and a stand-in code counts whatever its name is", () => {
    expect(check("granite", { name: "Granite Valley Telephone" }).kind).toBe("carrier");
    expect(check("granite", { name: "Granite Valley Telephone", ocn: "9999" }).kind).toBe("unknown");
    const resold = check("granite", { name: "Granite Valley Telephone", spid: "X777" });
    expect(resold.kind).toBe("reseller");
    expect(resold.listed[0]?.match.against).toEqual(["You gave the SPID X777; its record has SMPG."]);
    expect(check("granite", { name: "Granite" }).kind).toBe("unknown");
    expect(check("relayline", { spid: "X555" }).kind).toBe("reseller");
  });
});

it("an entry of the database says through which day it holds, and when that day is over", () => {
  expect(filing(Date.parse("2026-02-11"))).toMatchObject({ holdsThrough: "2027-03-01", isOver: false });
  expect(filing(Date.parse("2025-02-11"))).toMatchObject({ holdsThrough: "2026-03-01", isOver: true });
  expect(filing(null, now)).toMatchObject({ isListed: true });
  expect(filing(null, now + 86_400_000)).toMatchObject({ isListed: false, newestFile: "2026-11-27" });
  expect(filing(null)).toMatchObject({ recertifiedOn: null, holdsThrough: null, isOver: false });
});
