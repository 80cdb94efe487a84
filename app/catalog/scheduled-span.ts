import { formatMicros } from "~/kit/money";
import { formatDate, formatDateTime } from "~/kit/time";
import { ruleBasis } from "./charge-pricing";
import type { ListingChargeRow } from "./partner-listing";
import { setPrice } from "./price-pipeline";
import { ruleProblem } from "./retail-rule-text";
import { isOver, overlapping, type PriceSpan, type ScheduledPrice, scheduledLimit } from "./scheduled-price";
import { versionAt } from "./wholesale";

/** "from Dec 1, 2026, 09:00 UTC until Dec 24, 2026, 00:00 UTC" */
export const spanWords = ({ startsAtMs, endsAtMs }: PriceSpan): string =>
  `from ${formatDateTime(startsAtMs)} ${endsAtMs === null ? "for good" : `until ${formatDateTime(endsAtMs)}`}`;

/** Why a price may not be scheduled for a charge: too many are, another one in the same time, or the floor on any day of it. */
export function spanProblem(
  charge: Pick<ListingChargeRow, "basis" | "versions" | "scheduled">,
  wanted: Omit<ScheduledPrice, "id">,
  atMs: number,
): { field: "price" | "startsAt"; sentence: string } | null {
  if (charge.scheduled.filter((one) => !isOver(one, atMs)).length >= scheduledLimit) {
    const sentence = `A charge takes ${scheduledLimit} prices that run or are to come, and this one has them. End or take away one first.`;
    return { field: "startsAt", sentence };
  }
  const other = overlapping(charge.scheduled, wanted);
  if (other) {
    const price = formatMicros(other.priceMicros);
    const sentence = `A price of ${price} is scheduled ${spanWords(other)}. Choose another time, or end that one first.`;
    return { field: "startsAt", sentence };
  }
  const rule = setPrice(wanted.priceMicros);
  const later = charge.versions.filter(
    ({ effectiveFromMs }) =>
      effectiveFromMs > wanted.startsAtMs && (wanted.endsAtMs === null || effectiveFromMs < wanted.endsAtMs),
  );
  const first = versionAt(charge.versions, wanted.startsAtMs);
  for (const version of first ? [first, ...later] : later) {
    const problem = ruleProblem(ruleBasis(charge.basis, version), rule, version.currency);
    const when = version === first ? "" : `From ${formatDate(version.effectiveFromMs)}: `;
    if (problem) return { field: "price", sentence: when + problem };
  }
  return null;
}
