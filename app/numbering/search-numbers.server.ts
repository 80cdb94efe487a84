import type { StorefrontScope } from "~/kit/scope";
import { readAreaCodes } from "./area-code-store.server";
import { collectHits, type HitLimits, type Hits } from "./collect-hits.server";
import { findAreas } from "./find-areas.server";
import type { NumberResults, Suggestion } from "./found-number";
import { readNumberRows } from "./inventory-store.sqlite.server";
import { type NumberSearch, numbersPerPage, toSearchParams } from "./number-search";
import { planSearch } from "./search-plan";
import { candidatesFor, mostOfKind } from "./search-suggestions";
import { showNumber } from "./show-number";

export interface SearchOptions {
  search: NumberSearch;
  /** The products that the partner shows, cheapest first. Numbers sold as another product are not found. */
  skus: readonly string[];
}

/** Index rows that one read may look at: about 10 ms for each product of a search, 5 for each of a suggestion. */
const searchRowBudget = 100_000;
const suggestionRowBudget = 50_000;
const mostSuggestions = 8;

/**
 * Available numbers of one page. It never counts all of them: the count is exact where the list ends and "50+" where it goes on.
 * An empty list comes with searches that do find something.
 */
export async function searchNumbers(scope: StorefrontScope, { search, skus }: SearchOptions): Promise<NumberResults> {
  const wanted = search.page * numbersPerPage;
  const { hits, complete } = find(scope, search, { skus, limit: wanted + 1, rowBudget: searchRowBudget });
  const hasNext = hits.length > wanted;
  const page = hits.slice(wanted - numbersPerPage, wanted);
  const rows = readNumberRows(
    scope,
    page.map((hit) => hit.id),
  );
  const atLeast = Math.min(hits.length, wanted);
  const exact = complete && !hasNext;
  return {
    numbers: await Promise.all(rows.map((row) => showNumber(row, search))),
    count: { shown: exact || atLeast === 0 ? String(atLeast) : `${atLeast}+`, atLeast, exact },
    hasNext,
    suggestions: page.length === 0 ? suggest(scope, { search, skus }, hits.length) : [],
  };
}

function find(scope: StorefrontScope, search: NumberSearch, limits: HitLimits): Hits {
  const areas = search.place ? findAreas(scope, { place: search.place, type: search.type, skus: limits.skus }) : [];
  return collectHits(scope, planSearch(search, { areas, codes: readAreaCodes(scope) }), limits);
}

function suggest(scope: StorefrontScope, { search, skus }: SearchOptions, onEarlierPages: number): Suggestion[] {
  if (onEarlierPages > 0) {
    const first = { ...search, page: 1 };
    return [{ kind: "loosen", label: "Back to the first page", search: first, ...capped(onEarlierPages) }];
  }
  const found: Suggestion[] = [];
  const tried = new Set([toSearchParams({ ...search, page: 1 }).toString()]);
  for (const candidate of candidatesFor(search, readAreaCodes(scope))) {
    const query = toSearchParams(candidate.search).toString();
    const ofKind = found.filter((one) => one.kind === candidate.kind).length;
    if (found.length >= mostSuggestions || ofKind >= mostOfKind[candidate.kind] || tried.has(query)) continue;
    tried.add(query);
    const { hits } = find(
      scope,
      { ...candidate.search, sort: "number" },
      { skus, limit: numbersPerPage + 1, rowBudget: suggestionRowBudget },
    );
    if (hits.length > 0) found.push({ ...candidate, ...capped(hits.length) });
  }
  return found;
}

const capped = (count: number) => ({ count: Math.min(count, numbersPerPage), more: count > numbersPerPage });
