import type { AreaCodes } from "./area-codes";
import type { NumberSearch } from "./number-search";

/** A value of the query that was left out or read in another way, and why, in one sentence for the visitor. */
export interface DroppedValue {
  name: string;
  value: string;
  reason: string;
}

export const singleFields = ["q", "type", "npa", "state", "place", "contains", "match", "sort", "page"] as const;

/** The query's fields while they are read: each reader takes its text and may fill another field. */
export interface Draft {
  codes: AreaCodes;
  text: Partial<Record<(typeof singleFields)[number], string>>;
  search: NumberSearch;
  drop(name: string, value: string, reason: string): void;
}
