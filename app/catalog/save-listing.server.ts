import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { listAudit, writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { fieldsSince, fieldWords, type ListingConflict, whoChanged } from "./listing-conflict";
import { chargeTwice, type ListingEdit, planListing } from "./listing-edit";
import { stampOfEdit, stampOfRow } from "./listing-stamp";
import type { ListingRow } from "./partner-listing";
import { findListing, updateListing } from "./partner-listing-store.server";
import { findMarkupDefaults } from "./price-rule-store.server";
import { refuseResellerPath } from "./refuse-reseller-path.server";
import { setRule } from "./set-rule.server";

/**
 * Saves a listing's words, visibility, place and price rules; the shop shows it on the next request.
 * @param edit.rules what was typed per charge; a charge that is not named keeps its rule, an empty `value` takes it away
 * @returns whether anything was different
 * @throws Refusal `not-found`; `conflict` (with a `ListingConflict`) when somebody else changed a field that this would put back;
 *   `bad-input` with fields `name`, `summary`, `visibility`, `position` and `rules.<chargeId>`
 */
export async function saveListing(scope: PartnerScope, edit: ListingEdit & { listingId: string }): Promise<{ changed: boolean }> {
  if (new Set(edit.rules.map(({ chargeId }) => chargeId)).size < edit.rules.length) throw chargeTwice();
  return write(async (tx) => {
    const row = await findListing(scope, edit.listingId, tx);
    if (!row) throw notFound("listing");
    const atMs = Date.now();
    await refuseStale(scope, row, edit);
    const plan = planListing(row, withPlace(edit), { defaults: await findMarkupDefaults(scope, tx), atMs });
    refuseProblems(plan.problems);
    if (!plan.changed) return { changed: false };
    refuseResellerPath(scope, row.visibility !== "visible" && plan.fields.visibility === "visible", "visibility");
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

/** How many of the newest entries of the trail are looked through for who changed a field. */
const searchedEntries = 60;

async function refuseStale(scope: PartnerScope, row: ListingRow, edit: ListingEdit) {
  const typed = stampOfEdit(edit);
  const since = fieldsSince(edit.filledFrom ?? {}, typed, stampOfRow(row));
  if (since.length === 0) return;
  const entries = await listAudit(scope, { kind: "listings", text: row.slug, limit: searchedEntries });
  const changes = since.map(({ key, isBoth }) => {
    const { auditKey, ...words } = fieldWords(row, key);
    return { key, isBoth, ...words, ...whoChanged(entries, row.slug, auditKey) };
  });
  const fields: FieldErrors = {};
  for (const { key, isBoth, who, at, now } of changes) {
    if (isBoth) fields[key] = [`${who} changed this ${at}: ${now}. Save again to put yours in its place.`];
  }
  const theirs = changes.filter(({ isBoth }) => !isBoth).map(({ key, label, who, now }) => ({ key, label, who, now }));
  const [first] = changes;
  const message = `${first?.who} changed this listing ${first?.at}. Nothing was overwritten, and what you typed is still here.`;
  throw new Refusal("conflict", message, fields, { theirs } satisfies ListingConflict);
}

/** A place that the editor left alone stays where others put the listing meanwhile. */
const withPlace = (edit: ListingEdit): ListingEdit =>
  edit.filledFrom?.position === edit.position?.toString() ? { ...edit, position: undefined } : edit;

function refuseProblems(problems: FieldErrors) {
  const [first] = Object.values(problems).flat();
  if (!first) return;
  throw new Refusal("bad-input", "Nothing was saved. Please correct what is marked.", problems);
}
