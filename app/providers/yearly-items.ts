import { days } from "~/kit/time";
import type { ItemNumber } from "./items";

/** Month (from 0) and day through which a registration holds: form 499-A is due by April 1, the robocall database by March 1. */
const ends: Readonly<Partial<Record<ItemNumber, [month: number, day: number]>>> = { 1: [3, 1], 2: [2, 1] };

/** Month in which the robocall database opens for the year's recertification (DA 26-72): February. */
const windowOpens = 1;

/** The next day on which the item ends unless it is renewed, today included; null for items that do not end yearly. UTC. */
export function nextYearlyEnd(item: ItemNumber, now: number): number | null {
  const due = ends[item];
  if (!due) return null;
  const year = new Date(now).getUTCFullYear();
  const today = Math.floor(now / days(1)) * days(1);
  const thisYear = Date.UTC(year, ...due);
  return thisYear >= today ? thisYear : Date.UTC(year + 1, ...due);
}

/**
 * The last day through which a check made on a day can show that the item holds: a company that renewed just before is good until the end
 * after the next. Null for items that do not end yearly.
 */
export function lastYearlyEnd(item: ItemNumber, checkedOn: number): number | null {
  const next = nextYearlyEnd(item, checkedOn);
  return next === null ? null : nextYearlyEnd(item, next + days(1));
}

/** Through which day an entry of the robocall database holds: March 1 after the window that follows its last recertification. */
export function robocallEntryHoldsThrough(recertifiedOn: number): number {
  const day = new Date(recertifiedOn);
  const year = day.getUTCFullYear();
  return Date.UTC(day.getUTCMonth() >= windowOpens ? year + 1 : year, ...(ends[2] ?? [2, 1]));
}
