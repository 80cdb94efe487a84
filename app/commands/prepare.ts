import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { migrate } from "~/platform/migrations.server";
import { projectFolder } from "~/platform/project-folder.server";
import { UsageError } from "./usage-error";

/** One level at a time: Node's recursive mkdir never returns below /proc and the like. */
function makeFolder(folder: string) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** Makes the data folder if it is not there. @throws UsageError when it cannot be written */
function ensureDataFolder() {
  const folder = env().dataFolder;
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(`The data folder ${folder} cannot be written. Set PORTAL_DATA to a folder of yours.`);
  }
}

/** Brings the database up to this version's schema. */
export function migrateNow(options: { quiet?: boolean } = {}): number {
  ensureDataFolder();
  const applied = migrate(env().databaseFile, path.join(projectFolder(), "prisma", "migrations"));
  if (!options.quiet || applied.length > 0) {
    console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.length}: ${applied.join(", ")}`);
  }
  return 0;
}

/** Migrates and opens: what every command that works on data begins with. */
export async function openMigrated(): Promise<void> {
  migrateNow({ quiet: true });
  await openDatabase();
}
