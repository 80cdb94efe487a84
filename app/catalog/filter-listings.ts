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
export function isInState(listing: Pick<PartnerListing, "charges"> & { visibility: string }, state: string): boolean {
  if (state === "visible" || state === "hidden") return listing.visibility === state;
  return state === "attention" ? listing.charges.some(needsAttention) : true;
}

const needsAttention = (charge: PartnerListing["charges"][number]) =>
  charge.raisedToFloor || (charge.wholesaleMicros !== null && charge.retailMicros === null);

/** Listings per page: what a browser draws, and the server writes, without anybody waiting. */
export const listingsPerPage = 50;

/** One page of a list, with the addresses of its neighbours; a page that is none becomes the first or the last. */
export function pageOf<T>(rows: readonly T[], address: URL, size = listingsPerPage) {
  const last = Math.max(1, Math.ceil(rows.length / size));
  const asked = Number(address.searchParams.get("page") ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  const to = (other: number) => {
    const query = new URLSearchParams(address.searchParams);
    query.delete("done");
    query.set("page", String(other));
    return `${address.pathname}?${query}`;
  };
  return {
    rows: rows.slice((page - 1) * size, page * size),
    pager: { page, previous: page > 1 ? to(page - 1) : null, next: page < last ? to(page + 1) : null },
  };
}
