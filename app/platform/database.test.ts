import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isRefusal } from "~/kit/refusal";
import { freshDatabase } from "../../tests/support/database";
import { dataVersion, read, readSql, write } from "./database.server";
import { PrismaClient } from "./generated/prisma/client";
import { migrate } from "./migrations.server";

const row = (npa: string) => ({ npa, kind: "geographic", inService: true, source: "test" });

describe("one way to write", () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let file: string;
  beforeEach(async () => {
    database = await freshDatabase();
    file = path.join(database.folder, "portal.db");
  });
  afterEach(() => database.close());

  it("keeps a write that comes while another transaction fails, and never shows what is not committed", async () => {
    const inside = signal();
    const mayFail = signal();
    const failing = write(async (tx) => {
      await tx.db.areaCode.create({ data: row("201") });
      inside.give();
      await mayFail.given;
      throw new Error("payment failed");
    });
    await inside.given;
    const acknowledged = write((tx) => tx.db.areaCode.create({ data: row("202") }));
    expect(await read().areaCode.count()).toBe(0);
    expect(readSql().prepare(`SELECT count(*) FROM "AreaCode"`).pluck().get()).toBe(0);
    mayFail.give();
    await expect(failing).rejects.toThrow("payment failed");
    await acknowledged;
    expect((await read().areaCode.findMany()).map(({ npa }) => npa)).toEqual(["202"]);
  });

  it("rolls Prisma's and prepared SQL's changes back together", async () => {
    const failing = write(async (tx) => {
      await tx.db.areaCode.create({ data: row("201") });
      tx.sql
        .prepare(`INSERT INTO "AreaCode" ("npa", "kind", "inService", "source") VALUES (?, 'geographic', 1, 'test')`)
        .run("202");
      expect(await tx.db.areaCode.count()).toBe(2);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await read().areaCode.count()).toBe(0);
    await write((tx) => tx.db.areaCode.create({ data: row("203") }));
    expect(await read().areaCode.count()).toBe(1);
  });

  it("cannot write through the reading connection", async () => {
    expect(() => readSql().prepare(`DELETE FROM "AreaCode"`).run()).toThrow(/readonly/);
    const disguised = read() as unknown as PrismaClient;
    await expect(disguised.areaCode.create({ data: row("201") })).rejects.toThrow(/readonly/);
  });

  it("refuses a write as busy when too many wait, and takes writes again afterwards", async () => {
    const mayEnd = signal();
    const first = write(() => mayEnd.given);
    const waiting = Array.from({ length: 499 }, () => write(async () => 1));
    await expect(write(async () => 1)).rejects.toSatisfy((error) => isRefusal(error) && error.code === "busy");
    mayEnd.give();
    await Promise.all([first, ...waiting]);
    expect(await write(async () => 2)).toBe(2);
  });

  it("waits for another connection's lock without holding up the event loop", async () => {
    const other = new Database(file);
    other.exec("BEGIN IMMEDIATE");
    const gaps = measureGaps();
    const written = write((tx) => tx.db.areaCode.create({ data: row("201") }));
    await sleep(400);
    expect(await read().areaCode.count()).toBe(0);
    other.exec("COMMIT");
    other.close();
    await written;
    // A wait inside the driver would stop this process from releasing the lock, for as long as the driver waits: five seconds.
    expect(gaps.longestMs()).toBeLessThan(1_000);
    expect(await read().areaCode.count()).toBe(1);
  });

  it("begins as a writer: a transaction that reads first still may write", async () => {
    const other = new Database(file, { timeout: 0 });
    await write(async (tx) => {
      await tx.db.areaCode.count();
      expect(() => other.exec("BEGIN IMMEDIATE")).toThrow(/locked/);
      await tx.db.areaCode.create({ data: row("201") });
    });
    other.close();
  });

  it("tells of commits by this and by other connections", async () => {
    const versions = [dataVersion()];
    await write((tx) => tx.db.areaCode.create({ data: row("201") }));
    versions.push(dataVersion());
    const other = new Database(file);
    other.prepare(`DELETE FROM "AreaCode"`).run();
    other.close();
    versions.push(dataVersion(), dataVersion());
    expect(new Set(versions).size).toBe(3);
    expect(versions[3]).toBe(versions[2]);
  });

  it("refuses foreign keys that lead nowhere", async () => {
    const orphan = write((tx) => tx.db.providerItem.create({ data: { providerId: "nobody", item: 1, status: "missing" } }));
    await expect(orphan).rejects.toThrow(/[Ff]oreign key/);
  });
});

/** Why there are two connections and one way to write: what one plain client does with the same steps. */
describe("a plain Prisma client, for comparison", () => {
  it("shows uncommitted rows and loses an acknowledged write", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "portal-test-"));
    const file = path.join(folder, "plain.db");
    migrate(file, path.resolve("prisma/migrations"));
    const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) });
    const inside = signal();
    const mayFail = signal();
    const failing = client.$transaction(async (tx) => {
      await tx.areaCode.create({ data: row("201") });
      inside.give();
      await mayFail.given;
      throw new Error("payment failed");
    });
    await inside.given;
    await client.areaCode.create({ data: row("202") });
    expect(await client.areaCode.count()).toBe(2);
    mayFail.give();
    await expect(failing).rejects.toThrow("payment failed");
    expect(await client.areaCode.count()).toBe(0);
    await client.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  });
});

/** A promise that the test itself keeps. */
function signal(): { give: () => void; given: Promise<void> } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give, given };
}

/** The longest time that the event loop did not come round, from now until asked. */
function measureGaps(): { longestMs: () => number } {
  let last = performance.now();
  let longest = 0;
  const note = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(note, 5);
  return {
    longestMs: () => {
      clearInterval(timer);
      note();
      return longest;
    },
  };
}
