import { basisWords } from "~/kit/basis-words";
import { microsToDecimal } from "~/kit/money";
import { harmlessCell } from "./csv-cell";
import { type ListingRow, toPartnerListing } from "./partner-listing";
import type { MarkupDefault } from "./price-pipeline";

/** The columns of an exported file. Those of `lookedAt` only inform; an import passes them over. */
export const priceCsvColumns = [
  ...["sku", "charge", "name", "summary", "visibility", "position", "set_by", "value", "rounding"],
  ...["product", "charge_name", "charged", "currency", "wholesale_now", "lowest_price_now", "price_now", "margin_percent_now"],
] as const;

const decimal = (micros: string | null) => (micros === null ? "" : microsToDecimal(micros));
const percent = (basisPoints: number | null) => (basisPoints === null ? "" : (basisPoints / 100).toFixed(2));

/** One row per charge, in the shop's order, with every cell made harmless for spreadsheets. Amounts have a point in every country. */
export function priceCsvRows(rows: readonly ListingRow[], defaults: readonly MarkupDefault[], atMs: number): string[][] {
  return rows.flatMap((row) => {
    const listing = toPartnerListing(row, defaults, atMs);
    return listing.charges.map((charge) =>
      [
        ...[listing.sku, charge.code, listing.name ?? "", listing.summary ?? "", listing.visibility, String(listing.position)],
        ...[charge.rule?.kind ?? "", charge.rule?.value ?? "", charge.rule?.rounding ?? ""],
        ...[listing.productName, charge.label, basisWords(charge.basis, charge.unit), charge.currency],
        ...[decimal(charge.wholesaleMicros), decimal(charge.minimumRetailMicros), decimal(charge.retailMicros)],
        percent(charge.marginBasisPoints),
      ].map(harmlessCell),
    );
  });
}
