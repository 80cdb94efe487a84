import { mintSystemScope } from "~/kit/scope-mint";
import { importNumbers } from "~/numbering/import-numbers.server";
import { type Tx, write } from "~/platform/database.server";
import { freshDatabase } from "./database";

/** The products and providers that numbers refer to, without the rooms that own them. */
export const numberSkus = ["local-standard", "local-memorable", "tollfree-standard", "tollfree-memorable"];
export const numberHolders = ["keystone", "granite", "unlisted"];

async function insertReferences(tx: Tx) {
  for (const sku of numberSkus) {
    await tx.db.product.create({ data: { id: sku, sku, kind: "local-number", name: sku, summary: "", status: "active" } });
  }
  for (const id of numberHolders) await tx.db.provider.create({ data: { id, name: id, ocn: id === "granite" ? "123A" : null } });
}

/** A migrated database that has what an inventory file refers to, and the numbers of one. */
export async function stockedDatabase(csv?: AsyncIterable<string>) {
  const database = await freshDatabase();
  await write(insertReferences);
  if (csv) {
    const report = await importNumbers(mintSystemScope("test"), { csv, dryRun: false });
    if (report.refused > 0) throw new Error(JSON.stringify(report.errors.slice(0, 3)));
  }
  return database;
}
