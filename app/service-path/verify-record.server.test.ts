import { createHmac } from "node:crypto";
import { CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { leafHash } from "./merkle.server";
import type { SigningKey } from "./path-keys.server";
import { type PathStatement, statementText } from "./path-statement";
import { base64url, type RecordPayload, recordJws, recordSignature, signHead } from "./signed-record.server";
import { parseKeySet } from "./verify-jws.server";
import { verifyHead, verifyRecord } from "./verify-record.server";

const statement = {
  ...{ kind: "service-path-of-a-number-block", version: 1, shop: "shop.example", seller: "Shop" },
  subject: { block: "201-555-0", holder: "Carrier" },
  path: { verdict: "direct" },
  ...{ carrier: { name: "Carrier", items: [] }, standsFor: "2026-11-25", issuedAt: "2026-11-25T00:00:00.000Z" },
} as unknown as PathStatement;
const leaf = statementText(statement);
const payload: RecordPayload = {
  ...{ iss: "shop.example", leaf, index: 0, treeSize: 1, proof: [] },
  root: base64url(leafHash(Buffer.from(leaf))),
};

let key: SigningKey;
let keys: JWK[];
let record: string;

const signed = async (change: Partial<RecordPayload> = {}) => {
  const said = { ...payload, ...change };
  return recordJws(said, key.kid, await recordSignature(said, key));
};
const withHeader = (header: object, signer: CryptoKey | Uint8Array = key.key) =>
  new CompactSign(Buffer.from(record.split(".")[1] ?? "", "base64url")).setProtectedHeader(header as never).sign(signer);

beforeAll(async () => {
  const pair = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  key = { kid, key: pair.privateKey };
  keys = [{ ...jwk, kid, alg: "EdDSA", use: "sig" }];
  record = await signed();
});

describe("a record", () => {
  it("verifies as it was signed", async () => {
    expect(await verifyRecord(record, keys)).toMatchObject({ shop: "shop.example", index: 0, size: 1 });
  });

  it("fails with any single bit changed", async () => {
    const bytes = Buffer.from(record, "latin1");
    const right: string[] = [];
    for (let at = 0; at < bytes.length; at += 1)
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        await verifyRecord(flipped.toString("latin1"), keys).then(
          () => right.push(`${at}.${bit}`),
          () => undefined,
        );
      }
    expect(right).toEqual([]);
  }, 60_000);

  it.each<[string, Partial<RecordPayload>, RegExp]>([
    ["that is not in the log it names", { root: base64url(leafHash(Buffer.from("other"))) }, /not in the log/],
    ["in another place than it says", { index: 1, treeSize: 2 }, /not in the log/],
    ["of another shop than signs", { iss: "other.example" }, /another shop/],
    ["with a negative place", { index: -1 }, /not what a record/],
    ["with a root that is no hash", { root: "AAAA" }, /not what a record/],
    ["with a proof without end", { proof: Array.from({ length: 200 }, () => payload.root) }, /not what a record/],
  ])("%s is refused though its signature is right", async (_what, change, says) => {
    await expect(signed(change).then((jws) => verifyRecord(jws, keys))).rejects.toThrow(says);
  });

  it("is refused where its leaf is no statement in canonical form", async () => {
    for (const text of [` ${leaf}`, '{"kind":"other"}', "[]", "", `${leaf.slice(0, -1)},"version":1}`]) {
      const root = base64url(leafHash(Buffer.from(text)));
      await expect(signed({ leaf: text, root }).then((jws) => verifyRecord(jws, keys))).rejects.toThrow(/does not state/);
    }
  });
});

describe("a signature", () => {
  const typ = "path-record+jws";

  it("of another algorithm is refused, also one that the public key's bytes could make", async () => {
    const x = Buffer.from(String(keys[0]?.x), "base64url");
    const { privateKey } = await generateKeyPair("ES256");
    const [, body] = record.split(".");
    const none = `${Buffer.from(JSON.stringify({ alg: "none", kid: key.kid, typ })).toString("base64url")}.${body}.`;
    const head = Buffer.from(JSON.stringify({ alg: "HS256", kid: key.kid, typ })).toString("base64url");
    const hmac = `${head}.${body}.${createHmac("sha256", x).update(`${head}.${body}`).digest("base64url")}`;
    for (const jws of [none, hmac, await withHeader({ alg: "ES256", kid: key.kid, typ }, privateKey)])
      await expect(verifyRecord(jws, keys)).rejects.toThrow(/must be signed with EdDSA/);
  });

  it("counts by a published key of its name only", async () => {
    const other = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
    const jwk = await exportJWK(other.publicKey);
    await expect(
      withHeader({ alg: "EdDSA", kid: key.kid, typ }, other.privateKey).then((jws) => verifyRecord(jws, keys)),
    ).rejects.toThrow(/signature is not right/);
    for (const extra of [{ jwk }, { jku: "https://evil.example/keys" }, { b64: true, crit: ["b64"] }, { crit: ["kid"] }]) {
      const header = Buffer.from(JSON.stringify({ alg: "EdDSA", kid: key.kid, typ, ...extra })).toString("base64url");
      await expect(verifyRecord([header, ...record.split(".").slice(1)].join("."), keys)).rejects.toThrow(
        /has what a record's has not/,
      );
    }
    await expect(verifyRecord(record, [{ ...keys[0], x: jwk.x } as JWK])).rejects.toThrow(/does not fit its own name/);
    await expect(verifyRecord(record, [{ ...keys[0], kty: "oct", k: jwk.x } as JWK])).rejects.toThrow(/not an Ed25519 key/);
    for (const set of [[], [...keys, ...keys]]) await expect(verifyRecord(record, set)).rejects.toThrow(/do not include/);
  });

  it("of a head is none of a record, and the other way round", async () => {
    const head = await signHead(
      { ...{ iss: "shop.example", number: 1, treeSize: 1, root: payload.root }, previous: null, issuedAt: "x" },
      key,
    );
    expect((await verifyHead(head, keys)).size).toBe(1);
    await expect(verifyRecord(head, keys)).rejects.toThrow(/not of the type/);
    await expect(verifyHead(record, keys)).rejects.toThrow(/not of the type/);
  });
});

it("a file that is no key set is refused", () => {
  for (const text of ["", "[]", "null", '{"keys":1}', '{"keys":[1]}'])
    expect(() => parseKeySet(text)).toThrow(/not a JSON Web Key Set/);
});
