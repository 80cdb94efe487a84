import { mkdirSync } from "node:fs";
import path from "node:path";
import type Database from "better-sqlite3";
import { Refusal } from "~/kit/refusal";
import { minutes, seconds } from "~/kit/time";
import { isBusy, type OpenedConnection, openConnection } from "./database-adapter.server";
import { env } from "./env.server";
import { type Prisma, PrismaClient } from "./generated/prisma/client";

/** How many writes may wait for the one writing connection before callers are told to come back. */
const writeQueueLimit = 500;

type ReadMethod =
  | "findUnique"
  | "findUniqueOrThrow"
  | "findFirst"
  | "findFirstOrThrow"
  | "findMany"
  | "count"
  | "aggregate"
  | "groupBy";
type ModelName = Uncapitalize<Prisma.ModelName>;
/** Prisma without anything that writes. The connection below is read-only too. */
export type ReadClient = { readonly [M in ModelName]: Pick<PrismaClient[M], Extract<ReadMethod, keyof PrismaClient[M]>> };

/** Prepared SQL. Integers come as bigint only from `.safeIntegers()` statements; otherwise as number. */
export interface Sql {
  prepare(sql: string): Database.Statement<unknown[]>;
}

/** What `write` hands to its function: Prisma and prepared SQL inside one and the same transaction. */
export interface Tx {
  readonly db: Prisma.TransactionClient;
  readonly sql: Sql;
}

interface Opened {
  file: string;
  reader: PrismaClient;
  writer: PrismaClient;
  readConnection: OpenedConnection;
  writeConnection: OpenedConnection;
  readSql: Sql;
  writeSql: Sql;
}

let opened: Promise<Opened> | undefined;
let ready: Opened | undefined;

/** Opens the database of the environment, once per process. `read`, `readSql` and `write` need it done. */
export async function openDatabase(file = env().databaseFile): Promise<void> {
  opened ??= connect(file);
  ready = await opened;
}

async function connect(file: string): Promise<Opened> {
  mkdirSync(path.dirname(file), { recursive: true });
  const writeConnection = openConnection(file, "write");
  const writer = new PrismaClient({ adapter: writeConnection.factory });
  await writer.$connect();
  const readConnection = openConnection(file, "read");
  const reader = new PrismaClient({ adapter: readConnection.factory });
  await reader.$connect();
  const readSql = preparedOn(readConnection.handle());
  return { file, reader, writer, readConnection, writeConnection, readSql, writeSql: preparedOn(writeConnection.handle()) };
}

function theDatabase(): Opened {
  if (!ready) throw new Error("Call openDatabase() before the first read or write.");
  return ready;
}

/** Prisma on a connection that cannot write and sees committed rows only. */
export const read = (): ReadClient => theDatabase().reader as unknown as ReadClient;

/** Prepared SQL on the reading connection, for hot paths. */
export const readSql = (): Sql => theDatabase().readSql;

function preparedOn(handle: Database.Database): Sql {
  const cache = new Map<string, Database.Statement<unknown[]>>();
  return {
    prepare(sql) {
      let statement = cache.get(sql);
      if (!statement) {
        statement = handle.prepare(sql).safeIntegers(false) as Database.Statement<unknown[]>;
        cache.set(sql, statement);
      }
      return statement;
    },
  };
}

let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Runs `fn` in one transaction, after the writes that came before. Inside `fn` await nothing but the database.
 * A thrown error rolls all of it back.
 * @throws Refusal `busy` when too many writes wait, or another process holds the lock for too long
 */
export async function write<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  const database = theDatabase();
  if (waiting >= writeQueueLimit) throw busy();
  waiting += 1;
  const turn = queue.then(() => transact(database, fn));
  queue = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

async function transact<T>(database: Opened, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const handle = database.writeConnection.handle();
  try {
    const limits = { maxWait: seconds(10), timeout: minutes(2) };
    return await database.writer.$transaction((db) => fn({ db, sql: database.writeSql }), limits);
  } catch (error) {
    throw isBusy(error) ? busy() : error;
  } finally {
    if (handle.inTransaction) handle.exec("ROLLBACK");
  }
}

const busy = () => new Refusal("busy", "The portal is busy right now. Nothing was changed; please try again in a moment.");

/** A number that moves with every commit, by this process or another. Cheap enough for each request. */
export function dataVersion(): number {
  return readSql().prepare("PRAGMA data_version").pluck().get() as number;
}

/** Whether a write could go through now: takes and gives back the lock without waiting in the queue's order. */
export async function isWritable(): Promise<boolean> {
  try {
    await write(async (tx) => tx.sql.prepare("SELECT 1").get());
    return true;
  } catch {
    return false;
  }
}

/** Waits for the writes under way, folds the log into the database file, and closes. */
export async function closeDatabase(): Promise<void> {
  const database = ready;
  if (!database) return;
  await queue;
  ready = undefined;
  opened = undefined;
  await database.reader.$disconnect();
  database.writeConnection.handle().pragma("wal_checkpoint(TRUNCATE)");
  await database.writer.$disconnect();
}
