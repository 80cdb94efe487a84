import { notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { type BulkChange, planBulk } from "./bulk-change";
import { writeFields, writeRules, writeScheduled } from "./listing-batch.sqlite.server";
import type { ListingRow } from "./partner-listing";
import { findListings } from "./partner-listing-store.server";
import { findMarkupDefaults } from "./price-rule-store.server";

const actions = { visibility: "listings.visibility", rule: "listings.rule", schedule: "listings.schedule" } as const;

/** How many problems are told at once. */
const shownProblems = 8;

/**
 * Changes many listings in one go, all or none, with one entry in the audit trail.
 * @returns how many values changed
 * @throws Refusal `bad-input` with what stands in the way; `not-found` where one of the listings is not this partner's
 */
export async function changeListings(
  scope: PartnerScope,
  { listingIds, change }: { listingIds: readonly string[]; change: BulkChange },
): Promise<{ changed: number }> {
  if (listingIds.length === 0) throw new Refusal("bad-input", "Tick at least one listing first.");
  return write(async (tx) => {
    const rows = await ownListings(scope, tx, listingIds);
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

async function ownListings(scope: PartnerScope, tx: Tx, listingIds: readonly string[]): Promise<ListingRow[]> {
  const wanted = new Set(listingIds);
  const rows = (await findListings(scope, tx)).filter(({ id }) => wanted.has(id));
  if (rows.length < wanted.size) throw notFound("listing");
  return rows;
}

function refuseProblems(problems: readonly string[]) {
  if (problems.length === 0) return;
  const more = problems.length - shownProblems;
  const sentences = [...problems.slice(0, shownProblems), ...(more > 0 ? [`And ${more} more like these.`] : [])];
  throw new Refusal("bad-input", "Nothing was changed, because this would not work for all of them.", { "": sentences });
}
