import { isoDay } from "~/kit/time";
import { type ItemNumber, qualificationItem } from "~/providers/items";
import type { ProviderRecord } from "~/providers/record";
import type { Evidence } from "./path";

/** The items of a company's record, as evidence: those that are verified and in date, or the gap where none is. */
export function recordEvidence(record: ProviderRecord, items: readonly ItemNumber[]): Evidence[] {
  const held = record.items.filter((item) => items.includes(item.item) && item.status === "verified");
  if (held.length === 0)
    return record.standing.reasons.map((reason) => ({
      what: reason.replace(/\.$/, ""),
      source: `Record of ${record.name}`,
      checkedOn: null,
    }));
  return held.map((item) => {
    const { title, authority } = qualificationItem(item.item);
    const identifier = item.identifier ? ` (${item.identifier})` : "";
    return {
      what: `${record.name}: ${title.charAt(0).toLowerCase()}${title.slice(1)}${identifier}`,
      source: authority,
      checkedOn: item.checkedOn === null ? null : isoDay(item.checkedOn),
    };
  });
}

export const noEvidence = (what: string): Evidence => ({ what, source: "Nothing on record", checkedOn: null });
