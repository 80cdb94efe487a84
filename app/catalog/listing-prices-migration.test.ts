import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mintStorefrontScope } from "~/kit/scope-mint";
import { closeDatabase, openDatabase } from "~/platform/database.server";
import { amendEnv } from "~/platform/env.server";
import { migrate } from "~/platform/migrations.server";
import { readStorefrontProduct } from "./list-products.server";

let folder: string;

beforeAll(async () => {
  await closeDatabase();
  folder = mkdtempSync(path.join(tmpdir(), "portal-test-"));
});
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

/** A database as it was before listings had decisions on wholesale prices. */
function databaseOfBefore(databaseFile: string) {
  const migrations = path.join(folder, "before");
  for (const name of readdirSync("prisma/migrations")) {
    if (name < "20261125155535_listing_prices")
      cpSync(path.join("prisma/migrations", name), path.join(migrations, name), { recursive: true });
  }
  migrate(databaseFile, migrations);
  const db = new Database(databaseFile);
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
  db.exec(`
    INSERT INTO "Partner" ("id", "slug", "name", "kind", "status", "createdAt") VALUES ('p', 'p', 'P', 'msp', 'live', ${day("2026-01-01")});
    INSERT INTO "Product" ("id", "sku", "kind", "name", "summary", "status") VALUES ('x', 'X', 'local-number', 'X', 'X', 'active');
    INSERT INTO "ProductCharge" ("id", "productId", "code", "label", "basis", "position") VALUES
      ('percent', 'x', 'percent', 'L', 'monthly', 0), ('fixed', 'x', 'fixed', 'L', 'monthly', 1), ('price', 'x', 'price', 'L', 'monthly', 2),
      ('low', 'x', 'low', 'L', 'monthly', 3), ('none', 'x', 'none', 'L', 'monthly', 4);
    INSERT INTO "Listing" ("partnerId", "id", "productId", "slug", "visibility", "createdAt") VALUES ('p', 'l', 'x', 'x', 'visible', ${day("2026-01-05")});
    INSERT INTO "RetailRule" ("partnerId", "listingId", "chargeId", "kind", "percentBasisPoints", "amountMicros", "rounding") VALUES
      ('p', 'l', 'percent', 'percent', 6000, NULL, '.95'), ('p', 'l', 'fixed', 'fixed', NULL, 2500000, 'none'),
      ('p', 'l', 'price', 'price', NULL, 7770000, 'none'), ('p', 'l', 'low', 'price', NULL, 1000000, '.99');`);
  const version = db.prepare(`INSERT INTO "WholesalePrice" ("chargeId", "effectiveFrom", "amountMicros") VALUES (?, ?, ?)`);
  for (const charge of ["percent", "fixed", "price", "low", "none"]) {
    version.run(charge, day("2026-01-01"), 1_000_000);
    version.run(charge, day("2026-02-01"), 3_000_000);
    version.run(charge, day("2199-01-01"), 9_000_000);
  }
  db.close();
}

it("stored rules keep the prices that they made before, at the wholesale price then in force", async () => {
  const databaseFile = path.join(folder, "portal.db");
  amendEnv({ dataFolder: folder, databaseFile });
  databaseOfBefore(databaseFile);
  expect(migrate(databaseFile, path.resolve("prisma/migrations")).length).toBeGreaterThan(0);
  await openDatabase(databaseFile);
  const product = readStorefrontProduct(mintStorefrontScope("p"), "x");
  // 3.00 + 60 % is 4.80, up to .95; 3.00 + 2.50; the set price; 1.00 raised to 3.00, up to .99; no rule, no price.
  expect(product.charges.map(({ retailMicros }) => retailMicros)).toEqual(["4950000", "5500000", "7770000", "3990000", null]);
});
