import { execFile } from "node:child_process";
import { createHash, createHmac, generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../support/http";
import type { Portal } from "../support/portal";
import { patienceMs, servedWorld, type World } from "./support/world";

// What checks here imports nothing of the portal: a standard library for JWS, and the hashes of RFC 9162 by hand.

let world: World;
let portal: Portal;
let folder: string;
let files: { record: string; keys: string; log: string };

beforeAll(async () => {
  ({ world, portal } = await servedWorld());
  folder = mkdtempSync(path.join(tmpdir(), "portal-records-"));
  const get = async (url: string) => (await ask(portal.port, url, { host: portal.host("harborline") })).text;
  const record = await get(`/path-records/${world.shops.harborline.recordId}.jws`);
  files = { record, keys: await get("/.well-known/jwks.json"), log: await get("/.well-known/path-log") };
}, patienceMs);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await portal?.stop();
  await world?.close();
});

const sha256 = (...parts: Uint8Array[]) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const bytes = (text: string) => Buffer.from(text, "base64url");
const partsOf = (jws: string) => jws.split(".") as [string, string, string];
const payloadOf = (jws: string) => JSON.parse(bytes(partsOf(jws)[1]).toString("utf8"));

function rootBy(leaf: string, index: number, size: number, proof: string[]): string {
  let [fn, sn, hash] = [index, size - 1, sha256(Buffer.of(0), Buffer.from(leaf, "utf8"))];
  for (const step of proof.map(bytes)) {
    const isRight = fn % 2 === 1 || fn === sn;
    hash = isRight ? sha256(Buffer.of(1), step, hash) : sha256(Buffer.of(1), hash, step);
    while (isRight && fn % 2 === 0 && fn > 0) [fn, sn] = [fn >> 1, sn >> 1];
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 ? hash.toString("base64url") : "";
}

async function isRight(record: string): Promise<boolean> {
  // Decoders take several spellings of the same bytes, so that a strict checker asks for the one that was written.
  if (partsOf(record).length !== 3 || partsOf(record).some((part) => bytes(part).toString("base64url") !== part)) return false;
  try {
    const keys = createLocalJWKSet(JSON.parse(files.keys) as JSONWebKeySet);
    const { payload } = await compactVerify(record, keys, { algorithms: ["EdDSA"] });
    const { leaf, index, treeSize, proof, root } = JSON.parse(Buffer.from(payload).toString("utf8"));
    return rootBy(leaf, index, treeSize, proof) === root;
  } catch {
    return false;
  }
}

/** `portal verify-path` of the build, in a process without the portal's data. */
function verifyPath(args: string[]): Promise<{ code: number; said: string }> {
  const env: NodeJS.ProcessEnv = { NODE_ENV: "production", PATH: process.env.PATH, PORTAL_DATA: path.join(folder, "none") };
  return new Promise((resolve) => {
    execFile(process.execPath, [path.resolve("build/server/portal.js"), "verify-path", ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: (out + err).trim() }),
    );
  });
}

const saved = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe("a record that was fetched", () => {
  test("verifies with a standard library, and its root is that of a published head", async () => {
    expect(await isRight(files.record)).toBe(true);
    const { treeSize, root, iss } = payloadOf(files.record);
    expect(iss).toMatch(/^harborline\.localhost/);
    const heads = await Promise.all(
      (JSON.parse(files.log) as { heads: { head: string }[] }).heads.map(async ({ head }) => {
        await compactVerify(head, createLocalJWKSet(JSON.parse(files.keys) as JSONWebKeySet), { algorithms: ["EdDSA"] });
        return payloadOf(head);
      }),
    );
    expect(heads).toContainEqual(expect.objectContaining({ treeSize, root }));
    const chain = (JSON.parse(files.log) as { heads: { head: string }[] }).heads.map(({ head }) =>
      sha256(Buffer.from(head)).toString("base64url"),
    );
    expect(heads.map(({ previous }) => previous)).toEqual([null, ...chain.slice(0, -1)]);
  });

  test("fails with any bit of it flipped", async () => {
    const record = Buffer.from(files.record, "latin1");
    const right: string[] = [];
    for (let at = 0; at < record.length; at += 1) {
      // Each byte, by a bit that moves along, and the whole of what is no payload by every bit.
      const isEnd = at < 120 || at > record.length - 90;
      for (const bit of isEnd ? [0, 1, 2, 3, 4, 5, 6, 7] : [at % 8]) {
        const flipped = Buffer.from(record);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        if (await isRight(flipped.toString("latin1"))) right.push(`${at}.${bit}`);
      }
    }
    expect(right).toEqual([]);
  }, 120_000);
});

