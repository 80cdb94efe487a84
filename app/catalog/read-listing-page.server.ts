import type { PartnerScope } from "~/kit/scope";
import { fingerprintOf, matchListings } from "./choose-listings.server";
import { isFiltered, listingsPerPage, pageOf, readFilter } from "./filter-listings";
import { countWaitingChanges } from "./listing-page-store.sqlite.server";
import { readListings } from "./read-listings.server";

/** One page of a shop's listings. Prices are read and reckoned for what the page shows alone. */
export async function readListingPage(scope: PartnerScope, address: URL) {
  const filter = readFilter(address.searchParams);
  const { all, ids } = await matchListings(scope, filter);
  const { rows, pager } = pageOf(ids, address);
  const shown = new Set(rows);
  return {
    ...{ filter, pager },
    listings: rows.length > 0 ? await readListings(scope, rows) : [],
    /** Where each listing of the page stands in the shop's order, from 1. */
    places: Object.fromEntries(all.flatMap((id, index) => (shown.has(id) ? [[id, index + 1]] : []))),
    all: all.length,
    /** On all pages together. */
    found: ids.length,
    fingerprint: fingerprintOf(ids),
    waiting: countWaitingChanges(scope, Date.now()),
    isWhole: !isFiltered(filter),
  };
}

/** The page of the whole list on which a place is. */
export const pageOfPlace = (place: number) => Math.ceil(place / listingsPerPage);
