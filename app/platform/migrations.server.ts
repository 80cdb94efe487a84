import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";

/** Prisma's own table, column for column, so that `prisma migrate status` and `deploy` agree with what was applied here. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

/** The history of the database and the folder disagree; `message` says how. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/**
 * Applies the migrations that the database has not had, each in its own transaction.
 * @returns the names applied now, oldest first
 * @throws MigrationError when an applied migration was edited, or the database knows one that this version does not have
 */
export function migrate(databaseFile: string, migrationsFolder: string): string[] {
  mkdirSync(path.dirname(databaseFile), { recursive: true });
  const db = new Database(databaseFile);
  try {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.exec(migrationsTable);
    return applyMissing(db, migrationsFolder);
  } finally {
    db.close();
  }
}

function applyMissing(db: Database.Database, folder: string): string[] {
  const files = migrationFiles(folder);
  const applied = new Map(
    (
      db
        .prepare(`SELECT "migration_name" AS name, "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`)
        .all() as {
        name: string;
        checksum: string;
      }[]
    ).map((row) => [row.name, row.checksum]),
  );
  for (const [name, checksum] of applied) {
    const file = files.find((f) => f.name === name);
    if (!file)
      throw new MigrationError(`The database has migration ${name}, which this version does not know. Run a newer version.`);
    if (file.checksum !== checksum)
      throw new MigrationError(`Migration ${name} was edited after it was applied. Restore the file.`);
  }
  const missing = files.filter((file) => !applied.has(file.name));
  for (const file of missing) applyOne(db, file);
  return missing.map((file) => file.name);
}

function applyOne(db: Database.Database, file: MigrationFile) {
  const now = Date.now();
  db.transaction(() => {
    db.exec(file.sql);
    db.prepare(
      `INSERT INTO "_prisma_migrations" ("id","checksum","finished_at","migration_name","started_at","applied_steps_count") VALUES (?,?,?,?,?,1)`,
    ).run(randomUUID(), file.checksum, now, file.name, now);
  }).immediate();
}

interface MigrationFile {
  name: string;
  sql: string;
  checksum: string;
}

function migrationFiles(folder: string): MigrationFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, "migration.sql")))
    .map((entry) => {
      const sql = readFileSync(path.join(folder, entry.name, "migration.sql"), "utf8");
      return { name: entry.name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
