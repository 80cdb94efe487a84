import type { PartnerScope, SystemScope } from "~/kit/scope";
import { seconds } from "~/kit/time";
import { read, type Tx } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import { proofLimits } from "./proof";

export type ProofState = "waiting" | "running" | "done" | "failed";

/** A run over a shop, without its sheet. Times are ISO. */
export interface ProofRow {
  id: string;
  state: ProofState;
  brandLabel: string;
  draftSavedAt: string;
  askedBy: string;
  startedAt: Date;
  endedAt: Date | null;
  done: number;
  total: number;
  blockers: number;
  warnings: number;
}

const columns = {
  ...{ id: true, state: true, brandLabel: true, draftSavedAt: true, askedBy: true, startedAt: true, endedAt: true },
  ...{ done: true, total: true, blockers: true, warnings: true },
} as const;

/** Longer than a runner is ever quiet. */
const leaseFrom = (now: number) => new Date(now + seconds(60));
const isFree = (now: number) => ({ OR: [{ state: "waiting" }, { state: "running", leaseUntil: { lt: new Date(now) } }] });

/** Puts a run in the queue; the oldest sheets beyond those that are kept go. */
export async function insertProof(
  scope: PartnerScope,
  tx: Tx,
  facts: { brandLabel: string; draftSavedAt: string },
): Promise<string> {
  const { partnerId, actor } = scope;
  const id = newId();
  const { brandLabel, draftSavedAt } = facts;
  await tx.db.shopProof.create({
    data: {
      ...{ partnerId, id, brandLabel, draftSavedAt, state: "waiting" },
      ...{ askedBy: actor.name, askedById: actor.id, startedAt: new Date() },
    },
  });
  const old = await tx.db.shopProof.findMany({
    where: { partnerId },
    orderBy: { startedAt: "desc" },
    skip: proofLimits.sheetsKept,
    select: { id: true },
  });
  await tx.db.shopProof.deleteMany({ where: { partnerId, id: { in: old.map((row) => row.id) } } });
  return id;
}

/** Whether a run of the scope's shop is not over. */
export async function isProofUnderWay({ partnerId }: PartnerScope, tx: Tx): Promise<boolean> {
  return (await tx.db.shopProof.count({ where: { partnerId, state: { in: ["waiting", "running"] } } })) > 0;
}

/** The newest first. */
export async function listProofs({ partnerId }: PartnerScope, limit: number): Promise<ProofRow[]> {
  const found = await read().shopProof.findMany({
    where: { partnerId },
    orderBy: { startedAt: "desc" },
    take: limit,
    select: columns,
  });
  return found as ProofRow[];
}

export async function findProof(
  { partnerId }: PartnerScope,
  id: string,
): Promise<(ProofRow & { sheetJson: string | null }) | null> {
  const select = { ...columns, sheetJson: true };
  const row = await read().shopProof.findUnique({ where: { partnerId_id: { partnerId, id } }, select });
  return row as (ProofRow & { sheetJson: string | null }) | null;
}

/** Takes a run to do it. @returns whether it is the caller's now */
export async function claimProof({ partnerId }: PartnerScope, tx: Tx, id: string, now: number): Promise<boolean> {
  const data = { state: "running", leaseUntil: leaseFrom(now), done: 0, total: 0 };
  return (await tx.db.shopProof.updateMany({ where: { partnerId, id, ...isFree(now) }, data })).count === 1;
}

/** @returns false when the run is over or gone: its runner then stops */
export async function moveProof(
  { partnerId }: PartnerScope,
  tx: Tx,
  id: string,
  { done, total }: { done: number; total: number },
): Promise<boolean> {
  const data = { done, total, leaseUntil: leaseFrom(Date.now()) };
  return (await tx.db.shopProof.updateMany({ where: { partnerId, id, state: "running" }, data })).count === 1;
}

/** @param end.sheet with the state `failed`: why, as `{ reason }` */
export async function endProof(
  { partnerId }: PartnerScope,
  tx: Tx,
  id: string,
  end: { state: "done" | "failed"; blockers: number; warnings: number; sheet: unknown },
): Promise<boolean> {
  const { sheet, ...facts } = end;
  const data = { ...facts, sheetJson: JSON.stringify(sheet), endedAt: new Date(), leaseUntil: null };
  return (
    (await tx.db.shopProof.updateMany({ where: { partnerId, id, state: { in: ["waiting", "running"] } }, data })).count === 1
  );
}

export interface DueProof {
  partnerId: string;
  id: string;
  askedBy: string;
  askedById: string;
}

/** Runs of all partners that nobody does, the longest waiting first; each row names its partner and who asked. */
export async function dueProofs(_scope: SystemScope, now: number, limit: number): Promise<DueProof[]> {
  const select = { partnerId: true, id: true, askedBy: true, askedById: true };
  return read().shopProof.findMany({ where: isFree(now), orderBy: { startedAt: "asc" }, take: limit, select });
}
