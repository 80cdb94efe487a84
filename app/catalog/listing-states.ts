import type { PartnerListing } from "./partner-listing";

/** What customers see of a listing: the carrier may have withdrawn a product that the shop would show. */
export type ListingState = "shown" | "hidden" | "withdrawn";

export const listingStates: Readonly<Record<ListingState, string>> = {
  shown: "In the shop",
  hidden: "Hidden",
  withdrawn: "Withdrawn by the carrier",
};

export const stateOf = ({ productStatus, visibility }: Pick<PartnerListing, "productStatus" | "visibility">): ListingState =>
  productStatus === "retired" ? "withdrawn" : visibility === "visible" ? "shown" : "hidden";

export type KindRow = { kindLabel: string } & Record<ListingState, number>;

/** How many listings of each kind are in each state, in the shop's order. */
export function listingsByKind(
  listings: readonly Pick<PartnerListing, "kindLabel" | "productStatus" | "visibility">[],
): KindRow[] {
  const rows = new Map<string, KindRow>();
  for (const listing of listings) {
    const row = rows.get(listing.kindLabel) ?? { kindLabel: listing.kindLabel, shown: 0, hidden: 0, withdrawn: 0 };
    row[stateOf(listing)] += 1;
    rows.set(listing.kindLabel, row);
  }
  return [...rows.values()];
}
