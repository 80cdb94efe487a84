import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { copyDatabase, foldAndRelease, inspectDatabase, isSound } from "~/platform/database-file.server";
import { env } from "~/platform/env.server";
import { migrateNow } from "./prepare";
import { UsageError } from "./usage-error";

/** Writes a consistent copy, also while the portal runs, and checks it. */
export async function backup(args: string[]): Promise<number> {
  const target = fileArgument(args, "portal backup <file>");
  if (existsSync(target)) throw new UsageError(`${target} exists already. Name a new file.`);
  if (!existsSync(env().databaseFile)) throw new UsageError(`There is no database at ${env().databaseFile}.`);
  try {
    await copyDatabase(env().databaseFile, target);
  } catch {
    throw new UsageError(`${target} could not be written.`);
  }
  console.log(`Wrote ${target}: ${checked(target).tables} tables, checked.`);
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
  await copyDatabase(source, incoming);
  if (existsSync(target)) {
    if (!foldAndRelease(target)) throw new UsageError("The portal is running. Stop it before a restore.");
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

/** @throws UsageError when the file is not a sound portal database */
function checked(file: string) {
  const facts = inspectDatabase(file);
  if (!isSound(facts)) throw new UsageError(`${file} is not a sound portal database.`);
  return facts;
}

function fileArgument(args: string[], usage: string): string {
  const [file, ...rest] = args;
  if (!file || rest.length > 0) throw new UsageError(`Usage: ${usage}`);
  return path.resolve(file);
}
