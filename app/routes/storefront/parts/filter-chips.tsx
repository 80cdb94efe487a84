import { type NumberSearch, numbersPath } from "~/numbering/number-search";
import { CloseIcon, Icon } from "~/ui/icons";
import { activeFilters } from "./active-filters";

/** What narrows the search, each a link that takes it away. */
export function FilterChips({ search }: { search: NumberSearch }) {
  const filters = activeFilters(search);
  if (filters.length === 0) return null;
  return (
    <nav aria-label="Filters in use" className="no-print">
      <ul className="flex flex-wrap items-center gap-2">
        {filters.map((filter) => (
          <li key={filter.label}>
            <a href={numbersPath(filter.without)} className="chip">
              <span className="sr-only">Remove: </span>
              {filter.label}
              <Icon of={CloseIcon} size={16} />
            </a>
          </li>
        ))}
        {filters.length > 1 ? (
          <li>
            <a
              href={numbersPath({ type: "local", match: "anywhere", features: [], sort: search.sort, page: 1 })}
              className="link inline-block p-1.5"
            >
              Clear all
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
