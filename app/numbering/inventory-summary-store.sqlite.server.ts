import type { CarrierScope } from "~/kit/scope";
import { seconds } from "~/kit/time";
import { readSql } from "~/platform/database.server";
import type { NumberType } from "./number-search";

export interface InventorySummary {
  /** `state` is null for toll-free numbers and those without one. */
  byPlace: { state: string | null; type: NumberType; status: string; count: number }[];
  byHolder: { id: string; name: string; isOurs: boolean; count: number }[];
}

const keepMs = seconds(30);
let kept: { atMs: number; summary: InventorySummary } | null = null;

/** The whole inventory in counts, at most 30 seconds old: each count walks an index or the table, so it is not done on every request. */
export function summarizeInventory(_scope: CarrierScope): InventorySummary {
  const now = Date.now();
  if (kept && now - kept.atMs < keepMs) return kept.summary;
  const byPlace = readSql()
    .prepare(`SELECT "state", "type", "status", count(*) AS "count" FROM "TelephoneNumber" GROUP BY "status", "type", "state"`)
    .all() as InventorySummary["byPlace"];
  const holders = readSql()
    .prepare(
      `SELECT p."id", p."name", p."isOurs", c."count" FROM
         (SELECT "holderProviderId" AS "id", count(*) AS "count" FROM "TelephoneNumber" GROUP BY "holderProviderId") c
       JOIN "Provider" p ON p."id" = c."id" ORDER BY c."count" DESC`,
    )
    .all() as (Omit<InventorySummary["byHolder"][number], "isOurs"> & { isOurs: number })[];
  const summary = { byPlace, byHolder: holders.map((row) => ({ ...row, isOurs: row.isOurs === 1 })) };
  kept = { atMs: now, summary };
  return summary;
}
