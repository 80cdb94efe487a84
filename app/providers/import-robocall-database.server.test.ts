import { Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintCarrierScope, mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { freshDatabase } from "../../tests/support/database";
import { longestHold } from "../../tests/support/longest-hold";
import { importRobocallDatabase } from "./import-robocall-database.server";
import { insertDemoProviders } from "./insert-demo-providers.server";
import { findProvider } from "./provider-store.sqlite.server";
import { recordOf } from "./record";
import { findRobocallEntries, latestRobocallDay } from "./robocall-store.sqlite.server";
import { takeRobocallFile } from "./take-robocall-file.server";

const system = mintSystemScope("test");
const staff = mintCarrierScope("admin", { door: "carrier", id: "p1", name: "Robin Vale" });
const shop = mintStorefrontScope("any");
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const header =
  "Number,FRN,Business Name,other_frns,other_dba_names,previous_dba_names,implementation,last_updated,last_recertified,filing_url";
const fileDay = day("2026-11-20");
const run = (lines: string[], options: { dryRun?: boolean; fileDay?: number; head?: string } = {}) =>
  importRobocallDatabase(system, {
    csv: Readable.from([[options.head ?? header, ...lines].join("\r\n")]),
    fileDay: options.fileDay ?? fileDay,
    dryRun: options.dryRun ?? false,
  });

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  await insertDemoProviders(system, fileDay);
});
afterAll(() => close());

const sampleRow = `RMD0000777,9990001,"Tumbleweed, Voice LLC",0009990002,Tumble Tel; Weedline,Old Weed,Complete STIR/SHAKEN,11/05/2026 10:00,2026-02-11 13:44:05,https://example.com`;

