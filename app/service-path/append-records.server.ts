import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { SystemPartnerScope } from "~/kit/scope";
import { write } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import { pace } from "~/platform/pace.server";
import type { DayFacts } from "./current-facts.server";
import { appendedNodes, type CompleteNodes, inclusionProof, leafHash, rootOf } from "./merkle.server";
import type { NumberBlock } from "./number-block";
import { signingKey } from "./path-keys.server";
import { appendBatch, type LogBatch, type LogHead, newestHead, nodeHashAt } from "./path-log-store.sqlite.server";
import { statementText } from "./path-statement";
import { base64url, headHash, type RecordPayload, recordSignature, signHead } from "./signed-record.server";
import { withSalts } from "./unshown-values.server";

const deflated = (text: string) => deflateRawSync(Buffer.from(text, "utf8"));
export const inflated = (bytes: Buffer) => inflateRawSync(bytes).toString("utf8");

interface Unsigned extends Pick<LogBatch["leaves"][number], "position" | "id" | "block" | "holderProviderId" | "factsHash"> {
  text: string;
  reveal: Buffer | null;
}

/**
 * Signs one record for each of these blocks and adds them to the partner's log as one batch with one head.
 * @returns false, with nothing written, when another process has added to the log meanwhile
 */
export async function appendRecords(
  scope: SystemPartnerScope,
  { blocks, facts, host, now }: { blocks: readonly NumberBlock[]; facts: DayFacts; host: string; now: number },
): Promise<boolean> {
  const key = await signingKey(scope);
  const before = newestHead(scope);
  const from = before?.treeSize ?? 0;
  const turn = pace();
  const unsigned: Unsigned[] = [];
  for (const [i, block] of blocks.entries()) {
    unsigned.push(unsignedRecord(block, { facts, position: from + i, now }));
    await turn();
  }
  const stored: CompleteNodes = (level, position) => nodeHashAt(scope, level, position);
  const nodes = appendedNodes(
    stored,
    from,
    unsigned.map(({ text }) => leafHash(Buffer.from(text, "utf8"))),
  );
  const added = new Map(nodes.map(({ level, position, hash }) => [`${level}.${position}`, hash]));
  const all: CompleteNodes = (level, position) => added.get(`${level}.${position}`) ?? stored(level, position);
  const treeSize = from + unsigned.length;
  const root = rootOf(all, treeSize);
  const leaves: LogBatch["leaves"] = [];
  for (const { text, ...row } of unsigned) {
    const proof = inclusionProof(all, row.position, treeSize).map(base64url);
    const payload: RecordPayload = { iss: host, leaf: text, index: row.position, treeSize, proof, root: base64url(root) };
    leaves.push({ ...row, statement: deflated(text), signature: await recordSignature(payload, key) });
    await turn();
  }
  const head = await nextHead({ before, treeSize, root, host, now }, key);
  return write(async (tx) => appendBatch(scope, tx, { from, leaves, nodes, head, kid: key.kid, now }));
}

function unsignedRecord(
  { block, holderProviderId, isSample }: NumberBlock,
  { facts, position, now }: { facts: DayFacts; position: number; now: number },
): Unsigned {
  const stated = facts.of(block, holderProviderId, isSample);
  const issuedAt = new Date(now).toISOString();
  const salted = facts.unshown && withSalts(facts.unshown);
  const dated = { ...stated, standsFor: issuedAt.slice(0, 10), issuedAt, ...(salted ? { hashes: salted.hashes } : {}) };
  return {
    ...{ position, id: newId(), block, holderProviderId },
    factsHash: facts.hashOf(holderProviderId, isSample),
    text: statementText(dated),
    reveal: salted ? deflated(JSON.stringify(salted.revealed)) : null,
  };
}

async function nextHead(
  { before, treeSize, root, host, now }: { before: LogHead | null; treeSize: number; root: Buffer; host: string; now: number },
  key: Parameters<typeof signHead>[1],
): Promise<LogHead> {
  const number = (before?.number ?? 0) + 1;
  const previous = before ? headHash(before.head) : null;
  const payload = { iss: host, number, treeSize, root: base64url(root), previous, issuedAt: new Date(now).toISOString() };
  return { number, treeSize, root, head: await signHead(payload, key) };
}
