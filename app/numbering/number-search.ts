import type { Feature } from "./features";

export type NumberType = "local" | "toll-free";
export type NumberMatch = "anywhere" | "start" | "end";
export type NumberSort = "number" | "price" | "memorable";

/** What to look for. Everything stands in the URL of `/numbers`. */
export interface NumberSearch {
  type: NumberType;
  npa?: string;
  /** Postal code of a state, territory or province. */
  state?: string;
  /** The beginning of an area's name, in any case. */
  place?: string;
  /** One to ten digits, letters already turned into the digits of their keys. */
  contains?: string;
  /** What was typed, in capitals without separators, when it had letters, e.g. "FLOWERS". As long as `contains`. */
  letters?: string;
  /** Where `contains` stands: "start" means right after the area code. */
  match: NumberMatch;
  /** The number must have all of these. */
  features: Feature[];
  sort: NumberSort;
  /** From 1 to `lastPage`. */
  page: number;
}

export const numbersPerPage = 50;
/** Lists end here, so that no request makes the database skip more than 950 rows. See decisions/0001. */
export const lastPage = 20;

export const matchLabels: Record<NumberMatch, string> = {
  anywhere: "Anywhere",
  start: "Right after the area code",
  end: "At the end",
};
export const sortLabels: Record<NumberSort, string> = { number: "Number", price: "Price", memorable: "Easy to remember" };
export const typeLabels: Record<NumberType, string> = { local: "Local", "toll-free": "Toll-free" };

export const defaultSearch: NumberSearch = { type: "local", match: "anywhere", features: [], sort: "number", page: 1 };

/** The query in canonical form: fixed order, no defaults, letters as typed. */
export function toSearchParams(search: NumberSearch): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value && params.set(name, value);
  if (search.type !== "local") set("type", search.type);
  set("npa", search.npa);
  set("state", search.state);
  set("place", search.place);
  set("contains", search.letters ?? search.contains);
  if (search.contains && search.match !== "anywhere") set("match", search.match);
  for (const feature of search.features) params.append("features", feature);
  if (search.sort !== "number") set("sort", search.sort);
  if (search.page > 1) set("page", String(search.page));
  return params;
}

/** The path and query of a search, for links. */
export function numbersPath(search: NumberSearch): string {
  const query = toSearchParams(search).toString();
  return query ? `/numbers?${query}` : "/numbers";
}
