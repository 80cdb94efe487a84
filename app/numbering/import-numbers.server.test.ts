import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { read, write } from "~/platform/database.server";
import { carrierRevision } from "~/tenancy/revisions-store.server";
import { stockedDatabase } from "../../tests/support/inventory";
import { importNumbers } from "./import-numbers.server";
import { defaultSearch } from "./number-search";
import { searchNumbers } from "./search-numbers.server";

const scope = mintSystemScope("test");
const header = "number,area,state,features,sku,holder,status,sample";
const good = "+12015550100,Hackensack,NJ,voice|sms,local-standard,keystone,,yes";

const chunks = async function* (text: string | Uint8Array, size = 7) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};
const load = (text: string | Uint8Array, dryRun = false) => importNumbers(scope, { csv: chunks(text), dryRun });
const lines = (...rows: string[]) => [header, ...rows, ""].join("\n");
const stock = () => read().telephoneNumber.findMany({ orderBy: { e164: "asc" } });

let folder: string;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ folder, close } = await stockedDatabase());
});
afterAll(() => close());
beforeEach(() =>
  write(async (tx) => {
    await tx.db.customerNumber.deleteMany();
    await tx.db.telephoneNumber.deleteMany();
  }),
);

describe("a good file", () => {
  test("goes in, is found, and raises the carrier's revision once", async () => {
    const before = carrierRevision();
    const report = await load(lines(good, "(844) 555-2273,,,voice,tollfree-memorable,123A,available,yes"));
    expect(report).toEqual({ read: 2, added: 2, changed: 0, refused: 0, errors: [] });
    expect(carrierRevision()).toBe(before + 1);
    expect((await stock())[0]).toMatchObject({
      e164: "+12015550100",
      npa: "201",
      nxx: "555",
      line: "0100",
      type: "local",
      state: "NJ",
      area: "Hackensack",
      features: 3,
      status: "available",
      isSample: true,
    });
    expect((await stock())[1]).toMatchObject({ type: "toll-free", holderProviderId: "granite", state: null });
    const { numbers } = await searchNumbers(mintStorefrontScope("p"), {
      search: { ...defaultSearch, contains: "15550100" },
      skus: ["local-standard"],
    });
    expect(numbers.map((number) => number.e164)).toEqual(["+12015550100"]);
  });

  test("twice changes nothing the second time, and a changed row only that", async () => {
    await load(lines(good));
    const before = carrierRevision();
    expect(await load(lines(good))).toMatchObject({ read: 1, added: 0, changed: 0, refused: 0 });
    expect(carrierRevision()).toBe(before);
    expect(await load(lines(good.replace("Hackensack", "Fort Lee")))).toMatchObject({ changed: 1 });
    expect((await stock())[0]?.area).toBe("Fort Lee");
  });

  test("a dry run reports the same and changes nothing", async () => {
    await load(lines(good));
    const before = [await stock(), carrierRevision(), await read().auditEntry.count()];
    const rows = lines(good.replace("NJ,voice|sms", "NJ,voice"), good.replace("0100", "0101"), "nonsense");
    const dry = await load(rows, true);
    expect(dry).toMatchObject({ read: 3, added: 1, changed: 1, refused: 1 });
    expect([await stock(), carrierRevision(), await read().auditEntry.count()]).toEqual(before);
    expect(await load(rows)).toEqual(dry);
  });

  test.each([
    ["a byte order mark", `\ufeff${lines(good)}`],
    ["semicolons", lines(good).replaceAll(",", ";")],
    ["tabs", lines(good).replaceAll(",", "\t")],
    ["quotes and Windows lines", lines(good).replace("Hackensack", '"Hackensack"').replaceAll("\n", "\r\n")],
    [
      "capital and spaced column names, in another order",
      `Holder, SKU ,Number,Area,State,Features,Sample\nkeystone,local-standard,2015550100,Hackensack,new jersey,"Voice, SMS",YES`,
    ],
    ["empty lines", lines("", good, "", "")],
    ["a column it does not know", `${header},note\n${good},hello`],
  ])("with %s is read", async (_what, text) => {
    expect(await load(text)).toEqual({ read: 1, added: 1, changed: 0, refused: 0, errors: [] });
    expect((await stock())[0]).toMatchObject({ area: "Hackensack", state: "NJ", features: 3 });
  });

  test("from a file by name; an empty area is filled from geocoding data, a state from the area code", async () => {
    const file = path.join(folder, "numbers.csv");
    writeFileSync(file, lines("2034052345,,,voice,local-standard,keystone,,", "2034002345,,,voice,local-standard,keystone,,"));
    expect(await importNumbers(scope, { csv: file, dryRun: false })).toMatchObject({ added: 2 });
    expect((await stock()).map(({ area, state }) => [area, state])).toEqual([
      [null, "CT"],
      ["Southbury", "CT"],
    ]);
    const { numbers } = await searchNumbers(mintStorefrontScope("p"), {
      search: { ...defaultSearch, place: "southbury" },
      skus: ["local-standard"],
    });
    expect(numbers[0]).toMatchObject({ areaSource: "geocoding", isSample: false });
  });

  test("numbers in the area codes that libphonenumber does not know go in", async () => {
    const rows = ["357", "436", "457", "621", "624", "679", "729", "837", "861", "924"].map(
      (npa) => `${npa}2342345,,,voice,local-standard,keystone,,`,
    );
    expect(await load(lines(...rows))).toMatchObject({ added: 10, refused: 0 });
  });
});

