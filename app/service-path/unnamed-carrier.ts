import type { ProviderFacts } from "~/providers/provider";
import { type ProviderRecord, recordOf } from "~/providers/record";

/** How a carrier is called in a shop that does not name it. */
const asName = "Our carrier";

/**
 * The record of a carrier that a shop does not name: what was checked and when, without the name and without the identifiers, notes and
 * places of evidence, each of which anybody could look the name up by.
 */
export function unnamedRecord(facts: ProviderFacts, now: number): ProviderRecord {
  const record = recordOf({ ...facts, name: asName }, now);
  const isMarked = record.standing.kind === "reseller";
  return {
    ...record,
    ...{ ocn: null, spid: null, frn: null, website: null, hosts: [], sites: [], support: null, routesCallsEvidence: null },
    standing: isMarked
      ? { kind: "reseller", model: null, reasons: [`${asName}'s record shows the mark of a reseller.`] }
      : record.standing,
    items: record.items.map((item) => ({ ...item, identifier: null, evidenceUrl: null, note: null, checkedBy: null })),
  };
}

/** The same view with "our carrier" in the middle of its sentences; a name that begins one, or stands by itself, keeps its capital. */
export function inSentences<View>(view: View): View {
  if (typeof view === "string") return view.replace(new RegExp(`(?<=[\\p{L},;)] )${asName}`, "gu"), "our carrier") as View;
  if (Array.isArray(view)) return view.map(inSentences) as View;
  if (typeof view !== "object" || view === null) return view;
  return Object.fromEntries(Object.entries(view).map(([key, value]) => [key, inSentences(value)])) as View;
}
