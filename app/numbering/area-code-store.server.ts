import type { AnyScope, CarrierStaffScope } from "~/kit/scope";
import { readSql, type Sql, type Tx } from "~/platform/database.server";
import { carrierRevision } from "~/tenancy/revisions-store.server";
import { type AreaCode, type AreaCodes, areaCodesFrom, builtInAreaCodes } from "./area-codes";

type Stored = Omit<AreaCode, "overlay" | "inService"> & { overlay: string | null; inService: 0 | 1; source: string };

const cached = new WeakMap<Sql, { revision: number; codes: AreaCodes }>();

/** The area codes that hold here: the imported ones, or the built-in table where none were imported. */
export function readAreaCodes(_scope: AnyScope): AreaCodes {
  const revision = carrierRevision();
  const known = cached.get(readSql());
  if (known?.revision === revision) return known.codes;
  const rows = readSql().prepare(`SELECT * FROM "AreaCode" ORDER BY "npa"`).all() as Stored[];
  const codes = rows.length > 0 ? areaCodesFrom(rows.map(fromStored), rows[0]?.source ?? "") : builtInAreaCodes;
  cached.set(readSql(), { revision, codes });
  return codes;
}

const fromStored = ({ source: _source, ...row }: Stored): AreaCode => ({
  ...row,
  overlay: row.overlay ? row.overlay.split("/") : [],
  inService: row.inService === 1,
});

export type AreaCodeOutcome = "added" | "changed" | "same";

/** Says what saving the code would do, and changes nothing. */
export const areaCodeOutcome = (_scope: CarrierStaffScope, code: AreaCode, source: string): AreaCodeOutcome =>
  weigh(readSql(), code, source).outcome;

/** Adds or changes one imported code. */
export function saveAreaCode(_scope: CarrierStaffScope, tx: Tx, code: AreaCode, source: string): AreaCodeOutcome {
  const { outcome, stored } = weigh(tx.sql, code, source);
  if (outcome === "same") return outcome;
  tx.sql
    .prepare(`INSERT OR REPLACE INTO "AreaCode" ("npa", "kind", "country", "region", "overlay", "timeZone", "inService", "localDialing", "source")
      VALUES (@npa, @kind, @country, @region, @overlay, @timeZone, @inService, @localDialing, @source)`)
    .run(stored);
  return outcome;
}

function weigh(sql: Sql, code: AreaCode, source: string): { outcome: AreaCodeOutcome; stored: Stored } {
  const before = sql.prepare(`SELECT * FROM "AreaCode" WHERE "npa" = ?`).get(code.npa) as Stored | undefined;
  const stored: Stored = { ...code, overlay: code.overlay.join("/") || null, inService: code.inService ? 1 : 0, source };
  const isSame = before && (Object.keys(stored) as (keyof Stored)[]).every((key) => before[key] === stored[key]);
  return { outcome: isSame ? "same" : before ? "changed" : "added", stored };
}
