import { formatDateTime } from "~/kit/time";
import type { AuditRow } from "~/platform/audit-line";
import { type ListingStamp, ruleKey } from "./listing-stamp";
import { ruleWords } from "./listing-words";
import type { ListingRow } from "./partner-listing";
import { ruleText } from "./retail-rule-text";

/** What an editor is told whose form is older than the listing. */
export interface ListingConflict {
  /** Changed by others alone: the form shows these as they stand now. */
  theirs: { key: string; label: string; who: string; now: string }[];
}

/** The details of a refusal, if they are of this kind. */
export const asListingConflict = (details: unknown): ListingConflict | null =>
  typeof details === "object" && details !== null && "theirs" in details ? (details as ListingConflict) : null;

export interface FieldSince {
  key: string;
  /** The editor changed it too, to something else. */
  isBoth: boolean;
}

/**
 * The fields that somebody else changed since a form was filled and that saving it would put back. A place alone moves with every
 * listing that is dragged past this one, so one that the editor left alone counts for nothing.
 */
export function fieldsSince(was: ListingStamp, typed: ListingStamp, now: ListingStamp): FieldSince[] {
  return Object.keys(was).flatMap((key) => {
    const mine = typed[key];
    if (now[key] === undefined || now[key] === was[key] || mine === undefined || mine === now[key]) return [];
    if (key === "position" && mine === was[key]) return [];
    return [{ key, isBoth: mine !== was[key] }];
  });
}

/** What stands in a field now, as a sentence says it. */
export function fieldWords(row: ListingRow, key: string): { label: string; auditKey: string; now: string } {
  const charge = row.charges.find(({ id }) => ruleKey(id) === key);
  if (charge) {
    const now = charge.rule ? ruleWords(ruleText(charge.rule), "USD", charge.basis) : "Your default markups";
    return { label: charge.label, auditKey: `price.${charge.code}`, now };
  }
  const words: Record<string, { label: string; now: string }> = {
    name: { label: "Name", now: row.name ?? "The carrier's name" },
    summary: { label: "Summary", now: row.summary ?? "The carrier's summary" },
    visibility: { label: "Who sees it", now: row.visibility === "visible" ? "Everybody" : "Nobody yet" },
    position: { label: "Place in the shop", now: String(row.position) },
  };
  return { ...(words[key] ?? { label: key, now: "" }), auditKey: key };
}

/** Who last changed one field of a listing. @param entries of the audit trail, newest first */
export function whoChanged(entries: readonly AuditRow[], slug: string, auditKey: string): { who: string; at: string } {
  const entry = entries.find(({ subject, before, after }) => {
    const values: unknown = JSON.parse(after ?? "null");
    if (typeof values !== "object" || values === null) return false;
    if (`${slug}.${auditKey}` in values) return true;
    if (subject !== `listing/${slug}`) return false;
    return auditKey in values || ("price" in values && before?.includes(`"${auditKey.replace(/^price\./, "")}"`) === true);
  });
  return entry
    ? { who: entry.actorName, at: `on ${formatDateTime(entry.at)}` }
    : { who: "Somebody else", at: "while you were working" };
}
