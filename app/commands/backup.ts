import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { env } from "~/platform/env.server";
import { migrateNow } from "./prepare";
import { UsageError } from "./usage-error";

/** Writes a consistent copy, also while the portal runs. */
export async function backup(args: string[]): Promise<number> {
  const target = fileArgument(args, "portal backup <file>");
  if (existsSync(target)) throw new UsageError(`${target} exists already. Name a new file.`);
  if (!existsSync(env().databaseFile)) throw new UsageError(`There is no database at ${env().databaseFile}.`);
  const db = new Database(env().databaseFile, { readonly: true });
  try {
    await db.backup(target);
  } finally {
    db.close();
  }
  console.log(`Wrote ${target}: ${checked(target)} tables, checked.`);
  return 0;
}

/** Puts a backup in place; the database that was there is kept beside it. */
export async function restore(args: string[]): Promise<number> {
  const source = fileArgument(args, "portal restore <file>");
  if (!existsSync(source)) throw new UsageError(`There is no file ${source}.`);
  checked(source);
  const target = env().databaseFile;
  const incoming = `${target}.incoming`;
  rmSync(incoming, { force: true });
  const db = new Database(source, { readonly: true });
  try {
    await db.backup(incoming);
  } finally {
    db.close();
  }
  if (existsSync(target)) {
    lockOrRefuse(target);
    const kept = `${target}.before-restore-${Date.now()}`;
    renameSync(target, kept);
    for (const suffix of ["-wal", "-shm"]) rmSync(target + suffix, { force: true });
    console.log(`The database that was there is kept as ${kept}.`);
  }
  renameSync(incoming, target);
  migrateNow({ quiet: true });
  console.log(`Restored ${source}.`);
  return 0;
}

/** A portal that still runs would go on writing to the old file. Folding the log in also makes the kept copy whole. */
function lockOrRefuse(file: string) {
  const db = new Database(file, { timeout: 200 });
  try {
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.pragma("locking_mode = EXCLUSIVE");
    db.exec("BEGIN EXCLUSIVE; COMMIT");
  } catch {
    throw new UsageError("The portal is running. Stop it before a restore.");
  } finally {
    db.close();
  }
}

/** @returns the number of tables. @throws UsageError when the file is not a sound portal database */
function checked(file: string): number {
  try {
    const db = new Database(file, { readonly: true });
    try {
      const sound = db.pragma("integrity_check", { simple: true }) === "ok" && (db.pragma("foreign_key_check") as unknown[]).length === 0;
      if (!sound) throw new Error("damaged");
      db.prepare(`SELECT count(*) FROM "_prisma_migrations"`).get();
      return db.prepare(`SELECT count(*) FROM sqlite_master WHERE type = 'table'`).pluck().get() as number;
    } finally {
      db.close();
    }
  } catch {
    throw new UsageError(`${file} is not a sound portal database.`);
  }
}

function fileArgument(args: string[], usage: string): string {
  const [file, ...rest] = args;
  if (!file || rest.length > 0) throw new UsageError(`Usage: ${usage}`);
  return path.resolve(file);
}
