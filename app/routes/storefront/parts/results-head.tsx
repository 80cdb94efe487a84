import type { NumberResults } from "~/numbering/found-number";
import type { NumberSearch } from "~/numbering/number-search";
import { SampleBadge } from "~/ui/badge";
import { SortLinks } from "./sort-links";

/** How many there are, and in which order. */
export function ResultsHead({ search, found }: { search: NumberSearch; found: Pick<NumberResults, "numbers" | "count"> }) {
  const { numbers, count } = found;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <p role="status" className="flex flex-wrap items-center gap-3">
        <span>
          <strong className="tabular">{count.shown}</strong> {count.exact && count.atLeast === 1 ? "number" : "numbers"}
          {search.page > 1 ? `, page ${search.page}` : ""}
        </span>
        {numbers.some((number) => number.isSample) ? <SampleBadge>Sample numbers</SampleBadge> : null}
      </p>
      {numbers.length > 0 ? <SortLinks search={search} /> : null}
    </div>
  );
}
