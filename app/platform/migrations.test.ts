import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MigrationError, migrate } from "./migrations.server";

let folder: string;
let file: string;
let migrations: string;

function author(name: string, sql: string) {
  mkdirSync(path.join(migrations, name), { recursive: true });
  writeFileSync(path.join(migrations, name, "migration.sql"), sql);
}

function rows(sql: string): unknown[] {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "portal-test-"));
  file = path.join(folder, "deep", "portal.db");
  migrations = path.join(folder, "migrations");
  author("20260101000000_first", "CREATE TABLE a (id INTEGER PRIMARY KEY);");
  author("20260102000000_second", "CREATE TABLE b (id INTEGER PRIMARY KEY);\nINSERT INTO b VALUES (1);");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("migrate", () => {
  it("applies what is missing, in order, and nothing twice", () => {
    writeFileSync(path.join(migrations, "migration_lock.toml"), "");
    expect(migrate(file, migrations)).toEqual(["20260101000000_first", "20260102000000_second"]);
    expect(migrate(file, migrations)).toEqual([]);
    author("20260103000000_third", "INSERT INTO b VALUES (2);");
    expect(migrate(file, migrations)).toEqual(["20260103000000_third"]);
    expect(rows("SELECT id FROM b")).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it("records them as Prisma does", () => {
    migrate(file, migrations);
    const sql = readFileSync(path.join(migrations, "20260101000000_first", "migration.sql"));
    const [first] = rows(`SELECT * FROM "_prisma_migrations" ORDER BY migration_name`) as Record<string, unknown>[];
    expect(first).toMatchObject({
      migration_name: "20260101000000_first",
      checksum: createHash("sha256").update(sql).digest("hex"),
      applied_steps_count: 1,
      rolled_back_at: null,
    });
    expect(first?.finished_at).toBeTypeOf("number");
  });

  it("refuses a migration that was edited after it was applied", () => {
    migrate(file, migrations);
    author("20260101000000_first", "CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);");
    author("20260103000000_third", "CREATE TABLE c (id INTEGER);");
    expect(() => migrate(file, migrations)).toThrow(MigrationError);
    expect(() => migrate(file, migrations)).toThrow(/20260101000000_first was edited/);
    expect(rows("SELECT name FROM sqlite_master WHERE name = 'c'")).toEqual([]);
  });

  it("refuses a database from a newer version", () => {
    migrate(file, migrations);
    rmSync(path.join(migrations, "20260102000000_second"), { recursive: true });
    expect(() => migrate(file, migrations)).toThrow(/20260102000000_second, which this version does not know/);
  });

  it("leaves nothing of a migration that fails, and keeps those before it", () => {
    author("20260103000000_third", "CREATE TABLE c (id INTEGER);\nINSERT INTO nowhere VALUES (1);");
    expect(() => migrate(file, migrations)).toThrow(/nowhere/);
    expect(rows("SELECT name FROM sqlite_master WHERE name IN ('a', 'b', 'c') ORDER BY name")).toEqual([
      { name: "a" },
      { name: "b" },
    ]);
    expect(rows(`SELECT migration_name FROM "_prisma_migrations"`)).toHaveLength(2);
  });

  it("applies the project's own to an empty database", () => {
    const own = path.resolve("prisma/migrations");
    const names = readdirSync(own, { withFileTypes: true })
      .filter((e) => e.isDirectory())
      .map((e) => e.name);
    expect(migrate(file, own)).toEqual(names.sort());
  });
});
