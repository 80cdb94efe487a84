import type { Feature } from "./features";
import type { NumberSearch, NumberType } from "./number-search";

/** One number as it is stored, with the name of the provider that holds it; null where that is our own, which each shop names its way. */
export interface NumberRow {
  id: number;
  e164: string;
  digits: string;
  npa: string;
  nxx: string;
  type: NumberType;
  state: string | null;
  area: string | null;
  features: number;
  productSku: string;
  holderProviderId: string;
  holderName: string | null;
  status: "available" | "held" | "assigned" | "aging";
  memorability: number;
  isSample: 0 | 1;
}

/** A number of the inventory as a storefront shows it. */
export interface FoundNumber {
  /** With "+". */
  e164: string;
  /** The ten national digits. */
  digits: string;
  /** "(201) 555-0100" */
  display: string;
  type: NumberType;
  npa: string;
  state: string | null;
  stateName: string | null;
  area: string | null;
  /** Where `area` comes from: the carrier's inventory file, geocoding data for the exchange, or made up for a sample. */
  areaSource: "inventory" | "geocoding" | "sample" | null;
  features: Feature[];
  productSku: string;
  holderProviderId: string;
  /** Null where our carrier holds it, which each shop names its way. */
  holderName: string | null;
  isSample: boolean;
  /** What was searched for, as positions in `digits`: from `start` to before `end`. */
  match: { start: number; end: number } | null;
  /** Why it is easy to remember, e.g. "ends in 4444". */
  memorable: string | null;
}

/** Another search that has results. */
export interface Suggestion {
  kind: "loosen" | "overlay" | "neighbour" | "type";
  label: string;
  search: NumberSearch;
  count: number;
  /** Whether there are more than `count`. */
  more: boolean;
}

/** How many there are, without counting all: "7" or "50+". */
export interface FoundCount {
  shown: string;
  atLeast: number;
  exact: boolean;
}

export interface NumberResults {
  numbers: FoundNumber[];
  count: FoundCount;
  hasNext: boolean;
  /** Only when `numbers` is empty. */
  suggestions: Suggestion[];
}

/** Where the searched digits stand in a number; the same rule by which the search finds it. */
export function matchIn(digits: string, search: Pick<NumberSearch, "contains" | "match">): FoundNumber["match"] {
  const { contains, match } = search;
  if (!contains) return null;
  const afterCode = contains.length > 7 ? 0 : 3;
  const start = match === "end" ? digits.length - contains.length : match === "start" ? afterCode : digits.indexOf(contains);
  return start >= 0 && digits.startsWith(contains, start) ? { start, end: start + contains.length } : null;
}
