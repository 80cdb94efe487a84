import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { csvLine } from "~/kit/csv";
import { listAudit } from "~/platform/audit-store.server";
import { importProducts, localNumber, openOwnRulesShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { csvText, exportPrices } from "./export-prices.server";
import {
  applyPriceFile,
  checkPriceFile,
  mapPriceFile,
  priceFileErrors,
  readPriceWork,
  takePriceFile,
} from "./import-prices.server";
import { listStorefrontProducts } from "./list-products.server";
import type { ListingRow } from "./partner-listing";
import { findListings } from "./partner-listing-store.server";
import { priceCsvColumns, priceCsvRows } from "./price-csv";
import { suggestedMapping } from "./price-file-fields";
import { planPriceFile } from "./price-file-plan";
import { readListings } from "./read-listings.server";
import { readPriceFile } from "./read-price-file.server";
import { readPriceJob } from "./read-price-job.server";
import { type RetailRule, roundings } from "./retail-rules";
import { runPriceFile } from "./run-price-file.server";
import { saveListing } from "./save-listing.server";

let close = async () => {};
let shop: Awaited<ReturnType<typeof openOwnRulesShop>>;
let other: typeof shop;

beforeEach(async () => {
  await close();
  ({ close } = await freshDatabase());
  const wholesale = [{ amount: "1.00", effectiveFrom: "2026-01-01", minimumRetail: "1.20" }];
  const charges = [
    { code: "set-up", wholesale },
    { code: "monthly", wholesale },
  ];
  await importProducts(localNumber("", { sku: "two-charges", charges }), localNumber("2.00", { sku: "one-charge" }));
  shop = await openOwnRulesShop("shop-a", { markup: { basisPoints: 10_000, rounding: "none" } });
  other = await openOwnRulesShop("shop-b", { markup: { basisPoints: 10_000, rounding: "none" } });
});
afterAll(() => close());

const bytes = (text: string) => new TextEncoder().encode(text);
const take = (text: string) => takePriceFile(shop.staff, { name: "prices.csv", bytes: bytes(text) });
const check = async (text: string) => {
  await take(text);
  return checkPriceFile(shop.staff);
};
const apply = async (text: string) => {
  await take(text);
  await applyNow();
  return (await readPriceJob(shop.staff)).check?.applied;
};
const applyNow = async () => runPriceFile(shop.staff, (await applyPriceFile(shop.staff)).jobId);
const retail = () =>
  listStorefrontProducts(shop.visitor).map(({ sku, charges }) => [sku, ...charges.map((one) => one.retailMicros)]);
const messages = async (text: string) => (await check(text)).errors.map(({ row, message }) => `${row}: ${message}`);

describe("a price file", () => {
  it("that goes out and comes in changes nothing, whatever the names hold", async () => {
    for (const name of ['=HYPERLINK("x")', "-5 % today; only", "'quoted'", "(none)", 'a,b"c']) {
      const [listing] = await readListings(shop.staff);
      await saveListing(shop.staff, { listingId: listing?.id ?? "", name, summary: name, visibility: "visible", rules: [] });
      const file = await exportPrices(shop.staff, { listings: [] });
      expect(file.startsWith("\ufeff")).toBe(true);
      expect(file).not.toMatch(/(?:^|,)"?[=+\-@]/m);
      const plan = await check(file);
      expect([plan.read, plan.changes, plan.errors]).toEqual([3, [], []]);
    }
  });

  it("says where a price was changed in the column that only informs, and what its changes make", async () => {
    const file = (await exportPrices(shop.staff, { listings: [] })).replaceAll("4.00,", "4.50,");
    const plan = await check(file);
    expect([plan.changes, plan.errors, plan.unreadPrices]).toEqual([[], [], 1]);
    const [change] = (await check("sku,charge,price\ntwo-charges,monthly,3.00")).changes;
    expect(change?.changes.map(({ makes }) => [makes?.before.retailMicros, makes?.after.retailMicros])).toEqual([
      ["2000000", "3000000"],
    ]);
  });

  it("with thousands of columns is refused before its rows are read", async () => {
    const columns = Array.from({ length: 4_500 }, (_, i) => i.toString(36)).join(",");
    await expect(check(`${columns}\n${"x\n".repeat(19_990)}`)).rejects.toThrow(/was not taken/);
  });

  it("changes prices, rules, words, places and visibility, with an audit entry, for this partner alone", async () => {
    const file = [
      "SKU;Charge;Price;Name;Position;Visibility",
      "two-charges;set-up;2.50;Town number;7;",
      "two-charges;monthly;;;;",
      "one-charge;;9.99;;0;hidden",
    ].join("\r\n");
    const dry = await check(file);
    expect(dry.errors).toEqual([]);
    expect(retail(), "a dry run").toEqual([
      ["two-charges", "2000000", "2000000"],
      ["one-charge", "4000000"],
    ]);
    expect(await apply(file)).toEqual({ listings: 2, values: 6, refused: 0 });
    expect(retail()).toEqual([["two-charges", "2500000", "2000000"]]);
    const [hidden, shown] = await readListings(shop.staff);
    expect([hidden?.sku, hidden?.charges[0]?.retailMicros, shown?.name, shown?.position]).toEqual([
      ...["one-charge", "9990000"],
      ...["Town number", 7],
    ]);
    expect(listStorefrontProducts(other.visitor)).toHaveLength(2);
    const [entry] = await listAudit(shop.staff, { limit: 1 });
    expect(entry?.action).toBe("prices.import");
    expect(JSON.parse(entry?.after ?? "")).toMatchObject({
      "two-charges.name": "Town number",
      "one-charge.visibility": "hidden",
    });
  });

  it("takes away what says so, and keeps what is blank", async () => {
    await apply("sku,charge,name,summary,set_by,value,rounding\none-charge,monthly,Own,Words,margin,60,.99\n");
    expect((await readListings(shop.staff))[1]).toMatchObject({ name: "Own", charges: [{ retailMicros: "5990000" }] });
    expect(await apply("sku,charge,name,value\none-charge,monthly,,\n")).toMatchObject({ values: 0 });
    await apply("sku,name,visibility\none-charge,(none),hidden\n");
    await apply("sku,charge,set_by\none-charge,monthly,(none)\n");
    expect((await readListings(shop.staff))[1]).toMatchObject({ name: null, summary: "Words", charges: [{ rule: null }] });
  });

  it("understands what spreadsheets make of a rounding, and changes a part of a rule", async () => {
    await apply("sku,charge,rounding\none-charge,monthly,0.95\n");
    expect((await readListings(shop.staff))[1]?.charges[0]?.rule).toEqual({ kind: "percent", value: "100", rounding: ".95" });
    await apply("sku,charge,rounding\none-charge,monthly,0\n");
    expect((await readListings(shop.staff))[1]?.charges[0]?.rule?.rounding).toBe(".00");
  });

  it("refuses single rows, each with what is wrong, and takes the others", async () => {
    const file = [
      "sku,charge,price,name,visibility,position",
      "nothing,monthly,1.00,,,",
      "two-charges,,2.00,,,",
      "two-charges,weekly,2.00,,,",
      "two-charges,monthly,1.10,,,",
      "two-charges,monthly,much,,,",
      "one-charge,monthly,5.55,,,",
      "one-charge,monthly,6.66,,,",
      `one-charge,,,${"x".repeat(90)},maybe,first`,
      ",monthly,2.00,,,",
      "one-charge,monthly",
    ].join("\n");
    expect(await messages(file)).toEqual([
      "2: Your shop lists no product with this SKU. Add the product first.",
      "3: This product has more than one charge: name the one that is meant.",
      "4: This product has no charge with the code weekly.",
      "5: This gives $1.10, which is below the carrier's lowest retail price of $1.20. Raise it to at least that.",
      "6: Write the amount with digits and a point, such as 4.95 or 0.0079.",
      "8: Line 7 sets this price already.",
      "9: Use at most 80 characters; this has 90.",
      "9: Write visible or hidden.",
      "9: Use a whole number from 0 to 9999.",
      "10: The SKU is missing.",
      "11: The row has 2 cells where the header has 6.",
    ]);
    expect(await apply(file)).toEqual({ listings: 1, values: 1, refused: 9 });
    expect(retail()).toEqual([
      ["two-charges", "2000000", "2000000"],
      ["one-charge", "5550000"],
    ]);
  });

  it("gives the refused rows back as a file that can be corrected", async () => {
    await take('sku,charge,price,name\none-charge,monthly,5.55,\none-charge,weekly,5.55,"=1+1"\n');
    const errors = await priceFileErrors(shop.staff);
    expect(errors).toBe(
      "\ufeffsku,charge,price,name,problem\r\none-charge,weekly,5.55,'=1+1,This product has no charge with the code weekly.\r\n",
    );
    expect((await check(errors.replace("weekly", "monthly"))).errors).toEqual([]);
    const [change] = (await checkPriceFile(shop.staff)).changes;
    expect(change?.fields.name).toBe("=1+1");
  });

  it("is read by columns of any name, chosen on a page", async () => {
    await take("Artikel,Preis\none-charge,7.77\n");
    const { mapping, samples } = await readPriceWork(shop.staff);
    expect([mapping.sku, samples.artikel]).toEqual(["", ["one-charge"]]);
    await expect(mapPriceFile(shop.staff, mapping)).rejects.toMatchObject({ fields: { "map.sku": [expect.any(String)] } });
    const twice = { ...mapping, sku: "artikel", own_price: "artikel" };
    await expect(mapPriceFile(shop.staff, twice)).rejects.toMatchObject({ code: "bad-input" });
    await mapPriceFile(shop.staff, { ...mapping, sku: "artikel", own_price: "preis" });
    await applyNow();
    expect(retail()[1]).toEqual(["one-charge", "7770000"]);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["a header alone", bytes("sku,price\n")],
    ["an open quote", bytes('sku,price\n"one,2.00\n')],
    ["too many rows", bytes(`sku\n${"a\n".repeat(20_001)}`)],
  ])("is refused as a whole with %s in it", async (_name, content) => {
    const taken = takePriceFile(shop.staff, { name: "x.csv", bytes: content });
    await expect(taken).rejects.toMatchObject({ code: "bad-input", fields: { file: [expect.any(String)] } });
  });

  it("is read in the encodings of spreadsheets", async () => {
    const text = "sku,name\none-charge,Telefon für Büros\n";
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
    for (const content of [new Uint8Array(Buffer.from(text, "latin1")), utf16, bytes(`\ufeff${text}`)]) {
      await takePriceFile(shop.staff, { name: "x.csv", bytes: content });
      expect((await checkPriceFile(shop.staff)).changes[0]?.fields.name).toBe("Telefon für Büros");
    }
  });

  it("belongs to one person of one partner", async () => {
    await take("sku\none-charge\n");
    await expect(readPriceWork(other.staff)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is not shown a product without a price by", async () => {
    expect(await messages("sku,charge,set_by\none-charge,monthly,(none)\n")).toEqual([
      "2: The shop cannot show it: one of its charges would have no price.",
    ]);
  });
});

const rounding = fc.constantFrom(...roundings);
const amount = fc.bigInt(0n, 1_000_000_000_000n);
const rule: fc.Arbitrary<RetailRule | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constant("percent" as const),
    percentBasisPoints: fc.integer({ min: -10_000, max: 1_000_000 }),
    rounding,
  }),
  fc.record({ kind: fc.constant("margin" as const), percentBasisPoints: fc.integer({ min: 0, max: 9_900 }), rounding }),
  fc.record({ kind: fc.constantFrom("fixed" as const, "price" as const, "below-cost" as const), amountMicros: amount, rounding }),
);
/** As the store holds words: one line, trimmed. */
const words = fc.option(
  fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom("=1+1", "+1", "-1", "@x", "'=x", "''", "(none)", "'(none)", ";", '"'),
    )
    .map((text) =>
      text
        .replace(/[\p{Cc}\p{Bidi_Control}\ufeff]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((text) => text !== ""),
  { nil: null },
);

async function storedRows(rules: (RetailRule | null)[], own: { name: string | null; summary: string | null; position: number }) {
  const rows = await findListings(shop.staff);
  return rows.map(
    (row): ListingRow => ({
      ...{ ...row, ...own },
      charges: row.charges.map((charge, index) => ({ ...charge, rule: rules[index] ?? null })),
    }),
  );
}

describe("any listing", () => {
  it("comes back from its own file unchanged, with every separator", async () => {
    const own = fc.record({ name: words, summary: words, position: fc.integer({ min: 0, max: 9999 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(rule, { minLength: 2, maxLength: 2 }),
        own,
        fc.constantFrom(",", ";"),
        async (rules, fields, by) => {
          const rows = await storedRows(rules, fields);
          const table = [[...priceCsvColumns], ...priceCsvRows(rows, [], Date.now())];
          const text =
            by === "," ? csvText(priceCsvColumns, table.slice(1)) : table.map((cells) => quoted(cells, by)).join("\r\n");
          const file = await readPriceFile(text);
          const context = { mapping: suggestedMapping(file.headers), defaults: [], atMs: Date.now(), showProblem: null };
          const plan = planPriceFile(file.rows, rows, context);
          expect(plan.changes).toEqual([]);
          expect(plan.errors).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const quoted = (cells: readonly string[], by: string) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(by);

describe("ten thousand rows", () => {
  it("are checked in less than five seconds", async () => {
    const line = (i: number) => csvLine([i % 2 ? "one-charge" : "two-charges", "monthly", `${(i % 90) + 5}.95`, "Name, quoted"]);
    const text = ["sku,charge,price,name", ...Array.from({ length: 10_000 }, (_, i) => line(i))].join("\r\n");
    const startedAt = performance.now();
    const plan = await check(text);
    const elapsedMs = performance.now() - startedAt;
    expect([plan.read, plan.errors.length]).toEqual([10_000, 9_998]);
    expect(elapsedMs).toBeLessThan(5_000);
  });
});
