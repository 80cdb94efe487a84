import type { TenantScope } from "~/kit/scope";
import { inflated } from "./append-records.server";
import { type CompleteNodes, consistencyProof, inclusionProof } from "./merkle.server";
import { findHeads, findLeaf, type LogHead, type LogLeaf, newestHead, nodeHashAt } from "./path-log-store.sqlite.server";
import { type PathStatement, parseStatement } from "./path-statement";
import { base64url, recordJws } from "./signed-record.server";

/** One head of a log as it is published, with what proves that the log before it was kept. */
export interface PublishedHead {
  number: number;
  /** Compact JWS of a HeadPayload. */
  head: string;
  treeSize: number;
  /** From the head before, or from the one that was asked for; empty on the first. */
  consistency: string[];
}

const headsPerPage = 50;

const nodesOf =
  (scope: TenantScope): CompleteNodes =>
  (level, position) =>
    nodeHashAt(scope, level, position);

function published(scope: TenantScope, { number, head, treeSize }: LogHead, from: LogHead | null): PublishedHead {
  const consistency = from ? consistencyProof(nodesOf(scope), from.treeSize, treeSize).map(base64url) : [];
  return { number, head, treeSize, consistency };
}

/** A page of the log's heads in order, those behind number `after`. */
export function readLogPage(scope: TenantScope, after: number): { heads: PublishedHead[]; nextAfter: number | null } {
  const [before = null] = after > 0 ? findHeads(scope, { after: after - 1, limit: 1 }) : [];
  const rows = findHeads(scope, { after, limit: headsPerPage + 1 });
  const shown = rows.slice(0, headsPerPage);
  const heads = shown.map((row, i) => published(scope, row, i === 0 ? before : (shown[i - 1] ?? null)));
  return { heads, nextAfter: rows.length > shown.length ? (shown.at(-1)?.number ?? null) : null };
}

/** The newest head with the proof from an earlier one; null where the log has no head of that number. */
export function readNewestFrom(scope: TenantScope, from: number): PublishedHead | null {
  const [earlier] = findHeads(scope, { after: from - 1, limit: 1 });
  const newest = newestHead(scope);
  return newest && earlier?.number === from ? published(scope, newest, earlier) : null;
}

export interface FoundRecord {
  leaf: LogLeaf;
  /** The leaf as it was hashed. */
  text: string;
  statement: PathStatement;
  head: LogHead;
}

/** A record of the scope's partner; another's is not found. */
export function findRecord(scope: TenantScope, id: string): FoundRecord | null {
  const leaf = findLeaf(scope, id);
  if (!leaf) return null;
  const text = inflated(leaf.statement);
  const statement = parseStatement(text);
  const [head] = findHeads(scope, { after: leaf.headNumber - 1, limit: 1 });
  return statement && head ? { leaf, text, statement, head } : null;
}

/** A record as it is given out: the signature was made with the batch, nothing is signed here. */
export function jwsOf(scope: TenantScope, { leaf, text, statement, head }: FoundRecord): string {
  const { position, kid, signature } = leaf;
  const { treeSize, root } = head;
  const proof = inclusionProof(nodesOf(scope), position, treeSize).map(base64url);
  const payload = { iss: statement.shop, leaf: text, index: position, treeSize, proof, root: base64url(root) };
  return recordJws(payload, kid, signature);
}
