import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { looseLinks, optionalTenants, parseSchema, tenantModels } from "./prisma-schema";
import { appSources, isTest, listed } from "./sources";
import { tenantExceptions } from "./tenant-exceptions";
import { unboundCalls } from "./tenant-prisma";
import { unboundSql, unboundTables } from "./tenant-sql";

const models = parseSchema(readFileSync("prisma/schema.prisma", "utf8"));
const tables = new Set(tenantModels(models).map((m) => m.name));
const clientNames = new Set([...tables].map((name) => name.charAt(0).toLowerCase() + name.slice(1)));

describe("tenant models of the schema", () => {
  it("knows them", () => {
    expect(tables.size).toBeGreaterThan(5);
    expect([...tables]).toContain("Listing");
  });
  it("links them by composite keys only", () => expect(looseLinks(models)).toEqual([]));
  it("lets only the audit trail have rows of nobody", () => expect(optionalTenants(models)).toEqual(["AuditEntry"]));
});

describe("queries of tenant models", () => {
  const sources = appSources().filter(({ path }) => !isTest(path));
  const found = sources.flatMap((source) => [...unboundSql(source, tables), ...unboundCalls(source, clientNames)]);
  const isException = (f: { where: string; inside: string }) =>
    tenantExceptions.find((e) => f.where.startsWith(`${e.file}:`) && f.inside === e.inside);

  it("name their partner", () => expect(listed(found.filter((f) => !isException(f)))).toEqual([]));
  it("have no exception left over", () => {
    const used = new Set(found.map(isException));
    expect(tenantExceptions.filter((e) => !used.has(e))).toEqual([]);
  });
});

describe("the schema check itself", () => {
  const schema = (child: string) => parseSchema(`model Shop {\n  partnerId String\n  id String\n}\nmodel Row {\n${child}\n}\n`);
  it.each([
    [
      "  partnerId String\n  shopId String\n  shop Shop @relation(fields: [shopId], references: [id])",
      ["Row.shop does not carry partnerId"],
    ],
    [
      "  partnerId String\n  shopId String?\n  shop Shop? @relation(fields: [partnerId, shopId], references: [partnerId, id])",
      ["Row.shop may be NULL in shopId"],
    ],
    [
      "  shopId String // partnerId\n  shop Shop @relation(fields: [shopId], references: [id])",
      ["Row.shop does not carry partnerId"],
    ],
    ["  partnerId String\n  shopId String\n  shop Shop @relation(fields: [partnerId, shopId], references: [partnerId, id])", []],
  ])("%#", (child, problems) => expect(looseLinks(schema(child))).toEqual(problems));
});

describe("the SQL check itself", () => {
  it.each([
    ['SELECT * FROM "Listing" WHERE "id" = ?', ["Listing"]],
    ['SELECT "partnerId" FROM "Listing" WHERE "id" = ?', ["Listing"]],
    ['SELECT * FROM "Listing" WHERE "partnerId" = ? AND "id" = ?', []],
    [
      'SELECT * FROM "Listing" l JOIN "RetailRule" r ON r."listingId" = l."id" WHERE l."partnerId" = ?',
      ["Listing", "RetailRule"],
    ],
    ['SELECT * FROM "Listing" l JOIN "RetailRule" r ON r."partnerId" = l."partnerId" WHERE l."partnerId" = ?', []],
    ['SELECT * FROM "Product" WHERE "id" = ?', []],
    ['UPDATE "Listing" SET "partnerId" = ? WHERE "id" = ?', ["Listing"]],
    ['UPDATE "Listing" SET "name" = ? WHERE "partnerId" = ? AND "id" = ?', []],
    ['DELETE FROM "Enquiry"', ["Enquiry"]],
    ['INSERT INTO "Enquiry" ("id", "name") VALUES (?, ?)', ["Enquiry"]],
    ['INSERT INTO "Enquiry" ("partnerId", "id") VALUES (?, ?)', []],
  ])("%s", (sql, unbound) => expect(unboundTables(sql, tables)).toEqual(unbound));

  it("reads templates and names the place", () => {
    const text =
      'export function find(id: string) {\n  return sql.prepare(`SELECT ${columns} FROM "Listing" WHERE "id" = ?`).get(id);\n}';
    expect(unboundSql({ path: "app/a.ts", text }, tables)).toEqual([
      { where: "app/a.ts:2", what: "SQL on Listing without partnerId", inside: "find" },
    ]);
  });
});

describe("the Prisma check itself", () => {
  it.each([
    ["tx.db.listing.findMany({ orderBy: { position: 'asc' } })", 1],
    ["tx.db.listing.findMany()", 1],
    ["tx.db.listing.findMany({ where: { id } })", 1],
    ["tx.db.listing.findMany({ where })", 1],
    ["tx.db.listing.findMany({ where: { OR: [{ partnerId }, { id }] } })", 1],
    ["tx.db.listing.findMany({ where: mine ? { partnerId } : {} })", 1],
    ["tx.db.listing.findMany({ where: { partnerId: scope.partnerId, id } })", 0],
    ["read().listing.findUnique({ where: { partnerId_id: { partnerId, id } } })", 0],
    ["tx.db.listing.create({ data: { id } })", 1],
    ["tx.db.listing.create({ data: { partnerId, id } })", 0],
    ["tx.db.listing.createMany({ data: rows.map((row) => ({ partnerId, ...row })) })", 0],
    ["tx.db.listing.createMany({ data: rows })", 1],
    ["tx.db.listing.upsert({ where: { partnerId_id: key }, create: { id }, update: {} })", 1],
    ["tx.db.product.findMany({ where: { id } })", 0],
    ["const where = { partnerId, id }; tx.db.listing.findMany({ where })", 0],
    ["const open = { id }; tx.db.listing.findMany({ where: { ...open } })", 1],
    ["const key = { partnerId }; tx.db.listing.findMany({ where: { ...key, id } })", 0],
    ["const { partnerId, ...row } = input; tx.db.listing.create({ data: { ...row } })", 1],
  ])("%s", (text, count) => expect(unboundCalls({ path: "app/a.ts", text }, clientNames)).toHaveLength(count));
});
