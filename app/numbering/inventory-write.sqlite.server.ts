import type { CarrierStaffScope } from "~/kit/scope";
import { readSql, type Sql, type Tx } from "~/platform/database.server";
import type { InventoryRow } from "./inventory-row";

/** What became, or would become, of one row. "taken": the file would change the status of a number that is held or assigned. */
export type Saved = "added" | "changed" | "same" | "taken";

interface Known {
  id: number;
  status: string;
  [column: string]: string | number | null;
}

const compared = ["state", "area", "features", "productSku", "holderProviderId", "status", "memorability", "isSample"] as const;

/** Says what saving the row would do, and changes nothing. */
export function trialNumber(_scope: CarrierStaffScope, row: InventoryRow): Saved {
  return weigh(readSql(), row).saved;
}

/** Adds or changes one number; the search's full-text table follows by trigger. Most rows of a file are new, so it tries that first. */
export function saveNumber(_scope: CarrierStaffScope, tx: Tx, row: InventoryRow): Saved {
  const inserted = tx.sql
    .prepare(`INSERT INTO "TelephoneNumber" ("e164", "digits", "npa", "nxx", "line", "type", "state", "area", "features", "productSku",
      "holderProviderId", "status", "memorability", "isSample", "changedAt") VALUES (@e164, @digits, @npa, @nxx, @line, @type, @state, @area,
      @features, @productSku, @holderProviderId, @status, @memorability, @isSample, @changedAt) ON CONFLICT ("e164") DO NOTHING`)
    .run(toStored(row, "available"));
  if (inserted.changes === 1) return "added";
  const { saved, known, stored } = weigh(tx.sql, row);
  if (saved !== "changed") return saved;
  tx.sql
    .prepare(`UPDATE "TelephoneNumber" SET "state" = @state, "area" = @area, "features" = @features, "productSku" = @productSku,
      "holderProviderId" = @holderProviderId, "status" = @status, "memorability" = @memorability, "isSample" = @isSample,
      "changedAt" = @changedAt WHERE "id" = @id`)
    .run({ ...stored, id: known?.id });
  return saved;
}

const toStored = (row: InventoryRow, status: string) => ({
  ...row,
  isSample: row.isSample ? 1 : 0,
  status: row.status ?? status,
  changedAt: Date.now(),
});

function weigh(sql: Sql, row: InventoryRow) {
  const known = sql.prepare(`SELECT * FROM "TelephoneNumber" WHERE "e164" = ?`).get(row.e164) as Known | undefined;
  const stored = toStored(row, known?.status ?? "available");
  return { saved: outcome(known, stored), known, stored };
}

function outcome(known: Known | undefined, stored: Record<(typeof compared)[number], string | number | null>): Saved {
  if (!known) return "added";
  if (known.status !== stored.status && (known.status === "held" || known.status === "assigned")) return "taken";
  return compared.every((column) => known[column] === stored[column]) ? "same" : "changed";
}

/** The SKUs of the catalog. */
export function knownSkus(_scope: CarrierStaffScope): Set<string> {
  return new Set(readSql().prepare(`SELECT "sku" FROM "Product"`).pluck().all() as string[]);
}

/** Ids and OCNs of the directory's providers, each to the id. */
export function knownHolders(_scope: CarrierStaffScope): Map<string, string> {
  const rows = readSql().prepare(`SELECT "id", "ocn" FROM "Provider"`).all() as { id: string; ocn: string | null }[];
  const byOcn = rows.flatMap(({ id, ocn }) => (ocn ? [[ocn, id] as const] : []));
  return new Map([...byOcn, ...rows.map(({ id }) => [id, id] as const)]);
}
