import type { SystemPartnerScope, TenantScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";
import type { TreeNode } from "./merkle.server";

export interface LogHead {
  number: number;
  treeSize: number;
  root: Buffer;
  /** Compact JWS. */
  head: string;
}

export interface LogLeaf {
  position: number;
  id: string;
  block: string;
  holderProviderId: string;
  factsHash: string;
  /** Deflated. */
  statement: Buffer;
  reveal: Buffer | null;
  headNumber: number;
  kid: string;
  signature: Buffer;
  /** UTC milliseconds. */
  issuedAt: number;
}

const headColumns = `"number", "treeSize", "root", "head"`;
const leafColumns = `"position", "id", "block", "holderProviderId", "factsHash", "statement", "reveal", "headNumber", "kid", "signature", "issuedAt"`;

/** The newest head of the scope's partner, or null before its first record. */
export function newestHead(scope: TenantScope): LogHead | null {
  const sql = `SELECT ${headColumns} FROM "PathHead" WHERE "partnerId" = ? ORDER BY "number" DESC LIMIT 1`;
  return (readSql().prepare(sql).get(scope.partnerId) as LogHead | undefined) ?? null;
}

/** Heads with numbers above `after`, in order. */
export function findHeads(scope: TenantScope, { after, limit }: { after: number; limit: number }): LogHead[] {
  const sql = `SELECT ${headColumns} FROM "PathHead" WHERE "partnerId" = ? AND "number" > ? ORDER BY "number" LIMIT ?`;
  return readSql().prepare(sql).all(scope.partnerId, after, limit) as LogHead[];
}

/** @throws when the log has no such complete subtree */
export function nodeHashAt(scope: TenantScope, level: number, position: number): Buffer {
  const sql = `SELECT "hash" FROM "PathNode" WHERE "partnerId" = ? AND "level" = ? AND "position" = ?`;
  const hash = readSql().prepare(sql).pluck().get(scope.partnerId, level, position) as Buffer | undefined;
  if (!hash) throw new Error(`The log has no node ${level}.${position}.`);
  return hash;
}

export function findLeaf(scope: TenantScope, id: string): LogLeaf | null {
  const sql = `SELECT ${leafColumns} FROM "PathLeaf" WHERE "partnerId" = ? AND "id" = ?`;
  return (readSql().prepare(sql).get(scope.partnerId, id) as LogLeaf | undefined) ?? null;
}

/** What the newest record of a block and its holder is, or null. */
export function newestLeafOf(
  scope: TenantScope,
  { block, holderProviderId }: { block: string; holderProviderId: string },
): Pick<LogLeaf, "id" | "position" | "factsHash" | "reveal" | "issuedAt"> | null {
  const sql = `SELECT "id", "position", "factsHash", "reveal", "issuedAt" FROM "PathLeaf"
    WHERE "partnerId" = ? AND "block" = ? AND "holderProviderId" = ? ORDER BY "position" DESC LIMIT 1`;
  return (readSql().prepare(sql).get(scope.partnerId, block, holderProviderId) as LogLeaf | undefined) ?? null;
}

/** The newest records, the last one first. */
export function newestLeaves(scope: TenantScope, limit: number): Pick<LogLeaf, "id" | "block" | "issuedAt" | "statement">[] {
  const sql = `SELECT "id", "block", "issuedAt", "statement" FROM "PathLeaf" WHERE "partnerId" = ? ORDER BY "position" DESC LIMIT ?`;
  return readSql().prepare(sql).all(scope.partnerId, limit) as LogLeaf[];
}

export interface LogBatch {
  /** How many leaves the log has before it. */
  from: number;
  leaves: Omit<LogLeaf, "headNumber" | "issuedAt" | "kid">[];
  nodes: TreeNode[];
  head: LogHead;
  kid: string;
  now: number;
}

const insertLeaf = `INSERT INTO "PathLeaf" ("partnerId", ${leafColumns}) VALUES (@partnerId, @position, @id, @block, @holderProviderId, @factsHash,
  @statement, @reveal, @headNumber, @kid, @signature, @issuedAt)`;

/** Adds a batch and its head. @returns false, with nothing written, when the log has grown meanwhile */
export function appendBatch(scope: SystemPartnerScope, tx: Tx, batch: LogBatch): boolean {
  const { partnerId } = scope;
  const newest = tx.sql
    .prepare(`SELECT "number", "treeSize" FROM "PathHead" WHERE "partnerId" = ? ORDER BY "number" DESC LIMIT 1`)
    .get(partnerId) as Pick<LogHead, "number" | "treeSize"> | undefined;
  if ((newest?.treeSize ?? 0) !== batch.from || (newest?.number ?? 0) + 1 !== batch.head.number) return false;
  const { number, treeSize, root, head } = batch.head;
  const leaf = tx.sql.prepare(insertLeaf);
  for (const row of batch.leaves) leaf.run({ partnerId, ...row, headNumber: number, kid: batch.kid, issuedAt: batch.now });
  const node = tx.sql.prepare(`INSERT INTO "PathNode" ("partnerId", "level", "position", "hash") VALUES (?, ?, ?, ?)`);
  for (const { level, position, hash } of batch.nodes) node.run(partnerId, level, position, hash);
  tx.sql
    .prepare(`INSERT INTO "PathHead" ("partnerId", ${headColumns}, "createdAt") VALUES (?, ?, ?, ?, ?, ?)`)
    .run(partnerId, number, treeSize, root, head, batch.now);
  return true;
}
