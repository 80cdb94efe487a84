import { days, formatDate } from "~/kit/time";
import { explainItem, isResellerMark } from "./explain-item";
import { type ItemWeight, isIdentifier, qualificationItem, qualificationItems } from "./items";
import type { ItemFact, ProviderFacts, StoredStatus } from "./provider";
import { type Redundancy, redundancyOf } from "./sites";
import { type Standing, standingOf } from "./standing";
import { lastYearlyEnd, nextYearlyEnd } from "./yearly-items";

/** What an item counts as on a given day. */
export type ItemStatus = StoredStatus | "not-checked";

export interface RecordItem extends Omit<ItemFact, "status"> {
  status: ItemStatus;
  weight: ItemWeight;
  /** How it stands and what that tells, in plain sentences without an identifier. */
  because: string;
}

/**
 * A company's ten items as they stand on one day, and what follows from them. That calls do not run through it counts only with something
 * dated that shows it: else it is the company's own word, and not known.
 */
export interface ProviderRecord extends Omit<ProviderFacts, "items"> {
  /** Always ten, in order. */
  items: RecordItem[];
  verified: number;
  /** First and last check among the verified items, UTC milliseconds. */
  checked: { from: number; to: number } | null;
  standing: Standing;
  redundancy: Redundancy;
  /** When the first verified item lapses by date alone, UTC milliseconds. */
  untilMs: number | null;
}

/** The first moment at which an item that holds through `expiresOn` no longer does. */
export const lapsesAt = (expiresOn: number) => Math.floor(expiresOn / days(1)) * days(1) + days(1);

/**
 * The day through which an item holds. A yearly registration without one holds to the end of the year in which it was looked up, and no
 * date that is written beside it makes an old look-up hold longer than a renewal could.
 */
function endOf({ item, checkedOn, expiresOn }: ItemFact): number | null {
  if (checkedOn === null) return expiresOn;
  const last = lastYearlyEnd(item, checkedOn);
  if (expiresOn === null) return nextYearlyEnd(item, checkedOn);
  return last === null ? expiresOn : Math.min(expiresOn, last);
}

/**
 * The status of an item on a day. A date decides whether it has expired, whatever is stored; `verified` needs a check with a date
 * that is not in the future and an identifier of the right form, else it is the company's own word. A code that marks a reseller is
 * looked up and is not what the item asks for, so the item is missing.
 */
export function statusOn(fact: ItemFact, now: number): ItemStatus {
  if (fact.status !== "verified" && fact.status !== "self-declared") return fact.status;
  if (isResellerMark(fact)) return "missing";
  const end = endOf(fact);
  if (end !== null && lapsesAt(end) <= now) return "expired";
  if (fact.status === "self-declared") return fact.status;
  const isDated = fact.checkedOn !== null && fact.checkedOn <= now;
  return isDated && isIdentifier(qualificationItem(fact.item), fact.identifier) ? "verified" : "self-declared";
}

const nothingKnown = { identifier: null, evidenceUrl: null, note: null, checkedOn: null, checkedBy: null, expiresOn: null };

/** @param now UTC milliseconds */
export function recordOf(facts: ProviderFacts, now: number): ProviderRecord {
  const items = qualificationItems.map(({ number, weight }): RecordItem => {
    const fact = facts.items.find((f) => f.item === number);
    const status = fact ? statusOn(fact, now) : "not-checked";
    const item = { ...nothingKnown, item: number, ...fact, expiresOn: fact ? endOf(fact) : null, status, weight } as const;
    return { ...item, because: explainItem(item) };
  });
  const verified = items.filter((item) => item.status === "verified");
  const checks = verified.map((item) => item.checkedOn ?? now);
  const ends = items.flatMap((item) => (isLive(item.status) && item.expiresOn !== null ? [lapsesAt(item.expiresOn)] : []));
  return {
    ...facts,
    routesCalls: facts.routesCalls === "no" && !isShownOn(facts.routesCallsEvidence, now) ? "unknown" : facts.routesCalls,
    items,
    verified: verified.length,
    checked: checks.length > 0 ? { from: Math.min(...checks), to: Math.max(...checks) } : null,
    standing: standingOf(facts, items, now),
    redundancy: redundancyOf(facts.sites),
    untilMs: ends.length > 0 ? Math.min(...ends) : null,
  };
}

const isShownOn = (evidence: ProviderFacts["routesCallsEvidence"], now: number) => evidence !== null && evidence.checkedOn <= now;

const isLive = (status: ItemStatus) => status === "verified" || status === "self-declared";

/** "10 of 10, checked on Nov 3, 2026", or between the first and the last check. */
export function countSentence(record: Pick<ProviderRecord, "verified" | "checked">): string {
  const count = `${record.verified} of 10`;
  if (!record.checked) return `${count} verified`;
  const [from, to] = [formatDate(record.checked.from), formatDate(record.checked.to)];
  return from === to ? `${count}, checked on ${to}` : `${count}, checked between ${from} and ${to}`;
}
