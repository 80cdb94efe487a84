import type { ListingRow } from "./partner-listing";
import { everyOne, type MarkupDefault, priceCharge } from "./price-pipeline";

type Place = Pick<MarkupDefault, "productKind" | "basis">;

/** Names a default: there is one for each pair. */
export const placeKey = ({ productKind, basis }: Place) => `${productKind}/${basis}`;

/** How many charges of the shop's listings each default makes the price of, by its `placeKey`. */
export function countFollowers(rows: readonly ListingRow[], defaults: readonly MarkupDefault[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { product, charges } of rows) {
    if (product.status !== "active") continue;
    for (const { basis, rule } of charges) {
      const place = rule ? null : defaultAt(product.kind, basis, defaults);
      if (place) counts.set(placeKey(place), (counts.get(placeKey(place)) ?? 0) + 1);
    }
  }
  return counts;
}

function defaultAt(
  productKind: string,
  basis: ListingRow["charges"][number]["basis"],
  defaults: readonly MarkupDefault[],
): Place | null {
  const of = { basis, wholesaleMicros: 0n, minimumRetailMicros: null };
  const level = priceCharge({ productKind, of, scheduledMicros: null, ownRule: null, defaults })?.by.level;
  if (!level) return null;
  const isForKind = level === "kind-basis" || level === "kind";
  const isForBasis = level === "kind-basis" || level === "basis";
  return { productKind: isForKind ? productKind : everyOne, basis: isForBasis ? basis : everyOne };
}
