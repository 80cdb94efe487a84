import type { JWK } from "jose";
import type { Json } from "./canonical-json";
import { isConsistent, isIncluded } from "./merkle.server";
import { type PathStatement, parseStatement } from "./path-statement";
import { headHash, headType, recordType } from "./signed-record.server";
import { saltedHash } from "./unshown-values.server";
import { NotVerified, verifiedPayload } from "./verify-jws.server";

/** A head whose signature holds. */
export interface VerifiedHead {
  shop: string;
  number: number;
  size: number;
  root: Buffer;
  previous: string | null;
  issuedAt: string;
  jws: string;
}

/** A head as it was handed over, with the proof that came along; null where none did. */
export interface GivenHead {
  head: string;
  consistency: string[] | null;
}

export interface VerifiedRecord {
  statement: PathStatement;
  shop: string;
  index: number;
  size: number;
  root: Buffer;
}

const text = (value: Json | undefined) => (typeof value === "string" ? value : fail());
const count = (value: Json | undefined) => (typeof value === "number" && value >= 0 ? value : fail());
const hashBytes = 32;

function fail(): never {
  throw new NotVerified("What was signed is not what a record or a head says.");
}

function hashOf(value: unknown): Buffer {
  const bytes = Buffer.from(typeof value === "string" ? value : "", "base64url");
  return bytes.length === hashBytes && bytes.toString("base64url") === value ? bytes : fail();
}

const hashesOf = (value: unknown): Buffer[] => (Array.isArray(value) && value.length <= 128 ? value.map(hashOf) : fail());

/**
 * Checks one record without asking anybody: its signature, that its leaf is in the log whose root was signed, and that the shop that
 * signed is the one that the leaf speaks of.
 * @throws NotVerified
 */
export async function verifyRecord(jws: string, keys: readonly JWK[]): Promise<VerifiedRecord> {
  const payload = await verifiedPayload(jws, recordType, keys);
  const { index, treeSize, proof, root, iss, leaf } = payload;
  const facts = { position: count(index), size: count(treeSize), proof: hashesOf(proof), root: hashOf(root) };
  if (!isIncluded({ ...facts, leaf: Buffer.from(text(leaf), "utf8") }))
    throw new NotVerified("The record is not in the log whose root it names.");
  const statement = parseStatement(text(leaf));
  if (!statement) throw new NotVerified("The record does not state a service path.");
  if (statement.shop !== iss) throw new NotVerified("The record speaks of another shop than the one that signed it.");
  return { statement, shop: statement.shop, index: facts.position, size: facts.size, root: facts.root };
}

/** @throws NotVerified */
export async function verifyHead(jws: string, keys: readonly JWK[]): Promise<VerifiedHead> {
  const { iss, number, treeSize, root, previous, issuedAt } = await verifiedPayload(jws, headType, keys);
  return {
    shop: text(iss),
    number: count(number),
    size: count(treeSize),
    root: hashOf(root),
    previous: previous === null ? null : text(previous),
    issuedAt: text(issuedAt),
    jws,
  };
}

/** Whether a later head keeps every leaf of an earlier one. @throws NotVerified */
export function checkKept(earlier: VerifiedHead, later: VerifiedHead, proof: readonly string[]) {
  const isKept = isConsistent(earlier, later, hashesOf([...proof]));
  if (!isKept)
    throw new NotVerified(
      `Head ${later.number} is not shown to keep all records of head ${earlier.number}: one was dropped or replaced, or the proof is another's.`,
    );
}

/** Checks a run of heads as a log's page gives them: signatures, chain, and that each keeps what the one before had. @throws NotVerified */
export async function verifyHeads(given: readonly GivenHead[], keys: readonly JWK[]): Promise<VerifiedHead[]> {
  const heads: VerifiedHead[] = [];
  for (const { head, consistency } of given) {
    const next = await verifyHead(head, keys);
    const last = heads.at(-1);
    if (last) {
      if (next.number !== last.number + 1 || next.previous !== headHash(last.jws))
        throw new NotVerified(
          `Head ${next.number} does not follow head ${last.number}: one between them is missing or was replaced.`,
        );
      checkKept(last, next, consistency ?? []);
    }
    heads.push(next);
  }
  return heads;
}

/** The head of the batch that a record came with, among verified ones. @throws NotVerified */
export function headOf(record: VerifiedRecord, heads: readonly VerifiedHead[]): VerifiedHead {
  const head = heads.find(({ size }) => size === record.size);
  if (!head) throw new NotVerified("The heads given do not include the one that the record came with.");
  if (!head.root.equals(record.root))
    throw new NotVerified("The published head has another root: the record is not in that log.");
  return head;
}

/** Whether names and salts fit the hashes that a record shows in their place. @returns how many @throws NotVerified */
export function checkRevealed({ statement }: VerifiedRecord, revealed: unknown): number {
  const hashes = statement.hashes ?? {};
  const entries = Object.entries(typeof revealed === "object" && revealed !== null ? revealed : {});
  for (const [field, given] of entries) {
    const { salt, value } = (given ?? {}) as { salt?: unknown; value?: unknown };
    const isRight =
      typeof salt === "string" &&
      typeof value === "string" &&
      Buffer.from(salt, "base64url").toString("base64url") === salt &&
      Object.hasOwn(hashes, field) &&
      hashes[field] === saltedHash(salt, value);
    if (!isRight) throw new NotVerified(`"${field}" does not fit its hash in the record.`);
  }
  if (entries.length === 0) throw new NotVerified("The file holds no names and salts.");
  return entries.length;
}
