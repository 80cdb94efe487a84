import { setTimeout as sleep } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type Database from "better-sqlite3";

/** SQLite waits for a lock on the event loop, so the wait in the driver is short and the retry is ours and asynchronous. */
const busyTimeoutMs = 50;
const lockPatienceMs = 5_000;

export interface OpenedConnection {
  factory: SqlDriverAdapterFactory;
  /** The connection under the client, once Prisma has connected. */
  handle(): Database.Database;
}

/** A connection factory for Prisma that also lends the handle below it, so that prepared SQL runs on the same connection. */
export function openConnection(file: string, mode: "read" | "write"): OpenedConnection {
  const inner = new PrismaBetterSqlite3(
    { url: `file:${file}`, timeout: busyTimeoutMs, readonly: mode === "read" },
    { timestampFormat: "unixepoch-ms" },
  );
  let lent: Database.Database | undefined;
  const factory: SqlDriverAdapterFactory = {
    provider: "sqlite",
    adapterName: inner.adapterName,
    async connect() {
      const adapter = await inner.connect();
      lent = handleOf(adapter);
      if (mode === "write") prepareWriter(adapter, lent);
      return adapter;
    },
  };
  return {
    factory,
    handle() {
      if (!lent) throw new Error("The database is not connected yet.");
      return lent;
    },
  };
}

/** The adapter keeps its connection in a field that its types hide; a new version of it must be checked here. */
function handleOf(adapter: SqlDriverAdapter): Database.Database {
  const { client } = adapter as unknown as { client?: Database.Database };
  if (!client || typeof client.prepare !== "function") throw new Error("The SQLite adapter no longer has a `client` field.");
  return client;
}

/**
 * Every transaction begins as a writer (`BEGIN IMMEDIATE`): a deferred one fails at its first write instead of waiting. The lock
 * is taken before the adapter's own `BEGIN`, which is then passed over: the adapter holds a mutex there that a failure never frees.
 */
function prepareWriter(adapter: SqlDriverAdapter, handle: Database.Database) {
  handle.pragma("journal_mode = WAL");
  handle.pragma("synchronous = FULL");
  handle.pragma("foreign_keys = ON");
  const prepare = handle.prepare.bind(handle);
  const passedOver = { run: () => ({ changes: 0, lastInsertRowid: 0 }) };
  handle.prepare = ((sql: string) => (sql === "BEGIN" ? passedOver : prepare(sql))) as typeof handle.prepare;
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolation) => {
    await beginImmediate(handle);
    return start(isolation);
  };
}

async function beginImmediate(handle: Database.Database) {
  const giveUpAt = Date.now() + lockPatienceMs;
  for (;;) {
    try {
      handle.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUpAt) throw error;
      await sleep(5 + Math.random() * 20);
    }
  }
}

/** Whether an error, or what caused it, is SQLite's "another writer holds the lock". */
export function isBusy(error: unknown): boolean {
  for (let e = error as { code?: unknown; message?: unknown; cause?: unknown } | undefined; e; e = e.cause as typeof e) {
    if (String(e.code).startsWith("SQLITE_BUSY") || String(e.message).includes("database is locked")) return true;
  }
  return false;
}
