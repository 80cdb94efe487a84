import { describe, expect, test } from "vitest";
import { readReportRow } from "./area-code-report";
import { areaCodePlace, builtInAreaCodes as codes, neighboursOf, timeZoneName, unsearchableReason } from "./area-codes";
import { npaForm, tollFreeNpas } from "./nanp";
import { canadianProvinces, stateByText, usStates } from "./states";

const inService = codes.all.filter((code) => code.inService);

describe("the built-in table", () => {
  test("has NANPA's counts of 2025-11-26", () => {
    expect(codes.all).toHaveLength(488);
    expect(inService).toHaveLength(481);
    const geographic = inService.filter((code) => code.kind === "geographic");
    expect(geographic).toHaveLength(451);
    expect(geographic.filter((code) => code.country === "US")).toHaveLength(375);
    expect(geographic.filter((code) => code.country === "CA")).toHaveLength(55);
    expect(inService.filter((code) => code.kind === "toll-free").map((code) => code.npa)).toEqual([...tollFreeNpas]);
    expect(inService.filter((code) => code.kind === "non-geographic")).toHaveLength(23);
    expect(codes.all.filter((code) => !code.inService).map((code) => code.npa)).toEqual([
      "273",
      "465",
      "471",
      "483",
      "565",
      "761",
      "822",
    ]);
  });

  test.each([
    ["357", "CA"],
    ["436", "OH"],
    ["457", "LA"],
    ["621", "TX"],
    ["624", "NY"],
    ["679", "MI"],
    ["729", "TN"],
    ["837", "CA"],
    ["861", "IL"],
    ["924", "MN"],
  ])("knows %s in %s, which libphonenumber does not", (npa, state) =>
    expect(codes.get(npa)).toMatchObject({ region: state, inService: true, kind: "geographic" }),
  );

  test("every code is one by form, once, and in order", () => {
    const npas = codes.all.map((code) => code.npa);
    expect(npas).toEqual([...new Set(npas)].sort());
    for (const npa of npas) expect(["ordinary", "easily-recognizable"]).toContain(npaForm(npa));
  });

  test("every state, district, territory and province has a code, and every code of US and Canada a state", () => {
    for (const state of [...usStates, ...canadianProvinces])
      expect(codes.ofState(state.code).length, state.name).toBeGreaterThan(0);
    for (const code of inService)
      if (code.kind === "geographic" && ["US", "CA"].includes(code.country ?? "")) expect(code.region).toMatch(/^[A-Z]{2}$/);
    expect(usStates).toHaveLength(56);
  });

  test("the codes of one complex name each other, also where the report has it one way only", () => {
    const complexes = new Set<string>();
    for (const code of codes.all.filter(
      (c) => c.kind === "geographic" && c.country === "US" && c.inService && c.overlay.length > 0,
    )) {
      for (const other of code.overlay) expect(codes.get(other)?.overlay, `${code.npa} and ${other}`).toContain(code.npa);
      complexes.add([code.npa, ...code.overlay].sort().join("/"));
    }
    expect([...complexes]).toContain("281/346/621/713/832");
    expect(codes.get("832")?.overlay).toContain("621");
    expect(codes.get("206")?.overlay).toEqual(["564"]);
  });

  test("the widest time zone texts of the report come out in words", () => {
    expect(timeZoneName(codes.get("201")?.timeZone ?? null)).toBe("Eastern time");
    expect(timeZoneName(codes.get("670")?.timeZone ?? null)).toBe("Chamorro time");
    expect(timeZoneName(codes.get("775")?.timeZone ?? null)).toBe("Mountain or Pacific time");
    expect(timeZoneName("AK")).toBe("Alaska time");
    expect(timeZoneName(null)).toBeNull();
  });
});

describe("what is said of a code", () => {
  test.each(["411", "555", "393", "370", "222", "900", "822", "465", "500", "12", "abc"])(
    "%s can't be searched, and a sentence says why",
    (npa) => {
      expect(unsearchableReason(npa, codes)).toMatch(/^[A-Z0-9].*\.$/);
    },
  );
  test.each(["201", "800", "924", "787", "416", "242"])("%s can", (npa) => expect(unsearchableReason(npa, codes)).toBeNull());

  test("places in words", () => {
    const place = (npa: string) =>
      areaCodePlace(
        codes.get(npa) ??
          (() => {
            throw new Error(npa);
          })(),
      );
    expect([place("201"), place("416"), place("869"), place("800"), place("670")]).toEqual([
      "New Jersey",
      "Ontario",
      "St. Kitts and Nevis",
      "Toll-free",
      "Northern Mariana Islands",
    ]);
  });

  test("neighbours are of the same state and not of the same complex, the same time zone first", () => {
    const near = neighboursOf("850", codes);
    expect(near.every((code) => code.region === "FL" && code.npa !== "850" && code.npa !== "448")).toBe(true);
    expect(neighboursOf("800", codes)).toEqual([]);
    expect(neighboursOf("000", codes)).toEqual([]);
  });

  test("states are found by code, by name, in any case", () => {
    expect(["ca", "California", " new york ", "Québec", "Washington DC", "cnmi"].map((t) => stateByText(t)?.code)).toEqual([
      "CA",
      "CA",
      "NY",
      "QC",
      "DC",
      "MP",
    ]);
    expect(stateByText("Springfield")).toBeUndefined();
    expect(stateByText("")).toBeUndefined();
  });
});

describe("rows of the report", () => {
  const row = {
    NPA_ID: "564",
    ASSIGNED: "Yes",
    USE: "G",
    LOCATION: "WA",
    COUNTRY: "US",
    IN_SERVICE: "Y",
    OVERLAY_COMPLEX: "206/564, 360/564 ",
    SERVICE: "",
    TIME_ZONE: "P",
    HOME_NPA_LOCAL_CALLS: "10D",
  };
  test("a code in two complexes has the codes of both", () => {
    expect(readReportRow(row)).toMatchObject({ npa: "564", overlay: ["206", "360"], region: "WA", kind: "geographic" });
  });
  test.each([
    ["NPA_ID", "56"],
    ["NPA_ID", "1234"],
    ["ASSIGNED", "maybe"],
    ["IN_SERVICE", ""],
    ["USE", "X"],
    ["LOCATION", "Atlantis"],
    ["LOCATION", "ONTARIO"],
    ["COUNTRY", ""],
  ] as const)("refuses %s %j", (column, value) => expect(readReportRow({ ...row, [column]: value })).toMatchObject({ column }));
  test("a code that is not assigned is no code", () => expect(readReportRow({ ...row, ASSIGNED: "No" })).toBeNull());
});
