import { createHash } from "node:crypto";
import { CompactSign } from "jose";
import { canonicalJson } from "./canonical-json";
import { type SigningKey, signingAlgorithm } from "./path-keys.server";

/** What a record's signature covers: the leaf as text, and what proves that it is in the log of that size and root. */
export interface RecordPayload {
  /** Host of the shop. */
  iss: string;
  /** Canonical JSON of a PathStatement, byte for byte what the log has hashed. */
  leaf: string;
  index: number;
  treeSize: number;
  /** Base64url of SHA-256 hashes, as the next two. */
  proof: string[];
  root: string;
}

/** A log's signed size and root, chained to the head before by that one's hash. */
export interface HeadPayload {
  iss: string;
  number: number;
  treeSize: number;
  root: string;
  previous: string | null;
  issuedAt: string;
}

/** Named apart, so that neither kind of signed text can be shown as the other. */
export const recordType = "path-record+jws";
export const headType = "path-head+jws";

const headerOf = (typ: string, kid: string) => ({ alg: signingAlgorithm, kid, typ });
const encoded = (text: string) => Buffer.from(text, "utf8").toString("base64url");
const recordText = (payload: RecordPayload) => canonicalJson({ ...payload });

async function signText(typ: string, text: string, { kid, key }: SigningKey): Promise<string> {
  return new CompactSign(Buffer.from(text, "utf8")).setProtectedHeader(headerOf(typ, kid)).sign(key);
}

/** The signature alone: the rest of a record can be put together again from the log. */
export async function recordSignature(payload: RecordPayload, key: SigningKey): Promise<Buffer> {
  const jws = await signText(recordType, recordText(payload), key);
  return Buffer.from(jws.slice(jws.lastIndexOf(".") + 1), "base64url");
}

/** The compact JWS of a record whose signature is known. */
export const recordJws = (payload: RecordPayload, kid: string, signature: Buffer) =>
  [encoded(JSON.stringify(headerOf(recordType, kid))), encoded(recordText(payload)), signature.toString("base64url")].join(".");

export const signHead = (payload: HeadPayload, key: SigningKey) => signText(headType, canonicalJson({ ...payload }), key);

/** What the next head names this one by. */
export const headHash = (jws: string) => createHash("sha256").update(jws, "ascii").digest("base64url");

export const base64url = (hash: Buffer) => hash.toString("base64url");
