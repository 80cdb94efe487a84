import { type NumberSearch, type NumberSort, numbersPath, sortLabels } from "~/numbering/number-search";

/** The orders that a list can have, as links. */
export function SortLinks({ search }: { search: NumberSearch }) {
  const sorts = Object.entries(sortLabels) as [NumberSort, string][];
  return (
    <nav aria-label="Sort by" className="no-print text-sm">
      <ul className="flex flex-wrap items-center gap-x-1">
        <li className="text-muted" aria-hidden="true">
          Sort by
        </li>
        {sorts.map(([sort, label]) => (
          <li key={sort}>
            <a
              href={numbersPath({ ...search, sort, page: 1 })}
              aria-current={search.sort === sort ? "true" : undefined}
              className="sort-link"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