describe("the database's file", () => {
  it("is checked by a dry run, which changes nothing", async () => {
    expect(await run([sampleRow], { dryRun: true })).toMatchObject({ read: 1, added: 1, refused: 0 });
    expect(latestRobocallDay(shop)).toBeNull();
  });

  it("makes a company findable by name, other name, registration number and database number", async () => {
    expect(await run([sampleRow])).toMatchObject({ read: 1, added: 1, changed: 0, refused: 0 });
    for (const typed of ["tumbleweed", "WEED line", "old weed", "rmd0000777", "0009990001", "0009990002", "Tumbleweed, Voice"])
      expect(
        findRobocallEntries(shop, typed, 5).map(({ number }) => number),
        typed,
      ).toEqual(["RMD0000777"]);
    for (const typed of ["", "%", "__", "nobody"]) expect(findRobocallEntries(shop, typed, 5), typed).toEqual([]);
    expect(findRobocallEntries(shop, "tumbleweed", 5)).toMatchObject([
      { frn: "0009990001", lastRecertified: day("2026-02-11"), lastUpdated: day("2026-11-05"), fileDay },
    ]);
    expect(await run([sampleRow])).toMatchObject({ added: 0, changed: 0 });
    expect(await run([sampleRow.replace("Voice", "Vox")])).toMatchObject({ added: 0, changed: 1 });
  });

  it("takes item 2 from a company whose entry the next file has no more, and from nobody by a file with a wrong row", async () => {
    const [first, second, third] = [day("2026-11-21"), day("2026-11-22"), day("2026-11-23")];
    const listed = (id: string) => findProvider(shop, id)?.items.find(({ item }) => item === 2);
    const granite = "RMD0000052,0000000002,Granite,,,,Complete,,2026-02-20,";
    await run([granite, "RMD0000053,0000000003,Relayline,,,,Partial,,2026-02-20,"], { fileDay: first });
    await run(["RMD0000053,0000000003,Relayline,,,,Partial,,2026-02-20,", "wrong,row,,,,,,,,"], { fileDay: second });
    expect(listed("granite")).toMatchObject({ status: "verified", identifier: "RMD0000052" });
    const unlisted = listed("keystone");
    const dry = await run(["RMD0000053,0000000003,Relayline,,,,Partial,,2026-02-20,"], { fileDay: third, dryRun: true });
    expect(dry.notes?.join(" ")).toMatch(/1 company stands in the file.*No longer in it, so item 2 is missing: Granite /);
    expect(listed("granite"), "after a dry run").toMatchObject({ status: "verified" });
    expect((await run([granite], { fileDay: third, dryRun: true })).notes?.join(" ")).not.toContain("Granite");
    await run(["RMD0000053,0000000003,Relayline,,,,Partial,,2026-02-20,"], { fileDay: third });
    expect(listed("granite")).toMatchObject({ status: "missing", checkedOn: third, expiresOn: null });
    expect(listed("granite")?.note).toContain("it was as of 2026-11-21");
    expect(listed("relayline")).toMatchObject({ status: "verified" });
    expect(listed("keystone"), "no file ever had it").toEqual(unlisted);
    await run([granite.replace("52,", "02,")], { fileDay: third });
    expect(listed("granite")).toMatchObject({ status: "verified", identifier: "RMD0000002" });
  });

  it("checks items 2 and 5 of the company that it knows by its registration number, and of no other", async () => {
    const later = day("2026-11-25");
    await run(["RMD0000042,0000000003,Relayline,,,,Partial,2026-01-05,2026-02-20,"], { fileDay: later });
    const items = findProvider(shop, "relayline")?.items ?? [];
    expect(items.find(({ item }) => item === 2)).toMatchObject({
      ...{ status: "verified", identifier: "RMD0000042", checkedOn: later, expiresOn: day("2027-03-01") },
      note: "In the database as of 2026-11-25.",
    });
    expect(items.find(({ item }) => item === 5)).toMatchObject({ identifier: "0000000003", checkedOn: later });
    expect(findProvider(shop, "granite")?.items.find(({ item }) => item === 2)?.identifier).toBe("RMD0000002");
  });

  it("turns an entry that was not recertified in time to expired on the day after March 1", async () => {
    await run(["RMD0000043,0000000003,Relayline,,,,Partial,,2025-02-20,"], { fileDay: day("2026-11-25") });
    const facts = findProvider(shop, "relayline");
    if (!facts) throw new Error("relayline is gone");
    const statusOn = (now: number) => recordOf(facts, now).items[1]?.status;
    expect(statusOn(day("2026-11-25"))).toBe("expired");
    const [inTime, late] = [day("2026-03-01") + 86_399_999, day("2026-03-02")];
    const early = { ...facts, items: facts.items.map((item) => ({ ...item, checkedOn: day("2026-01-01") })) };
    expect([inTime, late].map((now) => recordOf(early, now).items[1]?.status)).toEqual(["verified", "expired"]);
  });

  it("checks nothing by an entry that has a company's registration number and another name", async () => {
    const before = findProvider(shop, "granite")?.items;
    const row = "RMD0000099,0000000002,Totally Different Telecom Inc,,,,Complete,,2026-02-20,";
    const { notes } = await run([row, "RMD0000042,0000000003,Relayline,,,,Partial,2026-01-05,2026-02-20,"], {
      fileDay: day("2026-11-25"),
    });
    expect(notes?.join(" ")).toContain("RMD0000099 has the registration number of Granite Valley Telephone and another name");
    expect(findProvider(shop, "granite")?.items).toEqual(before);
    const other = row.replace(",,,,Complete", ",,Granite Valley Telephone,,Complete");
    await run([other, "RMD0000042,0000000003,Relayline,,,,Partial,2026-01-05,2026-02-20,"], { fileDay: day("2026-11-25") });
    expect(findProvider(shop, "granite")?.items.find(({ item }) => item === 2)?.identifier).toBe("RMD0000099");
  });

  it("takes nothing from anybody by a file of less than half of the one before", async () => {
    const kept = findProvider(shop, "granite")?.items;
    const many = Array.from({ length: 9 }, (_, i) => `RMD000020${i},000000020${i},Filler ${i},,,,Complete,,2026-02-20,`);
    const { notes } = await run([many[0] ?? ""], { fileDay: day("2026-11-26") });
    expect(notes?.join(" ")).not.toContain("No longer in it");
    expect(notes?.join(" ")).toMatch(/The file before had \d+ entries: this one looks like a part/);
    expect(findProvider(shop, "granite")?.items).toEqual(kept);
    await run(many, { fileDay: day("2026-11-26") });
  });

  it("does not put an older file over a newer one", async () => {
    const report = await run([sampleRow], { fileDay: day("2026-01-01") });
    expect(report).toMatchObject({ refused: 1, errors: [{ row: 0, message: expect.stringContaining("2026-11-26") }] });
  });

  it("tells what fell out of the newest file", async () => {
    const [gone] = findRobocallEntries(shop, "RMD0000777", 5);
    expect(gone?.fileDay).toBeLessThan(latestRobocallDay(shop) ?? 0);
  });
});

