import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { mintCarrierScope } from "~/kit/scope-mint";
import { listAudit } from "~/platform/audit-store.server";
import { carrierRevision } from "~/tenancy/revisions-store.server";
import { catalogJson, demoCatalogJson, importProducts, localNumber, system } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { importCatalog } from "./import-catalog.server";
import { readCatalog } from "./read-catalog.server";

const desk = mintCarrierScope("admin", { door: "carrier", id: "c", name: "Casey" });
let close = async () => {};
beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
});
afterAll(() => close());

const stored = async () =>
  (await readCatalog(desk)).map(({ id: _id, charges, ...own }) => ({ ...own, charges: charges.map(({ id: _c, ...c }) => c) }));

describe("a catalog file", () => {
  it("of the demo goes in whole, and changes nothing the second time", async () => {
    const json = demoCatalogJson();
    expect(await importCatalog(system, { json })).toEqual({ read: 13, added: 13, changed: 0, refused: 0, errors: [] });
    const [before, revision] = [await stored(), carrierRevision()];
    expect(
      before.every((product) => product.isSample && product.charges.every((charge) => charge.current?.source === "sample")),
    ).toBe(true);
    expect(await importCatalog(system, { json })).toEqual({ read: 13, added: 0, changed: 0, refused: 0, errors: [] });
    expect(await stored()).toEqual(before);
    expect(carrierRevision()).toBe(revision);
  });

  it("is only looked at in a dry run", async () => {
    const revision = carrierRevision();
    const report = await importCatalog(system, {
      json: catalogJson(localNumber("1.00"), localNumber("1", { sku: "b", kind: "x" })),
      dryRun: true,
    });
    expect(report).toMatchObject({ read: 2, added: 1, refused: 1 });
    expect(await readCatalog(desk)).toEqual([]);
    expect(carrierRevision()).toBe(revision);
  });

  it("changes words and adds a price to come, keeping what it does not name", async () => {
    await importProducts(localNumber("1.00", { charges: [chargeAt("monthly", "1.00"), chargeAt("set-up", "3.00")] }));
    const revision = carrierRevision();
    const next = localNumber("1.00", {
      name: "Town number",
      charges: [
        { code: "monthly", wholesale: [{ amount: "1.25", effectiveFrom: "2199-01-01", minimumRetail: "2" }] },
        { ...chargeAt("calls", "0.01"), label: "Calls", basis: "per-use", unit: "call" },
      ],
    });
    expect(await importProducts(next)).toMatchObject({ added: 0, changed: 1, refused: 0 });
    const [product] = await stored();
    expect(product).toMatchObject({
      name: "Town number",
      charges: [{ code: "monthly" }, { code: "set-up" }, { code: "calls", unit: "call" }],
    });
    expect(product?.charges[0]).toMatchObject({
      current: { amountMicros: "1000000" },
      next: { amountMicros: "1250000", minimumRetailMicros: "2000000" },
    });
    expect(carrierRevision()).toBe(revision + 1);
    expect((await listAudit(desk, { limit: 1 }))[0]).toMatchObject({
      action: "catalog.import",
      subject: "product/local",
      actorName: "test",
    });
  });

  it("never changes a price of the past, and takes a correction of what is to come", async () => {
    const prices = (...list: [string, string][]) =>
      localNumber("", {
        charges: [{ code: "monthly", wholesale: list.map(([amount, effectiveFrom]) => ({ amount, effectiveFrom })) }],
      });
    await importProducts(prices(["1.00", "2026-01-01"], ["2.00", "2199-01-01"]));
    const before = await stored();
    for (const past of [prices(["0.90", "2026-01-01"]), prices(["0.90", "2025-01-01"]), prices(["0.90", "2026-02-01"])]) {
      const report = await importProducts(past);
      expect(report).toMatchObject({
        changed: 0,
        refused: 1,
        errors: [{ row: 1, column: "products[0].charges[0].wholesale[0]" }],
      });
    }
    expect(await stored()).toEqual(before);
    expect(await importProducts(prices(["1.00", "2026-01-01"], ["2.50", "2199-01-01"]))).toMatchObject({
      changed: 1,
      refused: 0,
    });
    expect((await stored())[0]?.charges[0]?.versions.map((version) => version.amountMicros)).toEqual(["1000000", "2500000"]);
  });

  it("keeps the meaning of a product and of its charges", async () => {
    await importProducts(localNumber("1.00"));
    const report = await importProducts(
      localNumber("1.00", { kind: "voice", charges: [{ ...chargeAt("monthly", "1.00"), basis: "once", unit: "minute" }] }),
    );
    expect(report.errors.map(({ column }) => column)).toEqual([
      "products[0].kind",
      "products[0].charges[0].basis",
      "products[0].charges[0].unit",
    ]);
  });

  it.each([
    "",
    "{",
    "[]",
    "null",
    '"text"',
    '{"format":"core-msp-catalog/2","products":[]}',
    '{"format":"core-msp-catalog/1"}',
    '{"format":"core-msp-catalog/1","products":{}}',
    '{"format":"core-msp-catalog/1","products":[],"prodcuts":[]}',
  ])("%j is refused as a whole", async (json) => {
    const report = await importCatalog(system, { json });
    expect(report).toMatchObject({ read: 0, added: 0, refused: 1 });
    expect(report.errors[0]).toMatchObject({ row: 0, message: expect.stringMatching(/^[A-Z].*[."]$/) });
  });

  it("may begin with a byte order mark", async () => {
    expect(await importCatalog(system, { json: `\ufeff${catalogJson(localNumber("1.00"))}` })).toMatchObject({ added: 1 });
  });
});

const chargeAt = (code: string, amount: string) => ({ code, wholesale: [{ amount, effectiveFrom: "2026-01-01" }] });
const withCharges = (...charges: unknown[]) => localNumber("1", { charges });
const withPrice = (price: Record<string, unknown>) =>
  withCharges({ code: "monthly", wholesale: [{ amount: "1.00", effectiveFrom: "2026-01-01", ...price }] });

describe("a wrong entry", () => {
  const wrong: [string, unknown, string][] = [
    ["null", null, "products[1]"],
    ["a text", "local", "products[1]"],
    ["a list", [], "products[1]"],
    ["a number for the SKU", localNumber("1", { sku: 7 }), "products[1].sku"],
    ["a SKU in capitals", localNumber("1", { sku: "LOCAL" }), "products[1].sku"],
    ["a SKU with a slash", localNumber("1", { sku: "../etc" }), "products[1].sku"],
    ["no kind", localNumber("1", { kind: undefined }), "products[1].kind"],
    ["an unknown kind", localNumber("1", { kind: "__proto__" }), "products[1].kind"],
    ["an empty name", localNumber("1", { name: " \u0000 " }), "products[1].name"],
    ["a long name", localNumber("1", { name: "x".repeat(81) }), "products[1].name"],
    ["no summary", localNumber("1", { summary: undefined }), "products[1].summary"],
    ["an unknown field", localNumber("1", { price: "1.00" }), "products[1]"],
    ["an unknown status", localNumber("1", { status: "gone" }), "products[1].status"],
    ["a word for isSample", localNumber("1", { isSample: "yes" }), "products[1].isSample"],
    ["a negative position", localNumber("1", { position: -1 }), "products[1].position"],
    ["no charges", localNumber("1", { charges: [] }), "products[1].charges"],
    ["charges that are no list", localNumber("1", { charges: {} }), "products[1].charges"],
    ["a charge twice", withCharges(chargeAt("monthly", "1"), chargeAt("monthly", "2")), "products[1].charges[1].code"],
    ["a code with spaces", withCharges(chargeAt("per month", "1")), "products[1].charges[0].code"],
    ["an own charge without label", withCharges({ ...chargeAt("extra", "1"), basis: "once" }), "products[1].charges[0].label"],
    ["an own charge without basis", withCharges({ ...chargeAt("extra", "1"), label: "Extra" }), "products[1].charges[0].basis"],
    [
      "an unknown basis",
      withCharges({ ...chargeAt("extra", "1"), label: "Extra", basis: "daily" }),
      "products[1].charges[0].basis",
    ],
    [
      "per use of nothing",
      withCharges({ ...chargeAt("extra", "1"), label: "Extra", basis: "per-use" }),
      "products[1].charges[0].unit",
    ],
    ["monthly per minute", withCharges({ ...chargeAt("monthly", "1"), unit: "minute" }), "products[1].charges[0].unit"],
    ["no prices", withCharges({ code: "monthly", wholesale: [] }), "products[1].charges[0].wholesale"],
    ["wholesale as a text", withCharges({ code: "monthly", wholesale: "1.00" }), "products[1].charges[0].wholesale"],
    ["wholesale left out", withCharges({ code: "monthly" }), "products[1].charges[0].wholesale"],
    ["an amount as a number", withPrice({ amount: 1.1 }), "products[1].charges[0].wholesale[0].amount"],
    ["a negative amount", withPrice({ amount: "-1.00" }), "products[1].charges[0].wholesale[0].amount"],
    ["a comma", withPrice({ amount: "1,00" }), "products[1].charges[0].wholesale[0].amount"],
    ["seven decimals", withPrice({ amount: "0.0000001" }), "products[1].charges[0].wholesale[0].amount"],
    ["an exponent", withPrice({ amount: "1e3" }), "products[1].charges[0].wholesale[0].amount"],
    ["too much", withPrice({ amount: "1000000.01" }), "products[1].charges[0].wholesale[0].amount"],
    ["a day that never was", withPrice({ effectiveFrom: "2026-02-30" }), "products[1].charges[0].wholesale[0].effectiveFrom"],
    ["an American date", withPrice({ effectiveFrom: "01/02/2026" }), "products[1].charges[0].wholesale[0].effectiveFrom"],
    [
      "a time without zone",
      withPrice({ effectiveFrom: "2026-01-01T00:00" }),
      "products[1].charges[0].wholesale[0].effectiveFrom",
    ],
    ["another currency", withPrice({ currency: "EUR" }), "products[1].charges[0].wholesale[0].currency"],
    ["a misspelt field", withPrice({ minimumRetial: "1.00" }), "products[1].charges[0].wholesale[0]"],
    ["the SKU of the first entry", localNumber("1", { sku: "first" }), "products[1].sku"],
  ];

  it.each(wrong)("%s is named by its path, and the others go in", async (_name, entry, path) => {
    const report = await importProducts(localNumber("1.00", { sku: "first" }), entry, localNumber("1.00", { sku: "last" }));
    expect(report).toMatchObject({ read: 3, added: 2, changed: 0, refused: 1 });
    expect(report.errors[0]).toMatchObject({ row: 2, column: path, message: expect.stringMatching(/^["A-Z].*\.$/) });
    expect((await readCatalog(desk)).map(({ sku }) => sku)).toEqual(["first", "last"]);
  });

  it("two prices from the same moment", async () => {
    const price = { amount: "1.00", effectiveFrom: "2026-01-01" };
    const report = await importProducts(withCharges({ code: "monthly", wholesale: [price, price] }));
    expect(report.errors[0]?.column).toBe("products[0].charges[0].wholesale[1].effectiveFrom");
  });
});
