import { rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { mintStorefrontScope, mintSystemPartnerScope } from "~/kit/scope-mint";
import { closeDatabase, openDatabase, write } from "~/platform/database.server";
import { keysFolder, pathKeyFile } from "~/platform/key-files.server";
import { publicKeys, signingKey } from "~/service-path/path-keys.server";
import { freshDatabase } from "../../tests/support/database";
import { doctor } from "./doctor";
import { rotateKey } from "./rotate-path-key";
import { UsageError } from "./usage-error";

let said: string[];
let close: () => Promise<void>;
beforeEach(async () => {
  said = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => said.push(text));
  ({ close } = await freshDatabase());
  await write(async ({ db }) => {
    await db.partner.create({ data: { id: "s1", slug: "shop", name: "S", kind: "msp", status: "live", createdAt: new Date() } });
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await close();
});

it("puts a new key in the old one's place, which stays published", async () => {
  const { kid: before } = await signingKey(mintSystemPartnerScope("test", "s1"));
  await closeDatabase();
  expect(await rotateKey(["shop"])).toBe(0);
  await openDatabase();
  const { kid: after } = await signingKey(mintSystemPartnerScope("test", "s1"));
  expect(after).not.toBe(before);
  expect(said.join()).toContain(after);
  expect(
    publicKeys(mintStorefrontScope("s1"))
      .keys.map(({ kid }) => kid)
      .toSorted(),
  ).toEqual([before, after].toSorted());
});

it("asks for a shop that there is", async () => {
  await closeDatabase();
  for (const args of [[], ["nobody"], ["shop", "more"]]) await expect(rotateKey(args)).rejects.toThrow(UsageError);
});

it("a key that is gone from the data folder shows at the doctor's", async () => {
  const { kid } = await signingKey(mintSystemPartnerScope("test", "s1"));
  await doctor();
  expect(said.find((line) => line.includes("keys that sign"))).toMatch(/^ok .*: 1$/);
  rmSync(path.join(keysFolder(), pathKeyFile(kid)));
  said = [];
  expect(await doctor()).toBe(1);
  expect(said.find((line) => line.includes("keys that sign"))).toMatch(/^LOOK .*1 are gone/);
});
