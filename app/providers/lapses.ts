import { days, formatDate } from "~/kit/time";
import { type ItemNumber, qualificationItem } from "./items";
import type { ProviderRecord } from "./record";

/** Days before the last day on which reminders go out; 0 is that day itself. */
const stages = [0, 1, 7, 30] as const;
export type LapseStage = (typeof stages)[number];

/** After this long a lapsed item is no news. */
const oldestDays = 30;

export interface Lapse {
  item: ItemNumber;
  title: string;
  /** The last day on which it holds, UTC milliseconds. */
  expiresOn: number;
  /** Negative once it has lapsed. */
  daysLeft: number;
  stage: LapseStage;
}

/** The items of a company that end within thirty days or have ended in the last thirty, the soonest first. Days are UTC. */
export function lapsesOf(record: Pick<ProviderRecord, "items">, now: number): Lapse[] {
  const today = Math.floor(now / days(1));
  return record.items
    .flatMap(({ item, status, expiresOn }): Lapse[] => {
      if (expiresOn === null || status === "missing" || status === "not-applicable") return [];
      const daysLeft = Math.floor(expiresOn / days(1)) - today;
      const stage = stages.find((most) => daysLeft <= most);
      if (stage === undefined || daysLeft < -oldestDays) return [];
      return [{ item, title: qualificationItem(item).title, expiresOn, daysLeft, stage }];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

/** "holds through Mar 1, 2027: 7 more days" */
export function lapseWords({ expiresOn, daysLeft }: Pick<Lapse, "expiresOn" | "daysLeft">): string {
  const day = formatDate(expiresOn);
  if (daysLeft < 0) return `lapsed: it held through ${day}`;
  if (daysLeft === 0) return `holds through today, ${day}`;
  return `holds through ${day}: ${daysLeft === 1 ? "1 more day" : `${daysLeft} more days`}`;
}
