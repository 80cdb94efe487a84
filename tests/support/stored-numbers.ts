import path from "node:path";
import Database from "better-sqlite3";

/**
 * Free numbers of a portal under test by who holds them, as the demo's inventory names them: "keystone" is the carrier itself,
 * "granite" another carrier, "unlisted" a company that nothing is known of.
 * @returns E.164 without "+"
 */
export function freeNumbersOf(
  dataFolder: string,
  holder: "keystone" | "granite" | "unlisted",
  type: "local" | "toll-free" = "local",
): string[] {
  const database = new Database(path.join(dataFolder, "portal.db"), { readonly: true, fileMustExist: true });
  try {
    const sql = `SELECT e164 FROM TelephoneNumber WHERE holderProviderId = ? AND type = ? AND status = 'available' ORDER BY e164 LIMIT 200`;
    return (database.prepare(sql).pluck().all(holder, type) as string[]).map((e164) => e164.replace("+", ""));
  } finally {
    database.close();
  }
}
