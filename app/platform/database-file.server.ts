import Database from "better-sqlite3";

/** What can be seen of a database file without changing it. */
export interface DatabaseFacts {
  /** SQLite's own check of its pages: "ok", or what is wrong. */
  integrity: string;
  /** Rows whose foreign key points nowhere. */
  strays: number;
  migrationsApplied: number;
  tables: number;
}

/** @returns null when the file is not a portal database */
export function inspectDatabase(file: string): DatabaseFacts | null {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    return {
      integrity: String(db.pragma("integrity_check", { simple: true })),
      strays: (db.pragma("foreign_key_check") as unknown[]).length,
      migrationsApplied: db
        .prepare(`SELECT count(*) FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`)
        .pluck()
        .get() as number,
      tables: db.prepare(`SELECT count(*) FROM sqlite_master WHERE type = 'table'`).pluck().get() as number,
    };
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** How many keys sign path records now, and how many of them have no file. Both 0 in a database from before there were such keys. */
export function findMissingPathKeys(file: string, isThere: (kid: string) => boolean): { current: number; missing: number } {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const hasTable = db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'PathKey'`).get();
    if (!hasTable) return { current: 0, missing: 0 };
    const kids = db
      .prepare(`SELECT "kid" FROM "PathKey" WHERE "retiredAt" IS NULL AND "partnerId" IS NOT NULL`)
      .pluck()
      .all() as string[];
    return { current: kids.length, missing: kids.filter((kid) => !isThere(kid)).length };
  } finally {
    db.close();
  }
}

export const isSound = (facts: DatabaseFacts | null): facts is DatabaseFacts => facts?.integrity === "ok" && facts.strays === 0;

/** Copies a database as it stands at one moment, also while it is written to. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const db = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await db.backup(to);
  } finally {
    db.close();
  }
}

/**
 * Folds the log into the file, so that the file alone is whole.
 * @returns false when another process has the database open
 */
export function foldAndRelease(file: string): boolean {
  const db = new Database(file, { timeout: 200 });
  try {
    db.pragma("wal_checkpoint(TRUNCATE)");
    // Leaving the log mode needs the file to itself; it is set again at the next start.
    return db.pragma("journal_mode = DELETE", { simple: true }) === "delete";
  } catch {
    return false;
  } finally {
    db.close();
  }
}