describe("a row", () => {
  const wrong: [string, string, string][] = [
    ["a number of another form", "RMD12,0000000009,X Co,,,,,,,", "number"],
    ["no number", ",0000000009,X Co,,,,,,,", "number"],
    ["letters for a registration number", "RMD0000001,ABC,X Co,,,,,,,", "frn"],
    ["eleven digits", "RMD0000001,00000000099,X Co,,,,,,,", "frn"],
    ["no name", "RMD0000001,0000000009,,,,,,,,", "business_name"],
    ["other numbers that are none", "RMD0000001,0000000009,X Co,12; see letter,,,,,,", "other_frns"],
    ["a day that is none", "RMD0000001,0000000009,X Co,,,,,2026-02-30,,", "last_updated"],
    ["a day in words", "RMD0000001,0000000009,X Co,,,,,,last spring,", "last_recertified"],
    ["a day after the file's", "RMD0000001,0000000009,X Co,,,,,,2026-12-24,", "last_recertified"],
  ];
  it.each(wrong)("with %s is refused, and the others go in", async (_what, line, column) => {
    const report = await run([line, "RMD0008888,0000000888,Right Co,,,,,,,"], { fileDay: day("2026-11-26") });
    expect(report).toMatchObject({ read: 2, refused: 1, errors: [{ row: 2, column }] });
    expect(findRobocallEntries(shop, "RMD0008888", 1)).toHaveLength(1);
  });

  it("that stands twice or lacks cells is refused", async () => {
    const lines = ["RMD0008888,0000000888,Right Co,,,,,,,", "rmd0008888,0000000888,Right Co,,,,,,,", "RMD0008889,1"];
    expect(await run(lines, { fileDay: day("2026-11-26") })).toMatchObject({
      read: 3,
      refused: 2,
      errors: [{ row: 3, column: "number" }, { row: 4 }],
    });
  });

  it("needs the three columns, in any order and case", async () => {
    expect(await run(["x"], { head: "number,frn", fileDay: day("2026-11-26") })).toMatchObject({
      refused: 1,
      errors: [{ column: "business_name" }],
    });
    const head = "BUSINESS-NAME;frn ;Number";
    expect(await run(["Right Co;0000000888;RMD0008888"], { head, fileDay: day("2026-11-26") })).toMatchObject({ refused: 0 });
  });
});

it("takes whatever bytes come without a crash or a hang", { timeout: 60_000 }, async () => {
  const base = Buffer.from([header, sampleRow, sampleRow.replace("0777", "0778")].join("\r\n"));
  const edit = fc.record({ at: fc.nat(base.length - 1), byte: fc.nat(255), cut: fc.nat(20) });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
      let bytes: Uint8Array = Uint8Array.from(base);
      for (const { at, byte, cut } of edits) {
        bytes[at % bytes.length] = byte;
        if (cut === 0) bytes = bytes.slice(0, Math.max(1, at % bytes.length));
      }
      const started = performance.now();
      const outcome = await takeRobocallFile(staff, { bytes, fileDay: "2026-11-26", dryRun: true });
      expect(outcome.summary).toMatch(/^\d+ rows? read/);
      expect(performance.now() - started).toBeLessThan(1_000);
    }),
    { numRuns: 500 },
  );
});

it("takes 10,000 rows and lets other work in at least every 50 ms", { timeout: 60_000 }, async () => {
  const lines = Array.from({ length: 10_000 }, (_, n) => {
    const number = String(1_000_000 + n);
    return `RMD${number},${number}000,"Company ${n}, Inc.",,Trading ${n},,Complete STIR/SHAKEN,2026-01-05,2026-02-20,https://example.com/${n}`;
  });
  const bytes = new Uint8Array(Buffer.from([header, ...lines].join("\n")));
  const started = performance.now();
  let summary = "";
  const longest = await longestHold(async () => {
    ({ summary } = await takeRobocallFile(staff, { bytes, fileDay: "2026-11-26", dryRun: false }));
  });
  expect(summary).toBe("10000 rows read, 10000 added, 0 changed, 0 refused");
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(longest).toBeLessThan(50);
  expect(findRobocallEntries(shop, "company 9999", 5)).toHaveLength(1);
});
