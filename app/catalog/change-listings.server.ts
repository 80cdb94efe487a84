import { Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { type BulkChange, type BulkPlan, planBulk } from "./bulk-change";
import { type ChosenListings, chosenIds, fingerprintOf } from "./choose-listings.server";
import { groupBy } from "./group-by";
import { writeFields, writeRules } from "./listing-batch.sqlite.server";
import { bulkStampOfRow } from "./listing-stamp";
import { lostPrices } from "./lost-prices";
import type { ListingRow } from "./partner-listing";
import { findListings } from "./partner-listing-store.server";
import { findMarkupDefaults } from "./price-rule-store.server";
import { refuseLostPrices } from "./refuse-lost-prices.server";
import { refuseResellerPath } from "./refuse-reseller-path.server";
import { addScheduled } from "./schedule-price.server";

const actions = { visibility: "listings.visibility", rule: "listings.rule", schedule: "listings.schedule" } as const;

interface BulkRequest {
  listings: ChosenListings;
  change: BulkChange;
  /** By listing, what the page showed of it as `bulkStampOf`; a listing that is not in it is not compared. */
  seen?: ReadonlyMap<string, string>;
  /** The fingerprint of the `LostPrices` that the partner was asked about. */
  confirmed?: string;
}

/** How many problems are told at once. */
const shownProblems = 8;

/**
 * Changes many listings in one go, all or none, with one entry in the audit trail.
 * @returns how many values changed
 * @throws Refusal `bad-input` with what stands in the way; `not-found` where one of the listings is not this partner's;
 *   `conflict` where all that match were chosen and other ones match now, where somebody else changed one meanwhile, and (with a
 *   `LostPrices`) where charges on show would have no price and that is not confirmed
 */
export async function changeListings(
  scope: PartnerScope,
  { listings, change, seen, confirmed }: BulkRequest,
): Promise<{ changed: number }> {
  return write(async (tx) => {
    const wanted = new Set(await chosenIds(scope, listings, tx));
    const rows = (await findListings(scope, tx)).filter(({ id }) => wanted.has(id));
    refuseStale(rows, seen);
    const defaults = await findMarkupDefaults(scope, tx);
    const atMs = Date.now();
    const plan = planBulk(rows, change, { defaults, atMs });
    refuseResellerPath(
      scope,
      plan.fields.some(({ visibility }) => visibility === "visible"),
      "",
    );
    refuseProblems(plan.problems);
    const after = { rows: withPlan(rows, plan), defaults };
    refuseLostPrices(lostPrices({ rows, defaults }, after, atMs, fingerprintOf), confirmed);
    return carryOut(scope, tx, { plan, change, count: rows.length });
  });
}

async function carryOut(
  scope: PartnerScope,
  tx: Tx,
  { plan, change, count }: { plan: BulkPlan; change: BulkChange; count: number },
) {
  const changed = Object.keys(plan.after).length;
  if (changed === 0) return { changed };
  writeFields(scope, tx, plan.fields);
  writeRules(scope, tx, plan.rules);
  for (const one of plan.scheduled) addScheduled(scope, tx, one);
  const { before, after } = plan;
  await writeAudit(scope, tx, { action: actions[change.do], subject: `listings/${count}`, before, after });
  raisePartnerRevision(scope, tx);
  return { changed };
}

/** The listings as the plan would leave their rules and what the shop shows of them. */
function withPlan(rows: readonly ListingRow[], { rules, fields }: BulkPlan): ListingRow[] {
  const rulesOf = groupBy(rules, ({ listingId }) => listingId);
  const shown = new Map(fields.map(({ listingId, visibility }) => [listingId, visibility]));
  return rows.map((row) => {
    const changed = new Map(rulesOf(row.id).map(({ chargeId, rule }) => [chargeId, rule]));
    const charges = row.charges.map((charge) => ({
      ...charge,
      rule: changed.get(charge.id) ?? (changed.has(charge.id) ? null : charge.rule),
    }));
    return { ...row, charges, visibility: shown.get(row.id) ?? row.visibility };
  });
}

function refuseStale(rows: readonly ListingRow[], seen: BulkRequest["seen"]) {
  const stale = rows.filter((row) => seen?.has(row.id) && seen.get(row.id) !== bulkStampOfRow(row));
  if (stale.length === 0) return;
  const names = stale
    .slice(0, 3)
    .map((row) => row.name ?? row.product.name)
    .join(", ");
  const more = stale.length > 3 ? ` and ${stale.length - 3} more` : "";
  const message = `Somebody else changed ${names}${more} while you were looking. Nothing was overwritten: the table shows how they stand now. Send it again to go on.`;
  throw new Refusal("conflict", message);
}

function refuseProblems(problems: readonly string[]) {
  if (problems.length === 0) return;
  const more = problems.length - shownProblems;
  const sentences = [...problems.slice(0, shownProblems), ...(more > 0 ? [`And ${more} more like these.`] : [])];
  throw new Refusal("bad-input", "Nothing was changed, because this would not work for all of them.", { "": sentences });
}
