/** What a search of a console found. */
export interface SearchHit {
  title: string;
  note: string;
  to: string;
}

export interface SearchGroup {
  /** What kind of thing its hits are. */
  title: string;
  hits: SearchHit[];
  /** How many more there are than are shown. */
  more: number;
}

/** What the page of a console's search answers. */
export interface SearchAnswer {
  question: string;
  groups: SearchGroup[];
}

/** "3 matches", with those that are not shown. */
export function matchesText(groups: readonly SearchGroup[]): string {
  const count = groups.reduce((sum, { hits, more }) => sum + hits.length + more, 0);
  return count === 0 ? "Nothing found" : count === 1 ? "1 match" : `${count} matches`;
}
