import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mintStorefrontScope, mintSystemPartnerScope } from "~/kit/scope-mint";
import { closeDatabase, openDatabase, write } from "~/platform/database.server";
import { amendEnv } from "~/platform/env.server";
import { readKeyFile } from "~/platform/key-files.server";
import { portalKey, seal, unseal } from "~/platform/keys.server";
import { publicKeys, signingKey } from "~/service-path/path-keys.server";
import { freshDatabase } from "../../tests/support/database";
import { backup, restore } from "./backup";

const shop = mintSystemPartnerScope("test", "s1");
const ownName = "portal.key";
let folder: string;
let close: () => Promise<void>;
let elsewhere: string;
let file: string;

beforeEach(async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  ({ folder, close } = await freshDatabase());
  await write(async ({ db }) => {
    await db.partner.create({ data: { id: "s1", slug: "s1", name: "S", kind: "msp", status: "live", createdAt: new Date() } });
  });
  portalKey("preview-links");
  elsewhere = mkdtempSync(`${folder}-restored-`);
  file = path.join(elsewhere, "backup.db");
});
afterEach(async () => {
  await close();
  for (const one of [folder, elsewhere]) rmSync(one, { recursive: true, force: true });
});

/** Goes on in another, empty data folder, as on a new machine. */
async function moveOn() {
  await closeDatabase();
  const dataFolder = path.join(elsewhere, "data");
  amendEnv({ dataFolder, databaseFile: path.join(dataFolder, "portal.db") });
  await openDatabase();
  await closeDatabase();
}

describe("a backup", () => {
  it("brings database and keys to another machine in one file that only its owner may read", async () => {
    const { kid } = await signingKey(shop);
    const sealed = seal("one-time-passwords", "secret", "me");
    const own = readKeyFile(ownName);
    expect(await backup([file])).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const suffix of ["-wal", "-shm", "-journal"]) expect(existsSync(file + suffix)).toBe(false);
    await moveOn();
    expect(await restore([file])).toBe(0);
    expect(readKeyFile(ownName)).toBe(own);
    await openDatabase();
    expect((await signingKey(shop)).kid, "it signs on with the same key").toBe(kid);
    expect(publicKeys(mintStorefrontScope("s1")).keys).toHaveLength(1);
    expect(unseal("one-time-passwords", sealed, "me")).toBe("secret");
    await closeDatabase();
    const tables = new Database(path.join(elsewhere, "data", "portal.db"))
      .prepare(`SELECT name FROM sqlite_master`)
      .pluck()
      .all();
    expect(tables).not.toContain("_portal_keys");
  });

  it("without keys, of an older version, leaves those that are there", async () => {
    await backup([file]);
    new Database(file).exec(`DROP TABLE "_portal_keys"`);
    const own = readKeyFile(ownName);
    await closeDatabase();
    expect(await restore([file])).toBe(0);
    expect(readKeyFile(ownName)).toBe(own);
  });

  it.each([
    ["../../evil", "x"],
    ["path-records/../../evil.jwk", "x"],
    [ownName, "short"],
    [`path-records/${"a".repeat(43)}.jwk`, '{"kty":"oct","k":"AAAA"}'],
    [`path-records/${"a".repeat(43)}.jwk`, "x".repeat(5_000)],
  ])("is refused whole where it holds %s that is no key", async (name, text) => {
    await backup([file]);
    new Database(file).prepare(`INSERT OR REPLACE INTO "_portal_keys" VALUES (?, ?)`).run(name, text);
    const before = readFileSync(path.join(folder, "keys", ownName), "utf8");
    await closeDatabase();
    await expect(restore([file])).rejects.toThrow(/none of a portal's/);
    expect(readKeyFile(ownName)).toBe(before);
  });

  it("does not overwrite, and nonsense is not restored", async () => {
    writeFileSync(file, "nonsense");
    chmodSync(file, 0o600);
    await expect(backup([file])).rejects.toThrow(/exists already/);
    await expect(restore([file])).rejects.toThrow(/not a sound/);
  });
});
