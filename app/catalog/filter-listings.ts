import type { PartnerListing } from "./partner-listing";

export interface ListingFilter {
  q: string;
  group: string;
  state: string;
}

export const readFilter = (query: URLSearchParams): ListingFilter => ({
  q: (query.get("q") ?? "").slice(0, 80),
  group: query.get("group") ?? "",
  state: query.get("state") ?? "",
});

export const isFiltered = ({ q, group, state }: ListingFilter): boolean => `${q.trim()}${group}${state}` !== "";

interface Filterable {
  name: string | null;
  productName?: string;
  sku: string;
  kindLabel: string;
  group: string;
}

/** Of listings, or of products: those that a filter leaves. A value that it does not know leaves all. */
export function filterListings<T extends Filterable>(
  rows: readonly T[],
  { q, group, state }: ListingFilter,
  isInState: (row: T, state: string) => boolean = () => true,
): T[] {
  const words = q.trim().toLowerCase();
  return rows.filter((row) => {
    const text = `${row.name ?? ""} ${row.productName ?? ""} ${row.sku} ${row.kindLabel}`.toLowerCase();
    if (words && !text.includes(words)) return false;
    return (!group || row.group === group) && isInState(row, state);
  });
}

/** Whether a listing is shown, hidden, or has a price that asks to be looked at. */
export function isInState(listing: PartnerListing, state: string): boolean {
  if (state === "visible" || state === "hidden") return listing.visibility === state;
  return state === "attention" ? listing.charges.some(needsAttention) : true;
}

const needsAttention = (charge: PartnerListing["charges"][number]) =>
  charge.raisedToFloor || (charge.wholesaleMicros !== null && charge.retailMicros === null);
