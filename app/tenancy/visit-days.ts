import { days, isoDay } from "~/kit/time";
import { type VisitPage, visitPages } from "./visit-pages";

export const visitDaysShown = 30;

export interface VisitsView {
  /** One for each of the last thirty days (UTC), today last; days without visits too. */
  days: { day: string; visits: number }[];
  /** Most visited first; kinds of pages without visits are left out. */
  pages: { page: VisitPage; label: string; visits: number }[];
  total: number;
}

/** The first day that is shown, as UTC milliseconds. */
export const firstVisitDay = (nowMs: number) => nowMs - days(visitDaysShown - 1);

/** @param rows of the days that are shown, in any order */
export function visitsView(rows: readonly { day: string; page: VisitPage; visits: number }[], nowMs: number): VisitsView {
  const shown = Array.from({ length: visitDaysShown }, (_none, i) => isoDay(firstVisitDay(nowMs) + days(i)));
  const sum = (matches: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(matches).reduce((total, { visits }) => total + visits, 0);
  const pages = (Object.keys(visitPages) as VisitPage[])
    .map((page) => ({ page, label: visitPages[page], visits: sum((row) => row.page === page) }))
    .filter(({ visits }) => visits > 0)
    .sort((a, b) => b.visits - a.visits);
  return {
    days: shown.map((day) => ({ day, visits: sum((row) => row.day === day) })),
    pages,
    total: sum(() => true),
  };
}
