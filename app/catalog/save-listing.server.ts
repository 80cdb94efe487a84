import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { type ListingEdit, planListing } from "./listing-edit";
import { findListing, updateListing } from "./partner-listing-store.server";
import { findMarkupDefaults } from "./price-rule-store.server";
import { setRule } from "./set-rule.server";

/**
 * Saves a listing's words, visibility, place and price rules; the shop shows it on the next request.
 * @param edit.rules what was typed per charge; a charge that is not named keeps its rule, an empty `value` takes it away
 * @returns whether anything was different
 * @throws Refusal `not-found`; `bad-input` with fields `name`, `summary`, `visibility`, `position` and `rules.<chargeId>`
 */
export async function saveListing(scope: PartnerScope, edit: ListingEdit & { listingId: string }): Promise<{ changed: boolean }> {
  return write(async (tx) => {
    const row = await findListing(scope, edit.listingId, tx);
    if (!row) throw notFound("listing");
    const atMs = Date.now();
    const plan = planListing(row, edit, { defaults: await findMarkupDefaults(scope, tx), atMs });
    refuseProblems(plan.problems);
    if (!plan.changed) return { changed: false };
    await updateListing(scope, tx, row.id, plan.fields);
    for (const { chargeId, rule } of plan.rules) await setRule(scope, tx, { row, chargeId, atMs }, rule);
    await writeAudit(scope, tx, {
      action: "listing.save",
      subject: `listing/${row.slug}`,
      before: plan.before,
      after: plan.after,
    });
    raisePartnerRevision(scope, tx);
    return { changed: true };
  });
}

function refuseProblems(problems: FieldErrors) {
  const [first] = Object.values(problems).flat();
  if (!first) return;
  throw new Refusal("bad-input", "Nothing was saved. Please correct what is marked.", problems);
}
