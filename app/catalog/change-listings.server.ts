import { Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { type BulkChange, planBulk } from "./bulk-change";
import { type ChosenListings, chosenIds } from "./choose-listings.server";
import { writeFields, writeRules, writeScheduled } from "./listing-batch.sqlite.server";
import { findListings } from "./partner-listing-store.server";
import { findMarkupDefaults } from "./price-rule-store.server";

const actions = { visibility: "listings.visibility", rule: "listings.rule", schedule: "listings.schedule" } as const;

/** How many problems are told at once. */
const shownProblems = 8;

/**
 * Changes many listings in one go, all or none, with one entry in the audit trail.
 * @returns how many values changed
 * @throws Refusal `bad-input` with what stands in the way; `not-found` where one of the listings is not this partner's;
 *   `conflict` where all that match were chosen and other ones match now
 */
export async function changeListings(
  scope: PartnerScope,
  { listings, change }: { listings: ChosenListings; change: BulkChange },
): Promise<{ changed: number }> {
  return write(async (tx) => {
    const wanted = new Set(await chosenIds(scope, listings, tx));
    const rows = (await findListings(scope, tx)).filter(({ id }) => wanted.has(id));
    const plan = planBulk(rows, change, { defaults: await findMarkupDefaults(scope, tx), atMs: Date.now() });
    refuseProblems(plan.problems);
    const changed = Object.keys(plan.after).length;
    if (changed === 0) return { changed };
    writeFields(scope, tx, plan.fields);
    writeRules(scope, tx, plan.rules);
    writeScheduled(scope, tx, plan.scheduled);
    const { before, after } = plan;
    await writeAudit(scope, tx, { action: actions[change.do], subject: `listings/${rows.length}`, before, after });
    raisePartnerRevision(scope, tx);
    return { changed };
  });
}

function refuseProblems(problems: readonly string[]) {
  if (problems.length === 0) return;
  const more = problems.length - shownProblems;
  const sentences = [...problems.slice(0, shownProblems), ...(more > 0 ? [`And ${more} more like these.`] : [])];
  throw new Refusal("bad-input", "Nothing was changed, because this would not work for all of them.", { "": sentences });
}
