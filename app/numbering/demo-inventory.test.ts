import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { builtInAreaCodes } from "./area-codes";
import { demoInventoryCsv } from "./demo-inventory";
import { type InventoryRow, readInventoryRow } from "./inventory-row";

const skus = new Set(["local-standard", "local-memorable", "tollfree-standard", "tollfree-memorable"]);
const holders = new Map(["keystone", "granite", "unlisted"].map((id) => [id, id]));
let text = "";
let rows: InventoryRow[] = [];

async function generate() {
  let all = "";
  for await (const part of demoInventoryCsv()) all += part;
  return all;
}

beforeAll(async () => {
  text = await generate();
  const records = parse(text, { columns: true }) as Record<string, string>[];
  rows = records.map((cells, index) => {
    const row = readInventoryRow(cells, index + 2, { codes: builtInAreaCodes, skus, holders });
    if (Array.isArray(row)) throw new Error(JSON.stringify(row));
    return row;
  });
});

const share = (test: (row: InventoryRow) => boolean) => rows.filter(test).length / rows.length;

describe("the demo's inventory", () => {
  test("is the same each time, and passes the import's own rules", async () => {
    expect(await generate()).toBe(text);
    expect(rows.length).toBeGreaterThanOrEqual(24_000);
    expect(new Set(rows.map((row) => row.digits)).size).toBe(rows.length);
  });

  test("covers the country", () => {
    expect(new Set(rows.map((row) => row.npa)).size).toBeGreaterThanOrEqual(300);
    expect(new Set(rows.map((row) => row.state).filter(Boolean)).size).toBe(56);
    expect(rows.filter((row) => row.type === "local").every((row) => row.area)).toBe(true);
    expect(rows.filter((row) => row.npa === "713").every((row) => row.area && row.state === "TX")).toBe(true);
  });

  test("has only numbers that can't be anybody's, all marked", () => {
    expect(rows.every((row) => row.isSample)).toBe(true);
    for (const row of rows) {
      if (row.type === "local") expect(row.digits).toMatch(/^\d{3}55501\d\d$/);
      else expect(row.digits).toMatch(/^(8005550199|8(44|55|66|77|88)555\d{4})$/);
    }
  });

  test("has words, several hundred toll-free numbers, and an empty code beside one that is not", () => {
    const digits = new Set(rows.map((row) => row.digits));
    expect(digits).toContain("8445552273");
    expect(digits).toContain("8005550199");
    expect(rows.filter((row) => row.type === "toll-free").length).toBeGreaterThan(500);
    const stocked = new Set(rows.map((row) => row.npa));
    const empty = builtInAreaCodes.all.filter(
      (code) => code.country === "US" && code.kind === "geographic" && code.inService && !stocked.has(code.npa),
    );
    expect(empty.length).toBeGreaterThan(5);
    expect(empty.some((code) => code.overlay.some((npa) => stocked.has(npa)))).toBe(true);
  });

  test("is mostly the carrier's own, with another carrier's and unknown ones among them", () => {
    expect(share((row) => row.holderProviderId === "granite")).toBeGreaterThan(0.09);
    expect(share((row) => row.holderProviderId === "granite")).toBeLessThan(0.16);
    expect(share((row) => row.holderProviderId === "unlisted")).toBeGreaterThan(0.005);
    expect(share((row) => row.holderProviderId === "unlisted")).toBeLessThan(0.02);
    expect(share((row) => row.productSku.endsWith("memorable"))).toBeGreaterThan(0.03);
  });
});
