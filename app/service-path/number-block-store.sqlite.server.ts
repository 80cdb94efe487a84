import type { CarrierStaffScope, SystemPartnerScope, TenantScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";
import { blockStart, type NumberBlock } from "./number-block";

/** The block of the first number behind a text, as its numbers begin: "+12015550"; null behind the last. */
export function nextBlockStart(_scope: CarrierStaffScope, after: string): string | null {
  const e164 = readSql().prepare(`SELECT min("e164") FROM "TelephoneNumber" WHERE "e164" > ?`).pluck().get(after);
  return typeof e164 === "string" ? blockStart(e164) : null;
}

/** Who holds numbers that are on offer in one block. The plus signs keep the search to the block's own thousand rows. */
export function holdersIn(_scope: CarrierStaffScope, start: string): Omit<NumberBlock, "block">[] {
  const sql = `SELECT "holderProviderId", max("isSample") AS "isSample" FROM "TelephoneNumber"
    WHERE "e164" >= ? AND "e164" <= ? AND +"status" IN ('available', 'held') GROUP BY +"holderProviderId"`;
  const rows = readSql().prepare(sql).all(`${start}000`, `${start}999`) as { holderProviderId: string; isSample: number }[];
  return rows.map((row) => ({ ...row, isSample: row.isSample === 1 }));
}

/** All that is kept, in order. */
export function readBlocks(_scope: CarrierStaffScope): NumberBlock[] {
  const sql = `SELECT "block", "holderProviderId", "isSample" FROM "NumberBlock" ORDER BY "block", "holderProviderId"`;
  const rows = readSql().prepare(sql).all() as (Omit<NumberBlock, "isSample"> & { isSample: number })[];
  return rows.map((row) => ({ ...row, isSample: row.isSample === 1 }));
}

export function putBlock(_scope: CarrierStaffScope, tx: Tx, { block, holderProviderId, isSample }: NumberBlock) {
  tx.sql
    .prepare(`INSERT OR REPLACE INTO "NumberBlock" ("block", "holderProviderId", "isSample") VALUES (?, ?, ?)`)
    .run(block, holderProviderId, isSample ? 1 : 0);
}

export function dropBlock(_scope: CarrierStaffScope, tx: Tx, { block, holderProviderId }: NumberBlock) {
  tx.sql.prepare(`DELETE FROM "NumberBlock" WHERE "block" = ? AND "holderProviderId" = ?`).run(block, holderProviderId);
}

/** The blocks behind one, in order, each with the facts of the scope's partner's newest record of it; null without one. */
export function blocksWithRecords(
  scope: SystemPartnerScope,
  { after, limit }: { after: Pick<NumberBlock, "block" | "holderProviderId">; limit: number },
): (NumberBlock & { factsHash: string | null })[] {
  const sql = `SELECT b."block", b."holderProviderId", b."isSample", (SELECT l."factsHash" FROM "PathLeaf" l
      WHERE l."partnerId" = ? AND l."block" = b."block" AND l."holderProviderId" = b."holderProviderId"
      ORDER BY l."position" DESC LIMIT 1) AS "factsHash"
    FROM "NumberBlock" b WHERE (b."block", b."holderProviderId") > (?, ?) ORDER BY b."block", b."holderProviderId" LIMIT ?`;
  const rows = readSql().prepare(sql).all(scope.partnerId, after.block, after.holderProviderId, limit);
  return (rows as (NumberBlock & { isSample: unknown; factsHash: string | null })[]).map((row) => ({
    ...row,
    isSample: Number(row.isSample) === 1,
  }));
}

/** Whether any number of the block that this company holds is on offer now, as of the last look at the inventory. */
export function isBlockOnOffer(_scope: TenantScope, { block, holderProviderId }: Omit<NumberBlock, "isSample">): boolean {
  const sql = `SELECT 1 FROM "NumberBlock" WHERE "block" = ? AND "holderProviderId" = ?`;
  return readSql().prepare(sql).get(block, holderProviderId) !== undefined;
}
