import { csvLine } from "~/kit/csv";
import type { PartnerScope } from "~/kit/scope";
import { type ChosenListings, chosenIds } from "./choose-listings.server";
import { findListings } from "./partner-listing-store.server";
import { priceCsvColumns, priceCsvRows } from "./price-csv";
import { findMarkupDefaults } from "./price-rule-store.server";

/** A table as spreadsheets open it: a byte order mark, so that they read UTF-8, and line ends as the standard for CSV has them. */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${[header, ...rows].map(csvLine).join("\r\n")}\r\n`;

/**
 * The partner's listings and prices as a file that can be changed and taken in again.
 * @param options.listings only these; none means all
 * @throws Refusal `not-found` where one of them is not this partner's
 */
export async function exportPrices(scope: PartnerScope, { listings }: { listings: ChosenListings }): Promise<string> {
  const [all, defaults] = await Promise.all([findListings(scope), findMarkupDefaults(scope)]);
  const isAll = !("fingerprint" in listings) && listings.length === 0;
  const wanted = isAll ? null : new Set(await chosenIds(scope, listings));
  const rows = all.filter(({ id }) => wanted?.has(id) ?? true);
  return csvText(priceCsvColumns, priceCsvRows(rows, defaults, Date.now()));
}
