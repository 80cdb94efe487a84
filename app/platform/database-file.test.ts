import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyDatabase, foldAndRelease, inspectDatabase, isSound } from "./database-file.server";
import { migrate } from "./migrations.server";

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "portal-file-"));
  file = path.join(folder, "portal.db");
  migrate(file, path.resolve("prisma/migrations"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a copy holds what was committed while the database stays open", async () => {
  const writer = new Database(file);
  writer.prepare(`UPDATE "CarrierState" SET "revision" = 41`).run();
  const copy = path.join(folder, "copy.db");
  await copyDatabase(file, copy);
  writer.close();
  const read = new Database(copy, { readonly: true });
  expect(read.prepare(`SELECT "revision" FROM "CarrierState"`).pluck().get()).toBe(41);
  read.close();
  expect(isSound(inspectDatabase(copy))).toBe(true);
});

test("says what is wrong with a file", () => {
  const junk = path.join(folder, "junk.db");
  writeFileSync(junk, "not a database at all");
  expect(inspectDatabase(junk)).toBeNull();
  expect(inspectDatabase(path.join(folder, "missing.db"))).toBeNull();
  const stray = path.join(folder, "stray.db");
  migrate(stray, path.resolve("prisma/migrations"));
  const db = new Database(stray);
  db.pragma("foreign_keys = OFF");
  db.prepare(`INSERT INTO "CarrierMember" ("personId","role","createdAt") VALUES ('nobody','admin',0)`).run();
  db.close();
  expect(inspectDatabase(stray)).toMatchObject({ integrity: "ok", strays: 1 });
  expect(isSound(inspectDatabase(stray))).toBe(false);
});

test("does not release a database that somebody has open", () => {
  const other = new Database(file);
  other.prepare("SELECT 1").get();
  other.exec("BEGIN; SELECT * FROM CarrierState");
  expect(foldAndRelease(file)).toBe(false);
  other.exec("COMMIT");
  other.close();
  expect(foldAndRelease(file)).toBe(true);
});
