import type { CarrierStaffScope, CustomerScope, PartnerScope, StorefrontScope } from "~/kit/scope";
import { readSql, type Sql, type Tx } from "~/platform/database.server";
import type { RobocallEntry } from "./robocall-row";

/** The database is public: whoever sees a storefront may look a company up. */
type DatabaseReader = StorefrontScope | CustomerScope | PartnerScope | CarrierStaffScope;

/** An entry as it stood in the file of a day. */
export interface StoredEntry extends RobocallEntry {
  /** UTC milliseconds. */
  fileDay: number;
}

type Outcome = "added" | "changed" | "same";

const columns = `"number","frn","name","otherFrns","dbaNames","implementation","lastUpdated","lastRecertified","fileDay"`;

/** Says what saving an entry would do, and changes nothing. */
export const trialEntry = (_scope: CarrierStaffScope, entry: RobocallEntry): Outcome => weigh(readSql(), entry);

/** Adds or changes an entry; one that is as it was is as of the newer day from then on. */
export function saveEntry(_scope: CarrierStaffScope, tx: Tx, entry: StoredEntry): Outcome {
  const outcome = weigh(tx.sql, entry);
  tx.sql
    .prepare(`INSERT OR REPLACE INTO "RobocallEntry" (${columns},"search") VALUES (@number, @frn, @name, @otherFrns, @dbaNames,
      @implementation, @lastUpdated, @lastRecertified, @fileDay, @search)`)
    .run({ ...entry, search: searchText([entry.number, entry.frn, entry.otherFrns, entry.name, entry.dbaNames].join(" ")) });
  return outcome;
}

function weigh(sql: Sql, entry: RobocallEntry): Outcome {
  const before = sql.prepare(`SELECT ${columns} FROM "RobocallEntry" WHERE "number" = ?`).get(entry.number) as
    | StoredEntry
    | undefined;
  if (!before) return "added";
  const kept = ["frn", "name", "otherFrns", "dbaNames", "implementation", "lastUpdated", "lastRecertified"] as const;
  return kept.every((key) => before[key] === entry[key]) ? "same" : "changed";
}

const searchText = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The day of the newest file that was taken in, UTC milliseconds; null before the first. */
export function latestRobocallDay(_scope: DatabaseReader): number | null {
  const row = readSql().prepare(`SELECT MAX("fileDay") AS "day" FROM "RobocallEntry"`).get() as { day: number | null };
  return row.day;
}

/** How many entries stood in the file of a day and in none since. */
export function countRobocallEntries(_scope: DatabaseReader, fileDay: number): number {
  const row = readSql().prepare(`SELECT COUNT(*) AS "count" FROM "RobocallEntry" WHERE "fileDay" = ?`).get(fileDay);
  return (row as { count: number }).count;
}

/**
 * Entries that hold every word of what was typed: of a name, another name, an FCC registration number or a database number. An entry
 * with an older `fileDay` than the newest was not in the newest file.
 */
export function findRobocallEntries(_scope: DatabaseReader, typed: string, limit: number): StoredEntry[] {
  const words = searchText(typed.slice(0, 200)).split(" ").filter(Boolean).slice(0, 8);
  if (words.join("").length < 3) return [];
  const where = words.map(() => `"search" LIKE ?`).join(" AND ");
  const sql = `SELECT ${columns} FROM "RobocallEntry" WHERE ${where} ORDER BY "fileDay" DESC, "name", "number" LIMIT ?`;
  return readSql()
    .prepare(sql)
    .all(...words.map((word) => `%${word}%`), limit) as StoredEntry[];
}
