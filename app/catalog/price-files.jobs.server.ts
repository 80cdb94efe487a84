import { partnerMay } from "~/identity/roles";
import { roleOfMember } from "~/identity/team-store.server";
import type { SystemScope } from "~/kit/scope";
import { mintPartnerScope, mintSystemPartnerScope } from "~/kit/scope-mint";
import { write } from "~/platform/database.server";
import { log } from "~/platform/log.server";
import { type DuePriceFile, duePriceFileJobs, endPriceFileJob } from "./price-file-job-store.server";
import { runPriceFile } from "./run-price-file.server";

const batchSize = 5;

/**
 * Reads and takes in the price files that wait, also those whose runner is gone. Each runs for the person who sent it, with the role
 * of now: who may no longer edit prices changes none.
 */
export async function runWaitingPriceFiles(scope: SystemScope): Promise<{ handled: number }> {
  const due = await duePriceFileJobs(scope, Date.now(), batchSize);
  for (const job of due) {
    await runOne(scope, job).catch((error: unknown) =>
      log().error({ err: error, job: job.id }, "a price file could not be taken in"),
    );
  }
  return { handled: due.length };
}

async function runOne(scope: SystemScope, { partnerId, personId, personName, id }: DuePriceFile) {
  const role = roleOfMember(mintSystemPartnerScope(scope.reason, partnerId), personId);
  const person = { door: "partner", id: personId, name: personName } as const;
  if (role !== null && partnerMay(role, "listings.edit")) return runPriceFile(mintPartnerScope(partnerId, role, person), id);
  await write((tx) => endPriceFileJob(mintPartnerScope(partnerId, "viewer", person), tx, id, { state: "failed", result: null }));
}
