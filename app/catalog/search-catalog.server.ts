import { hasWords } from "~/kit/find-words";
import type { PartnerScope } from "~/kit/scope";
import { type SearchableProduct, searchableListings, searchableOffers } from "./catalog-search-store.server";
import { productKind } from "./product-kinds";

/** More than any catalog here has; a search on the way to an answer needs an end. */
const most = 5_000;

const textsOf = ({ sku, kind, name, summary }: SearchableProduct) => [name, summary, sku, productKind(kind).label];

export interface FoundProduct {
  id: string;
  name: string;
  kindLabel: string;
  sku: string;
}

/** The partner's listings whose own or carrier's words hold all of these. */
export const searchListings = (scope: PartnerScope, words: string[]): FoundProduct[] =>
  searchableListings(scope, { limit: most })
    .filter((row) => hasWords(words, [row.ownName, row.ownSummary, ...textsOf(row)]))
    .map((row) => ({ ...found(row), name: row.ownName ?? row.name }));

/** Products of the carrier's catalog that the partner could list, by the same words. */
export const searchOffers = (scope: PartnerScope, words: string[]): FoundProduct[] =>
  searchableOffers(scope, { limit: most })
    .filter((row) => hasWords(words, textsOf(row)))
    .map(found);

const found = ({ id, name, sku, kind }: SearchableProduct): FoundProduct => ({
  id,
  name,
  sku,
  kindLabel: productKind(kind).label,
});
