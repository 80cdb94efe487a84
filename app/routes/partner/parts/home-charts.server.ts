import { type ListingState, listingStates, listingsByKind, stateOf } from "~/catalog/listing-states";
import { marginRows } from "~/catalog/margin-rows";
import type { PartnerListing } from "~/catalog/partner-listing";
import { formatDate } from "~/kit/time";
import type { VisitsView } from "~/tenancy/visit-days";
import { dayShapes, stackedShapes } from "./chart-shapes.server";

/** "Nov 20" */
const shortDay = (day: string) => formatDate(day).replace(/, \d{4}$/, "");

export function visitsChart(view: VisitsView) {
  const { days, pages, total } = view;
  const busiest = days.reduce((most, day) => (day.visits >= most.visits ? day : most));
  const shapes = stackedShapes(pages, ["visits"]);
  return {
    total,
    today: days.at(-1)?.visits ?? 0,
    busiest: { day: shortDay(busiest.day), visits: busiest.visits },
    ...dayShapes(days.map(({ day, visits }) => ({ label: `${shortDay(day)}: ${visits}`, value: visits }))),
    marks: [days[0], days[Math.floor(days.length / 2)], days.at(-1)].map((one) => shortDay(one?.day ?? "")),
    days: days.map(({ day, visits }) => ({ day: formatDate(day), visits })).reverse(),
    pages: pages.map((page, i) => ({ ...page, parts: shapes[i] ?? [] })),
  };
}

const states = Object.keys(listingStates) as ListingState[];

export function listingsChart(listings: readonly PartnerListing[]) {
  const rows = listingsByKind(listings);
  const shapes = stackedShapes(rows, states);
  const count = (state: ListingState) => listings.filter((listing) => stateOf(listing) === state).length;
  return {
    total: listings.length,
    ...{ shown: count("shown"), hidden: count("hidden"), withdrawn: count("withdrawn") },
    rows: rows.map((row, i) => ({ ...row, parts: shapes[i] ?? [] })),
  };
}

/** As many as a look can take in; the page of listings has them all. */
const mostMargins = 10;

/** @param listings all of them: what is hidden earns nothing and is left out */
export function marginsChart(listings: readonly PartnerListing[]) {
  const all = marginRows(listings.filter((listing) => stateOf(listing) === "shown"));
  const rows = all.slice(0, mostMargins);
  // A loss has no width: the figure beside the bar says it.
  const shapes = stackedShapes(
    rows.map(({ marginBasisPoints }) => {
      const margin = Math.max(0, marginBasisPoints);
      return { margin, cost: 10_000 - margin };
    }),
    ["cost", "margin"],
  );
  return {
    total: all.length,
    lowest: rows[0] ?? null,
    highest: all.at(-1) ?? null,
    rows: rows.map((row, i) => ({ ...row, parts: shapes[i] ?? [] })),
  };
}
