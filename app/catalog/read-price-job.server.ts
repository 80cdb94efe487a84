import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import type { PriceCheckData } from "./price-check-data";
import { findPriceFileJob } from "./price-file-job-store.server";
import type { PriceFileJobView } from "./price-file-progress";

/**
 * How far this person's price file is, or what came of it. The file itself is not read for that.
 * @throws Refusal `not-found` when there is none
 */
export async function readPriceJob(scope: PartnerScope): Promise<{ job: PriceFileJobView | null; check: PriceCheckData | null }> {
  const job = await findPriceFileJob(scope);
  if (!job) throw notFound("file");
  const { kind, state, done, total, resultJson } = job;
  if (state === "done" && resultJson !== null) return { job: null, check: JSON.parse(resultJson) as PriceCheckData };
  return { job: { kind, hasFailed: state === "failed" || state === "done", done, total }, check: null };
}
