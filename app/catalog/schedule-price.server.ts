import { formatMicros, parseMicros } from "~/kit/money";
import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { formatDateTime } from "~/kit/time";
import { isZone, wallTimeMs } from "~/kit/zone-time";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import type { ListingChargeRow } from "./partner-listing";
import { findListing } from "./partner-listing-store.server";
import { deleteScheduledPrice, endScheduledPrice } from "./price-rule-store.server";
import { isOver, isRunning, type PriceSpan } from "./scheduled-price";
import { insertScheduledPrice, type NewScheduled } from "./scheduled-price-store.sqlite.server";
import { spanProblem } from "./scheduled-span";

/** What was typed. Times are on the clocks of `zone`, as a date-and-time field sends them; an empty beginning means at once. */
export interface ScheduleForm {
  chargeId: string;
  price: string;
  startsAt: string;
  endsAt: string;
  zone: string;
}

/**
 * Sets a price of one charge from a moment until another. Kept in UTC; it begins and ends by itself.
 * @throws Refusal `not-found`; `bad-input` with fields `chargeId`, `price`, `startsAt`, `endsAt`, `zone`, also for a span that another one overlaps
 */
export async function schedulePrice(scope: PartnerScope, form: ScheduleForm & { listingId: string }): Promise<void> {
  await write(async (tx) => {
    const row = await findListing(scope, form.listingId, tx);
    if (!row) throw notFound("listing");
    const charge = row.charges.find(({ id }) => id === form.chargeId);
    if (!charge) throw refused({ chargeId: ["Choose what the price is for."] });
    const planned = readSchedule(form, charge, Date.now());
    addScheduled(scope, tx, { listingId: row.id, chargeId: charge.id, ...planned });
    const after = { charge: charge.code, price: formatMicros(planned.priceMicros), ...spanNote(planned) };
    await writeAudit(scope, tx, { action: "price.schedule", subject: `listing/${row.slug}`, after });
    raisePartnerRevision(scope, tx);
  });
}

/**
 * Adds a price inside a transaction that has judged it.
 * @throws Refusal `conflict` where another one shares a moment with it all the same
 */
export function addScheduled(scope: PartnerScope, tx: Tx, wanted: NewScheduled) {
  if (insertScheduledPrice(scope, tx, wanted)) return;
  throw new Refusal(
    "conflict",
    "Another price of this charge is scheduled in the same time. Nothing was changed. Please look again.",
  );
}

/**
 * Takes away a price that is to come, or ends a running one now.
 * @throws Refusal `not-found`, also for another partner's
 */
export async function endScheduled(scope: PartnerScope, options: { listingId: string; id: string }): Promise<void> {
  await write(async (tx) => {
    const row = await findListing(scope, options.listingId, tx);
    const charge = row?.charges.find(({ scheduled }) => scheduled.some(({ id }) => id === options.id));
    const found = charge?.scheduled.find(({ id }) => id === options.id);
    const nowMs = Date.now();
    if (!row || !charge || !found || isOver(found, nowMs)) throw notFound("scheduled price");
    if (isRunning(found, nowMs)) await endScheduledPrice(scope, tx, found.id, nowMs);
    else await deleteScheduledPrice(scope, tx, found.id);
    const before = { charge: charge.code, price: formatMicros(found.priceMicros), ...spanNote(found) };
    await writeAudit(scope, tx, { action: "price.unschedule", subject: `listing/${row.slug}`, before });
    raisePartnerRevision(scope, tx);
  });
}

export const spanNote = ({ startsAtMs, endsAtMs }: PriceSpan) => ({
  from: formatDateTime(startsAtMs),
  until: endsAtMs === null ? null : formatDateTime(endsAtMs),
});

/** Reads the times of a form. @throws Refusal `bad-input` with fields `zone`, `startsAt`, `endsAt` */
export function readSpan(form: Pick<ScheduleForm, "startsAt" | "endsAt" | "zone">, nowMs: number): PriceSpan {
  const { zone } = form;
  if (!isZone(zone)) throw refused({ zone: ["Choose one of the time zones offered."] });
  const problems: FieldErrors = {};
  const startsAtMs = form.startsAt.trim() === "" ? nowMs : wallTimeMs(form.startsAt, zone);
  const endsAtMs = form.endsAt.trim() === "" ? null : wallTimeMs(form.endsAt, zone);
  const noTime = "Give a day and a time that there is on these clocks, such as 2026-12-01 09:00.";
  if (startsAtMs === null) problems.startsAt = [noTime];
  else if (startsAtMs < nowMs - 60_000) problems.startsAt = ["This is over already. Leave it empty to begin at once."];
  if (endsAtMs === null && form.endsAt.trim() !== "") problems.endsAt = [noTime];
  if (endsAtMs !== null && startsAtMs !== null && endsAtMs <= startsAtMs)
    problems.endsAt = ["The end must come after the beginning."];
  if (startsAtMs === null || Object.keys(problems).length > 0) throw refused(problems);
  return { startsAtMs, endsAtMs };
}

function readSchedule(form: ScheduleForm, charge: ListingChargeRow, nowMs: number) {
  const priceMicros = parseMicros(form.price);
  if (priceMicros === null) throw refused({ price: ["Write the price with digits and a point, such as 4.95 or 0.0079."] });
  const span = readSpan(form, nowMs);
  const problem = spanProblem(charge, { ...span, priceMicros }, nowMs);
  if (problem) throw refused({ [problem.field]: [problem.sentence] });
  return { ...span, priceMicros };
}

const refused = (fields: FieldErrors) =>
  new Refusal("bad-input", "No price was scheduled. Please correct what is marked.", fields);
