import { featureLabels } from "~/numbering/features";
import { matchLabels, type NumberSearch } from "~/numbering/number-search";
import { stateName } from "~/numbering/states";

export interface ActiveFilter {
  label: string;
  /** The same search without this filter, from its first page. */
  without: NumberSearch;
}

/** What narrows a search now, each with the search that is left when it goes. The order of the list is not a filter. */
export function activeFilters(search: NumberSearch): ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (label: string, change: Partial<NumberSearch>) =>
    filters.push({ label, without: { ...search, page: 1, ...change } });
  if (search.type === "toll-free") add("Toll-free", { type: "local", npa: undefined });
  if (search.npa) add(`Area code ${search.npa}`, { npa: undefined });
  if (search.place) add(`Place: ${search.place}`, { place: undefined });
  if (search.state) add(stateName(search.state) ?? search.state, { state: undefined });
  if (search.contains) add(containsWords(search), { contains: undefined, letters: undefined, match: "anywhere" });
  for (const feature of search.features) {
    add(featureLabels[feature], { features: search.features.filter((other) => other !== feature) });
  }
  return filters;
}

/** "FLOWERS (3569377), at the end" */
export function containsWords(search: NumberSearch): string {
  const what = search.letters ? `${search.letters} (${search.contains})` : `Digits ${search.contains}`;
  return search.match === "anywhere" ? what : `${what}, ${matchLabels[search.match].toLowerCase()}`;
}

/** What is being looked at, for a heading: "Local numbers in Ohio". */
export function searchTitle(search: NumberSearch): string {
  const kind = search.type === "toll-free" ? "Toll-free numbers" : "Local numbers";
  if (search.npa) return `${kind} with area code ${search.npa}`;
  const place = [search.place, search.state ? stateName(search.state) : null].filter(Boolean).join(", ");
  return place ? `${kind} in ${place}` : kind;
}
