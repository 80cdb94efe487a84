import type { PartnerScope, SystemScope } from "~/kit/scope";
import { seconds } from "~/kit/time";
import { read, type Tx } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";

export type PriceFileJobKind = "check" | "apply";

/** How far the reading or taking in of a person's price file is. */
export interface PriceFileJob {
  id: string;
  kind: PriceFileJobKind;
  state: "waiting" | "running" | "done" | "failed";
  done: number;
  total: number;
  resultJson: string | null;
}

/** Longer than a runner is ever quiet. */
const leaseMs = seconds(20);
const leaseFrom = (now: number) => new Date(now + leaseMs);

const personOf = (scope: PartnerScope) => ({ personId: scope.actor.id });

/** Whoever asks for a job that is over, or whose runner is gone, may run it. */
const mayBeTaken = (now: number) => ({
  OR: [{ state: "waiting" }, { state: "running", leaseUntil: { lt: new Date(now) } }],
});

export async function findPriceFileJob(scope: PartnerScope): Promise<PriceFileJob | null> {
  const select = { id: true, kind: true, state: true, done: true, total: true, resultJson: true };
  const row = await read().priceFileJob.findUnique({
    where: { partnerId_personId: { partnerId: scope.partnerId, ...personOf(scope) } },
    select,
  });
  return row as PriceFileJob | null;
}

/** Puts a job in place of the one before, if any. @returns its id */
export async function startPriceFileJob(scope: PartnerScope, tx: Tx, { kind, total }: { kind: PriceFileJobKind; total: number }) {
  const id = newId();
  const facts = { id, kind, total, state: "waiting", done: 0, resultJson: null, leaseUntil: null, startedAt: new Date() };
  const personName = scope.actor.name;
  await tx.db.priceFileJob.upsert({
    where: { partnerId_personId: { partnerId: scope.partnerId, ...personOf(scope) } },
    create: { partnerId: scope.partnerId, personId: scope.actor.id, personName, ...facts },
    update: { personName, ...facts },
  });
  return id;
}

/** Takes a job to run it. @returns whether it is the caller's now */
export async function claimPriceFileJob(scope: PartnerScope, tx: Tx, id: string, now: number): Promise<boolean> {
  const data = { state: "running", leaseUntil: leaseFrom(now) };
  const { count } = await tx.db.priceFileJob.updateMany({
    where: { partnerId: scope.partnerId, ...personOf(scope), id, ...mayBeTaken(now) },
    data,
  });
  return count === 1;
}

/** @returns false when the job is gone, or another one in its place: its runner then stops */
export async function movePriceFileJob(
  scope: PartnerScope,
  tx: Tx,
  id: string,
  { done, total }: { done: number; total: number },
): Promise<boolean> {
  const data = { done, total, leaseUntil: leaseFrom(Date.now()) };
  const { count } = await tx.db.priceFileJob.updateMany({
    where: { partnerId: scope.partnerId, ...personOf(scope), id, state: "running" },
    data,
  });
  return count === 1;
}

/** @returns false when the job is gone, or another one in its place */
export async function endPriceFileJob(
  scope: PartnerScope,
  tx: Tx,
  id: string,
  end: { state: "done" | "failed"; result: unknown },
): Promise<boolean> {
  const data = { state: end.state, resultJson: JSON.stringify(end.result), leaseUntil: null };
  const { count } = await tx.db.priceFileJob.updateMany({ where: { partnerId: scope.partnerId, ...personOf(scope), id }, data });
  return count === 1;
}

export async function deletePriceFileJob(scope: PartnerScope, tx: Tx) {
  await tx.db.priceFileJob.deleteMany({ where: { partnerId: scope.partnerId, ...personOf(scope) } });
}

export interface DuePriceFile {
  partnerId: string;
  personId: string;
  personName: string;
  id: string;
}

/** Jobs of all partners that nobody runs, the longest waiting first; each row names its partner and its person. */
export async function duePriceFileJobs(_scope: SystemScope, now: number, limit: number): Promise<DuePriceFile[]> {
  const select = { partnerId: true, personId: true, personName: true, id: true };
  return read().priceFileJob.findMany({ where: mayBeTaken(now), orderBy: { startedAt: "asc" }, take: limit, select });
}