describe("wrong rows are refused by name, and the good ones go in", () => {
  const change = (column: string, value: string) => {
    const cells = good.split(",");
    cells[header.split(",").indexOf(column)] = value;
    return cells.join(",");
  };
  test.each([
    ["number", ""],
    ["number", "911"],
    ["number", "2015550100x"],
    ["number", "20155501"],
    ["number", "+442079460000"],
    ["number", "2225550100"],
    ["number", "8225550100"],
    ["number", "9005550100"],
    ["number", "2019110100"],
    ["number", "2015551212"],
    ["number", "=2015550100"],
    ["number", "3935550100"],
    ["area", "=HYPERLINK(1)"],
    ["area", "@SUM(1)"],
    ["area", "-Reno"],
    ["area", "+Reno"],
    ["area", "x".repeat(81)],
    ["area", "Reno\u0007x"],
    ["area", "Ren\ufffd"],
    ["state", "CA"],
    ["state", "XX"],
    ["features", ""],
    ["features", "voice|video"],
    ["features", "=1+1"],
    ["sku", "nope"],
    ["sku", ""],
    ["holder", "nobody"],
    ["holder", ""],
    ["holder", "__proto__"],
    ["status", "free"],
    ["sample", "maybe"],
    ["sample", "no"],
    ["sample", ""],
  ])("%s = %j", async (column, value) => {
    const report = await load(lines(change(column, value), good.replace("0100", "0150")));
    expect(report).toMatchObject({ read: 2, added: 1, refused: 1 });
    expect(report.errors[0]).toMatchObject({ row: 2, column });
    expect(report.errors[0]?.message).toMatch(/^[A-Z0-9].*\.$/);
    expect(await stock()).toHaveLength(1);
  });

  test("a real number can't be called a sample, and a toll-free one has no place", async () => {
    const report = await load(
      lines(
        "2012342345,Hackensack,NJ,voice,local-standard,keystone,,yes",
        "8445552273,Reno,NV,voice,tollfree-standard,keystone,,yes",
      ),
    );
    expect(report.errors.map((error) => [error.row, error.column])).toEqual([
      [2, "sample"],
      [3, "state"],
      [3, "area"],
    ]);
    expect(report.refused).toBe(2);
  });

  test("the same number twice in a file names the first row", async () => {
    const report = await load(lines(good, good.replace("+12015550100", "(201) 555-0100")));
    expect(report).toMatchObject({ added: 1, refused: 1 });
    expect(report.errors[0]).toMatchObject({ row: 3, column: "number", message: "The same number stands in row 2." });
  });

  test("a row with too few or too many cells", async () => {
    const report = await load(lines("2015550100,Hackensack", `${good},more`, good));
    expect(report).toMatchObject({ read: 3, added: 1, refused: 2 });
    expect(report.errors.map((error) => error.row)).toEqual([2, 3]);
  });

  test.each([
    ["", 0],
    ["\n\n", 0],
    ["just text", 1],
    [`${header.replace("sku", "price")}\n${good}`, 1],
    [`${header},number\n${good},1`, 1],
  ])("a file that is no inventory: %j", async (text, row) => {
    const report = await load(text);
    expect(report).toMatchObject({ added: 0, refused: 1 });
    expect(report.errors[0]?.row).toBe(row);
  });

  test("a quote that is never closed ends the file there; what came before is in", async () => {
    const report = await load(`${lines(good)}2015550101,"Hackensack,NJ,voice,local-standard,keystone,,yes\n${good}`);
    expect(report).toMatchObject({ added: 1, refused: 1 });
    expect(report.errors[0]?.message).toContain("quote");
    const long = await load(`${header}\n2015550102,"${"x\n".repeat(30_000)}`);
    expect(long).toMatchObject({ added: 0, refused: 1 });
  });

  test("binary rubbish is refused, not thrown", async () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256);
    expect((await load(bytes)).refused).toBeGreaterThan(0);
  });
});

describe("numbers in use", () => {
  beforeEach(async () => {
    await load(lines(good));
    await write(async (tx) => tx.db.telephoneNumber.updateMany({ data: { status: "held" } }));
  });
  test("keep their status when the file says none, and take the rest", async () => {
    expect(await load(lines(good.replace("voice|sms", "voice")))).toMatchObject({ changed: 1, refused: 0 });
    expect((await stock())[0]).toMatchObject({ status: "held", features: 1 });
  });
  test.each(["held", "assigned"])("are not set free by a file: %s", async (status) => {
    await write(async (tx) => tx.db.telephoneNumber.updateMany({ data: { status } }));
    const report = await load(lines(good.replace("keystone,,", "keystone,available,")));
    expect(report).toMatchObject({ changed: 0, refused: 1, errors: [{ column: "status" }] });
    expect((await stock())[0]?.status).toBe(status);
  });
});

test("a large file goes in by small transactions, and other writes get in between", async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => `201${2_340_000 + i},Hackensack,NJ,voice,local-standard,keystone,,`);
  let between = 0;
  let done = false;
  const importing = importNumbers(scope, { csv: chunks(lines(...rows), 4096), dryRun: false }).finally(() => {
    done = true;
  });
  while (!done) {
    await write(async (tx) => tx.sql.prepare("SELECT 1").get());
    between += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await importing).toMatchObject({ added: 3_000 });
  expect(between).toBeGreaterThan(3);
  expect(await read().telephoneNumber.count()).toBe(3_000);
});
