import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { amendEnv } from "./env.server";
import { isSigned, portalKey, seal, sign, unseal } from "./keys.server";

let folder: string;
const file = () => path.join(folder, "keys", "portal.key");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "portal-keys-"));
  amendEnv({ dataFolder: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the portal's keys", () => {
  it("makes one key file that only its owner may read, and finds it again", () => {
    const key = portalKey("preview-links");
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    const stored = readFileSync(file(), "utf8");
    expect(portalKey("preview-links")).toEqual(key);
    expect(readFileSync(file(), "utf8")).toBe(stored);
  });

  it("gives each purpose and each folder a key of its own", () => {
    const one = portalKey("preview-links");
    expect(portalKey("one-time-passwords")).not.toEqual(one);
    const other = mkdtempSync(path.join(tmpdir(), "portal-keys-"));
    amendEnv({ dataFolder: other });
    expect(portalKey("preview-links")).not.toEqual(one);
    rmSync(other, { recursive: true, force: true });
  });

  it("takes a signature for its own text and purpose only", () => {
    const signature = sign("preview-links", "shop a");
    expect(isSigned("preview-links", "shop a", signature)).toBe(true);
    expect(isSigned("preview-links", "shop b", signature)).toBe(false);
    expect(isSigned("invitation-links", "shop a", signature)).toBe(false);
    expect(isSigned("preview-links", "shop a", `${signature}=`)).toBe(false);
    expect(isSigned("preview-links", "shop a", "")).toBe(false);
  });

  it("refuses a key file that is none", () => {
    portalKey("preview-links");
    const other = mkdtempSync(path.join(tmpdir(), "portal-keys-"));
    amendEnv({ dataFolder: other });
    portalKey("preview-links");
    amendEnv({ dataFolder: folder });
    writeFileSync(file(), "short\n");
    expect(() => portalKey("preview-links")).toThrow(/not a key/);
    rmSync(other, { recursive: true, force: true });
  });

  it("opens what it sealed, for its purpose and its subject only, and nothing that was changed", () => {
    const sealed = seal("one-time-passwords", "a secret – ü", "person/1");
    expect(seal("one-time-passwords", "a secret – ü", "person/1")).not.toBe(sealed);
    expect(sealed).not.toContain("secret");
    expect(unseal("one-time-passwords", sealed, "person/1")).toBe("a secret – ü");
    expect(() => unseal("one-time-passwords", sealed, "person/2")).toThrow();
    expect(() => unseal("preview-links", sealed, "person/1")).toThrow();
    const changed = Buffer.from(sealed, "base64url");
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => unseal("one-time-passwords", changed.toString("base64url"), "person/1")).toThrow();
    expect(() => unseal("one-time-passwords", "", "person/1")).toThrow();
  });
});
