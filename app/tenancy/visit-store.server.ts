import type { PartnerScope, SystemScope } from "~/kit/scope";
import { isoDay } from "~/kit/time";
import { readSql, type Tx } from "~/platform/database.server";
import { isVisitPage, type VisitPage } from "./visit-pages";

/** Visits of one kind of page of one shop on one day. */
export interface VisitCount {
  partnerId: string;
  /** UTC, e.g. "2026-11-25" */
  day: string;
  page: VisitPage;
  visits: number;
}

/** Adds what was counted since the last time; each count names its partner. */
export function addVisits(_scope: SystemScope, tx: Tx, counts: readonly VisitCount[]) {
  const statement = tx.sql.prepare(
    `INSERT INTO "VisitDay" ("partnerId", "day", "page", "visits") VALUES (?, ?, ?, ?)
     ON CONFLICT ("partnerId", "day", "page") DO UPDATE SET "visits" = "visits" + excluded."visits"`,
  );
  for (const { partnerId, day, page, visits } of counts) statement.run(partnerId, day, page, visits);
}

/** Forgets days before the given one, of all partners. */
export function deleteVisitsBefore(_scope: SystemScope, tx: Tx, atMs: number) {
  tx.sql.prepare(`DELETE FROM "VisitDay" WHERE "day" < ?`).run(isoDay(atMs));
}

/** The scope's own visits from this day (UTC) on, the oldest first. */
export function visitsSince(scope: PartnerScope, atMs: number): Omit<VisitCount, "partnerId">[] {
  const sql = `SELECT "day", "page", "visits" FROM "VisitDay" WHERE "partnerId" = ? AND "day" >= ? ORDER BY "day"`;
  const rows = readSql().prepare(sql).all(scope.partnerId, isoDay(atMs)) as { day: string; page: string; visits: number }[];
  return rows.flatMap(({ day, page, visits }) => (isVisitPage(page) ? [{ day, page, visits }] : []));
}
