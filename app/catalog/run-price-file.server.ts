import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { readPriceWork } from "./import-prices.server";
import { writeFields, writeRules } from "./listing-batch.sqlite.server";
import { planPriceText } from "./plan-price-file.server";
import { type PriceCheckData, priceCheckData } from "./price-check-data";
import { claimPriceFileJob, endPriceFileJob, findPriceFileJob, movePriceFileJob } from "./price-file-job-store.server";
import { changedFields, goesOnShow, type ListingChange } from "./price-file-plan";
import { refuseResellerPath } from "./refuse-reseller-path.server";

/** Other writers wait no longer than this for an import. */
const sliceMilliseconds = 12;
/** How often the page's figure moves while nothing is written. */
const moveEveryMilliseconds = 400;

/** Somebody dropped the file, or sent another one. */
class Superseded extends Error {}

interface Running {
  scope: PartnerScope;
  jobId: string;
}

/**
 * Runs a person's job on its price file, if nobody else does. A check keeps what the file would do. An import takes the rows that can
 * be into the listings, in transactions of a few milliseconds with an audit entry each: what is in stays in, and one that was cut off
 * finds that done when it runs again.
 */
export async function runPriceFile(scope: PartnerScope, jobId: string): Promise<void> {
  if (!(await write((tx) => claimPriceFileJob(scope, tx, jobId, Date.now())))) return;
  const job = await findPriceFileJob(scope);
  try {
    const result = job?.kind === "apply" ? await apply({ scope, jobId }) : await check({ scope, jobId });
    await write((tx) => endPriceFileJob(scope, tx, jobId, { state: "done", result }));
  } catch (error) {
    if (error instanceof Superseded) return;
    await write((tx) => endPriceFileJob(scope, tx, jobId, { state: "failed", result: null }));
    throw error;
  }
}

async function check(running: Running): Promise<PriceCheckData> {
  const work = await readPriceWork(running.scope);
  const plan = await planPriceText(running.scope, work, moving(running));
  return priceCheckData(work.name, plan);
}

async function apply(running: Running): Promise<PriceCheckData> {
  const { scope } = running;
  const work = await readPriceWork(scope);
  const plan = await planPriceText(scope, work, moving(running));
  const { changes } = plan;
  for (let next = 0; next < changes.length; ) next = await applySlice(running, changes, next);
  const data = priceCheckData(work.name, plan);
  return { ...data, changes: [], applied: { listings: data.listings, values: data.values, refused: data.refused } };
}

/** Moves the page's figure on now and then. @throws Superseded */
function moving(running: Running) {
  let next = 0;
  return async (done: number, total: number) => {
    if (performance.now() < next) return;
    next = performance.now() + moveEveryMilliseconds;
    await write((tx) => move(running, tx, { done, total }));
  };
}

async function move({ scope, jobId }: Running, tx: Parameters<typeof movePriceFileJob>[1], at: { done: number; total: number }) {
  if (!(await movePriceFileJob(scope, tx, jobId, at))) throw new Superseded();
}

async function applySlice(running: Running, changes: readonly ListingChange[], from: number): Promise<number> {
  const { scope } = running;
  return write(async (tx) => {
    const until = performance.now() + sliceMilliseconds;
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    let next = from;
    do {
      const change = changes[next++];
      if (!change) break;
      refuseResellerPath(scope, goesOnShow(change), "");
      writeFields(scope, tx, changedFields(change));
      writeRules(scope, tx, change.rules);
      for (const one of change.changes) {
        before[`${change.row.slug}.${one.what}`] = one.before;
        after[`${change.row.slug}.${one.what}`] = one.after;
      }
    } while (performance.now() < until);
    await writeAudit(scope, tx, { action: "prices.import", subject: `listings/${next - from}`, before, after });
    await move(running, tx, { done: Math.min(next, changes.length), total: changes.length });
    raisePartnerRevision(scope, tx);
    return next;
  });
}
