import type { FieldErrors } from "~/kit/refusal";
import { days, formatDate } from "~/kit/time";
import { identifierParts, isIdentifier, type QualificationItem } from "./items";
import { companyCategories, type ItemFact, type StoredStatus } from "./provider";
import { lastYearlyEnd } from "./yearly-items";

/** What staff may set. `expired` is not among them: a date decides it. */
export const settableStatuses = [
  "verified",
  "self-declared",
  "missing",
  "not-applicable",
] as const satisfies readonly StoredStatus[];

/** An item as typed into the form; empty text is no value, dates are "2026-11-22". */
export interface ItemEdit {
  status: string;
  identifier: string;
  evidenceUrl: string;
  note: string;
  checkedOn: string;
  expiresOn: string;
}

export const emptyItemEdit: ItemEdit = { status: "", identifier: "", evidenceUrl: "", note: "", checkedOn: "", expiresOn: "" };

/**
 * Reads an edit against the item's rules.
 * @param by who made the check; stands with its date
 * @returns the fact to store, or a sentence per field that is wrong
 */
export function readItemEdit(
  item: QualificationItem,
  edit: ItemEdit,
  by: string,
  now: number,
): { fact: ItemFact } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const status = settableStatuses.find((s) => s === edit.status);
  if (!status) errors.status = ["Choose verified, self-declared, missing or not applicable."];
  const identifier = identifierParts(item, edit.identifier).join(", ");
  const isFound = item.number === 8 && status !== "verified" && companyCategories[identifier] !== undefined;
  if (identifier !== "" && !isFound && !isIdentifier(item, identifier))
    errors.identifier = [`${item.identifierLabel}: ${item.identifierHint}.`];
  const checkedOn = dayIn(edit.checkedOn, "checkedOn", errors);
  const expiresOn = dayIn(edit.expiresOn, "expiresOn", errors);
  const evidenceUrl = edit.evidenceUrl.trim();
  if (evidenceUrl !== "" && !isHttpsUrl(evidenceUrl))
    errors.evidenceUrl = ["A link to evidence begins with https:// and is at most 500 characters long."];
  if (edit.note.length > 500) errors.note = ["A note is at most 500 characters long."];
  const last = checkedOn === null ? null : lastYearlyEnd(item.number, checkedOn);
  if (last !== null && expiresOn !== null && expiresOn > last)
    errors.expiresOn = [`It is renewed each year: a check of that day shows nothing beyond ${formatDate(last)}.`];
  if (checkedOn !== null && checkedOn > now) errors.checkedOn = ["A check cannot lie in the future."];
  if (status === "verified") {
    if (identifier === "") errors.identifier = [`A verified item names its ${item.identifierLabel}.`];
    if (edit.checkedOn.trim() === "") errors.checkedOn = ["A verified item needs the day on which it was checked."];
  }
  if (!status || Object.keys(errors).length > 0) return { errors };
  const text = (value: string) => value.trim() || null;
  const checkedBy = checkedOn === null ? null : by;
  const rest = { evidenceUrl: text(evidenceUrl), note: text(edit.note), checkedOn, checkedBy, expiresOn };
  return { fact: { item: item.number, status, identifier: text(identifier), ...rest } };
}

/** A day as typed, "2026-11-22", in UTC milliseconds; null for none. What is no day near ours stands in `errors` by its field. */
export function dayIn(text: string, field: string, errors: FieldErrors): number | null {
  const day = text.trim();
  if (day === "") return null;
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
  if (!isReal) errors[field] = ["Give a day as year-month-day, such as 2026-11-22."];
  else if (ms < Date.UTC(1996, 0, 1) || ms > Date.now() + days(3660)) errors[field] = ["That day is too far away."];
  return isReal ? ms : null;
}

function isHttpsUrl(text: string): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === "https:" && url.username === "" && url.password === "";
}