describe("portal verify-path", () => {
  const asked = (record: string) =>
    verifyPath([saved("record.jws", record), "--jwks", saved("keys.json", files.keys), "--heads", saved("log.json", files.log)]);

  test("says in one line what was said, and asks nobody", async () => {
    const { code, said } = await asked(files.record);
    expect(said).toMatch(
      /^VERIFIED: harborline\.localhost\S* said on \S+ of the numbers in \d{3}-\d{3}-\d: \S+; it is leaf \d+ of \d+ under published head \d+\. It rests on sample data\.$/,
    );
    expect(code).toBe(0);
  });

  test("takes EdDSA with a published key, and nothing else", async () => {
    const [, payload, signature] = partsOf(files.record);
    const jwk = (JSON.parse(files.keys) as { keys: { kid: string; x: string }[] }).keys[0];
    const header = (change: object) =>
      Buffer.from(JSON.stringify({ alg: "EdDSA", kid: jwk?.kid, typ: "path-record+jws", ...change })).toString("base64url");
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const own = publicKey.export({ format: "jwk" });
    const signed = (head: string) =>
      `${head}.${payload}.${sign(null, Buffer.from(`${head}.${payload}`), privateKey).toString("base64url")}`;
    const hmac = (head: string) =>
      `${head}.${payload}.${createHmac("sha256", bytes(jwk?.x ?? ""))
        .update(`${head}.${payload}`)
        .digest("base64url")}`;
    const attempts = {
      none: `${header({ alg: "none" })}.${payload}.`,
      "HMAC by the public key": hmac(header({ alg: "HS256" })),
      ES256: `${header({ alg: "ES256" })}.${payload}.${signature}`,
      "another's key": signed(header({})),
      "a key that it brings along": signed(header({ jwk: own })),
      "a name of a key that nobody has": signed(header({ kid: "unknown" })),
      "an unknown critical header": signed(header({ crit: ["b64"], b64: false })),
      "a head's type": signed(header({ typ: "path-head+jws" })),
      "two parts": `${header({})}.${payload}`,
    };
    for (const [what, record] of Object.entries(attempts)) {
      const { code, said } = await asked(record);
      expect(code, what).toBe(1);
      expect(said, what).toMatch(/^NOT VERIFIED: [^\n]+\.$/);
    }
  }, 120_000);

  test("knows a head of another log, and a wrong call", async () => {
    const other = (await ask(portal.port, "/.well-known/path-log", { host: portal.host("oakmere") })).text;
    const args = [saved("record.jws", files.record), "--jwks", saved("keys.json", files.keys)];
    expect((await verifyPath([...args, "--heads", saved("other.json", other)])).code).toBe(1);
    expect((await verifyPath([...args, "--nonsense"])).code).toBe(2);
    expect((await verifyPath([])).code).toBe(2);
    expect((await verifyPath([args[0] ?? ""])).said).toMatch(/--jwks/);
  }, 60_000);

  test("shows by two heads whether a record was dropped", async () => {
    const heads = (JSON.parse(files.log) as { heads: { number: number }[] }).heads;
    const [first] = heads;
    const newest = (await ask(portal.port, `/.well-known/path-log?from=${first?.number}`, { host: portal.host("harborline") }))
      .text;
    const keys = ["--jwks", saved("keys.json", files.keys)];
    const from = saved("first.json", JSON.stringify(first));
    const kept = await verifyPath(["--from", from, "--to", saved("newest.json", newest), ...keys]);
    expect(kept).toMatchObject({ code: 0, said: expect.stringMatching(/^VERIFIED: head \d+ of harborline.* keeps all/) });
    const answer = JSON.parse(newest) as { consistency: string[] };
    const broken = { ...answer, consistency: ["A".repeat(43), ...answer.consistency.slice(1)] };
    expect((await verifyPath(["--from", from, "--to", saved("broken.json", JSON.stringify(broken)), ...keys])).code).toBe(1);
  }, 60_000);
});

test("the machine answers set no cookie and may be kept, and wrong questions are refused", async () => {
  const host = portal.host("harborline");
  for (const [url, type] of [
    ["/.well-known/jwks.json", "application/jwk-set+json"],
    ["/.well-known/path-log", "application/json; charset=utf-8"],
    [`/path-records/${world.shops.harborline.recordId}.jws`, "application/jose"],
  ] as const) {
    const { status, headers } = await ask(portal.port, url, { host });
    expect([status, headers["content-type"], headers["set-cookie"]]).toEqual([200, type, undefined]);
    expect(headers["cache-control"]).toMatch(/^public, max-age=/);
    expect((await ask(portal.port, url, { host: `localhost:${portal.port}` })).status, "none of it at the console's host").toBe(
      404,
    );
  }
  for (const query of ["after=-1", "after=1e3", "from=", "from=x", `after=${"9".repeat(40)}`])
    expect((await ask(portal.port, `/.well-known/path-log?${query}`, { host })).status, query).toBe(400);
  for (const query of ["from=0", "from=999"])
    expect((await ask(portal.port, `/.well-known/path-log?${query}`, { host })).status).toBe(404);
});
