import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { appendedNodes, consistencyProof, leafHash, rootOf } from "~/service-path/merkle.server";
import type { SigningKey } from "~/service-path/path-keys.server";
import { base64url, headHash, signHead } from "~/service-path/signed-record.server";
import { verifyPath } from "./verify-path";

/** A head as a log's page gives it. */
interface Entry {
  number: number;
  head: string;
  consistency: string[] | null;
}

const folder = mkdtempSync(path.join(tmpdir(), "portal-verify-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sizes = [2, 3, 5, 8, 9, 12];
let key: SigningKey;
let log: Entry[];
let keys: string;
let proof: (from: number, to: number) => string[];

/** A log in which some leaf is another one from some size on: what a shop that took a record back would publish. */
async function makeLog(otherLeaf: number | null) {
  const nodes = new Map<string, Buffer>();
  const at = (level: number, position: number) => nodes.get(`${level}.${position}`) ?? Buffer.alloc(32);
  const entries: Entry[] = [];
  let size = 0;
  for (const [index, next] of sizes.entries()) {
    const leaves = Array.from({ length: next - size }, (_, i) =>
      leafHash(Buffer.from(`leaf ${size + i}${size + i === otherLeaf ? " again" : ""}`)),
    );
    for (const { level, position, hash } of appendedNodes(at, size, leaves)) nodes.set(`${level}.${position}`, hash);
    const previous = entries.at(-1)?.head;
    const said = {
      // It moves to an address of its own.
      ...{
        iss: index < 3 ? "shop.portal.example" : "shop.example",
        number: index + 1,
        treeSize: next,
        root: base64url(rootOf(at, next)),
      },
      ...{ previous: previous ? headHash(previous) : null, issuedAt: `2026-11-2${index}T00:00:00.000Z` },
    };
    const consistency = size === 0 ? null : consistencyProof(at, size, next).map(base64url);
    entries.push({ number: index + 1, head: await signHead(said, key), consistency });
    size = next;
  }
  return {
    entries,
    proof: (from: number, to: number) => consistencyProof(at, sizes[from - 1] ?? 0, sizes[to - 1] ?? 0).map(base64url),
  };
}

beforeAll(async () => {
  const pair = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  key = { kid: await calculateJwkThumbprint(jwk), key: pair.privateKey };
  keys = saved("keys.json", { keys: [{ ...jwk, kid: key.kid, alg: "EdDSA", use: "sig" }] });
  ({ entries: log, proof } = await makeLog(null));
});

function saved(name: string, value: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}
const page = (name: string, heads: Entry[]) => saved(`${name}.json`, { shop: "shop.example", heads });

/** What the script that visitors run says of a kept log and a later one. */
async function script(kept: string, later: string): Promise<string> {
  const args = [path.resolve("public/check-path-record.mjs"), kept, later, keys];
  return promisify(execFile)(process.execPath, args).then(
    ({ stdout }) => stdout,
    (error: { stderr: string }) => error.stderr,
  );
}

/** The same question to the portal's own command. */
async function command(kept: string, later: string): Promise<string> {
  const said: string[] = [];
  const note = (text: string) => said.push(text);
  const spies = [vi.spyOn(console, "log").mockImplementation(note), vi.spyOn(console, "error").mockImplementation(note)];
  await verifyPath(["--from", kept, "--to", later, "--jwks", keys]);
  for (const spy of spies) spy.mockRestore();
  return said.join("\n");
}

async function both(kept: string, later: string) {
  return [await script(kept, later), await command(kept, later)];
}
const right = [expect.stringMatching(/^Right: /), expect.stringMatching(/^VERIFIED: /)];
const wrong = (why: RegExp) => [
  expect.stringMatching(new RegExp(`^NOT right: .*${why.source}`)),
  expect.stringMatching(new RegExp(`^NOT VERIFIED: .*${why.source}`)),
];

describe("a kept log and the log of later", () => {
  it("fit when the later page holds every kept head, and when they are the same", async () => {
    expect(await both(page("kept", log.slice(1, 4)), page("later", log.slice(1)))).toEqual(right);
    expect(await both(page("kept", log.slice(1, 4)), page("same", log.slice(1, 4)))).toEqual(right);
  });

  it("fit by a proof from the newest kept head, and by no other proof", async () => {
    const kept = page("kept", log.slice(2, 4));
    const from = (number: number, to = 6) =>
      saved(`from-${number}-${to}.json`, { from: number, ...log[to - 1], consistency: proof(number, to) });
    expect(await both(kept, from(4))).toEqual(right);
    expect(await both(kept, from(3))).toEqual(wrong(/fetch the one from head 4/));
    expect(await both(kept, from(2, 3))).toEqual(wrong(/older than head 4/));
    expect(await both(kept, saved("same-head.json", { from: 3, ...log[3], consistency: proof(3, 4) }))).toEqual(right);
  });

  it("do not fit when a head is missing, out of order, taken back, or another record stands in one", async () => {
    const kept = page("kept", log.slice(0, 4));
    const { entries: other } = await makeLog(1);
    const late = await makeLog(6);
    for (const [name, heads] of [
      ["a missing head", [log[0], log[1], log[3], log[4], log[5]]],
      ["reversed", log.toReversed()],
      ["rolled back", log.slice(0, 3)],
      ["another record from the start", other],
      ["another record later on", late.entries],
      ["two logs in one", [...log.slice(0, 3), ...late.entries.slice(3)]],
    ] as [string, Entry[]][])
      for (const said of await both(kept, page("wrong", heads)))
        expect([name, said]).toEqual([name, expect.stringMatching(/^NOT /)]);
    const gap = [...log.slice(0, 2), { ...log[3], consistency: proof(2, 4) }] as Entry[];
    for (const said of await both(page("gap", gap), page("gap-later", gap)))
      expect(said).toMatch(/^NOT .*does not follow head 2/);
    const broken = log.map((entry) => (entry.number === 5 ? { ...entry, consistency: proof(3, 5) } : entry));
    for (const said of await both(kept, page("broken", broken))) expect(said).toMatch(/^NOT /);
  });

  it("do not fit when the tree shrinks or its size is none, whatever proof is signed along", async () => {
    const root = (text: string) => base64url(leafHash(Buffer.from(text)));
    const head = async (number: number, treeSize: unknown, own: string, previous: string | null) => {
      const said = { iss: "shop.example", number, treeSize: treeSize as number, root: own, previous };
      return signHead({ ...said, issuedAt: "2026-11-20T00:00:00.000Z" }, key);
    };
    const pair = async (from: unknown, to: unknown, roots: [string, string], consistency: string[]) => {
      const kept = await head(1, from, roots[0], null);
      const later = await head(2, to, roots[1], headHash(kept));
      const page = saved("shrunk-kept.json", { heads: [{ number: 1, head: kept, consistency: null }] });
      return both(page, saved("shrunk-later.json", { from: 1, number: 2, head: later, consistency }));
    };
    const [three, evil] = [leafHash(Buffer.from("three")), leafHash(Buffer.from("evil"))];
    const joined = base64url(createHash("sha256").update(Buffer.of(1)).update(three).update(evil).digest());
    for (const answers of [
      await pair(3, 2, [base64url(three), joined], [base64url(three), base64url(evil)]),
      await pair(4, 2, [root("a"), root("a")], []),
      await pair(2, 1, [root("a"), root("a")], []),
      await pair(null, null, [root("a"), root("a")], []),
      await pair(0, 0, [root("a"), root("a")], []),
    ])
      expect(answers).toEqual(wrong(/./));
  });

  it("with a damaged key is refused in one sentence", async () => {
    const [before] = [keys];
    const [entry] = [log.slice(0, 2)];
    for (const x of [undefined, 5]) {
      keys = saved("damaged.json", { keys: [{ kty: "OKP", crv: "Ed25519", kid: key.kid, ...(x === undefined ? {} : { x }) }] });
      expect(await command(page("kept", entry), page("later", entry))).toMatch(/^NOT VERIFIED: [^\n]+\.$/);
    }
    keys = before;
  });
});
