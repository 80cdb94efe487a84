import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { dropKeys, putKeys, readKeys } from "~/platform/backup-keys.server";
import { copyDatabase, foldAndRelease, inspectDatabase, isSound } from "~/platform/database-file.server";
import { env } from "~/platform/env.server";
import { allKeyFiles, type KeyFile, keysFolder, writeKeyFile } from "~/platform/key-files.server";
import { migrateNow } from "./prepare";
import { UsageError } from "./usage-error";

/** Writes a consistent copy of database and keys into one file, also while the portal runs, and checks it. */
export async function backup(args: string[]): Promise<number> {
  const target = fileArgument(args, "portal backup <file>");
  if (existsSync(target)) throw new UsageError(`${target} exists already. Name a new file.`);
  if (!existsSync(env().databaseFile)) throw new UsageError(`There is no database at ${env().databaseFile}.`);
  try {
    // Before anything is in it: the file will hold keys.
    closeSync(openSync(target, "wx", 0o600));
    await copyDatabase(env().databaseFile, target);
    // After the copy: a key that signs is written before the row that names it, so that every key of the copy has its file by now.
    putKeys(target, allKeyFiles());
    chmodSync(target, 0o600);
  } catch {
    rmSync(target, { force: true });
    throw new UsageError(`${target} could not be written.`);
  }
  const keys = keysIn(target)?.length ?? 0;
  console.log(
    `Wrote ${target}: ${checked(target).tables - 1} tables and ${keys} keys, checked. Keep it where only you can read it.`,
  );
  return 0;
}

/** Puts a backup in place; the database and the keys that were there are kept beside it. */
export async function restore(args: string[]): Promise<number> {
  const source = fileArgument(args, "portal restore <file>");
  if (!existsSync(source)) throw new UsageError(`There is no file ${source}.`);
  checked(source);
  const keys = keysIn(source);
  const target = env().databaseFile;
  const incoming = `${target}.incoming`;
  rmSync(incoming, { force: true });
  await copyDatabase(source, incoming);
  dropKeys(incoming);
  const keepAs = `before-restore-${Date.now()}`;
  if (existsSync(target)) {
    if (!foldAndRelease(target)) throw new UsageError("The portal is running. Stop it before a restore.");
    const kept = `${target}.${keepAs}`;
    renameSync(target, kept);
    for (const suffix of ["-wal", "-shm"]) rmSync(target + suffix, { force: true });
    console.log(`The database that was there is kept as ${kept}.`);
  }
  if (keys) putBackKeys(keys, keepAs);
  renameSync(incoming, target);
  migrateNow({ quiet: true });
  const about = keys ? `${keys.length} keys` : "no keys: it is of an older version, and the keys here stay as they are";
  console.log(`Restored ${source}, with ${about}.`);
  return 0;
}

function putBackKeys(keys: readonly KeyFile[], keepAs: string) {
  const folder = keysFolder();
  if (existsSync(folder)) {
    renameSync(folder, `${folder}.${keepAs}`);
    console.log(`The keys that were there are kept in ${folder}.${keepAs}.`);
  }
  for (const { name, text } of keys) writeKeyFile(name, text);
}

/** @throws UsageError when the file is not a sound portal database */
function checked(file: string) {
  const facts = inspectDatabase(file);
  if (!isSound(facts)) throw new UsageError(`${file} is not a sound portal database.`);
  return facts;
}

function keysIn(file: string): KeyFile[] | null {
  try {
    return readKeys(file);
  } catch {
    throw new UsageError(`${file} holds keys that are none of a portal's. Nothing was changed.`);
  }
}

function fileArgument(args: string[], usage: string): string {
  const [file, ...rest] = args;
  if (!file || rest.length > 0) throw new UsageError(`Usage: ${usage}`);
  return path.resolve(file);
}
