import { csvLine } from "~/kit/csv";
import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { findListings } from "./partner-listing-store.server";
import { priceCsvColumns, priceCsvRows } from "./price-csv";
import { findMarkupDefaults } from "./price-rule-store.server";

/** A table as spreadsheets open it: a byte order mark, so that they read UTF-8, and line ends as the standard for CSV has them. */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${[header, ...rows].map(csvLine).join("\r\n")}\r\n`;

/**
 * The partner's listings and prices as a file that can be changed and taken in again.
 * @param options.listingIds only these; none means all
 * @throws Refusal `not-found` where one of them is not this partner's
 */
export async function exportPrices(scope: PartnerScope, { listingIds }: { listingIds: readonly string[] }): Promise<string> {
  const [all, defaults] = await Promise.all([findListings(scope), findMarkupDefaults(scope)]);
  const rows = listingIds.length === 0 ? all : all.filter(({ id }) => listingIds.includes(id));
  if (listingIds.length > rows.length) throw notFound("listing");
  return csvText(priceCsvColumns, priceCsvRows(rows, defaults, Date.now()));
}
