import { shop } from "~/kit/paths";
import type { Suggestion } from "~/numbering/found-number";
import { numbersPath } from "~/numbering/number-search";
import { EmptyState } from "~/ui/empty-state";
import { ArrowRightIcon, Icon } from "~/ui/icons";

/** Nothing fits: what to loosen, with how many numbers each step would bring, and the way around the list. */
export function NoNumbers({ page, suggestions }: { page: number; suggestions: readonly Suggestion[] }) {
  const isPastEnd = page > 1;
  return (
    <EmptyState title={isPastEnd ? "The list ends before this page" : "No number fits all of that right now"} className="mt-4">
      {suggestions.length > 0 ? (
        <>
          <p>{isPastEnd ? "Go back to where it begins:" : "One step away there are some:"}</p>
          <ul className="divide-y divide-border border-y border-border">
            {suggestions.map((suggestion) => (
              <li key={suggestion.label}>
                <a
                  href={numbersPath(suggestion.search)}
                  className="flex items-center justify-between gap-4 py-3 hover:text-brand-text"
                >
                  <span className="link">{suggestion.label}</span>
                  <span className="flex items-center gap-2 whitespace-nowrap text-muted">
                    {suggestion.count.toLocaleString("en-US")}
                    {suggestion.more ? "+" : ""} {suggestion.count === 1 && !suggestion.more ? "number" : "numbers"}
                    <Icon of={ArrowRightIcon} size={18} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        Set your heart on one? <a href={shop.contact()}>Tell us which</a> and we will look for it.
      </p>
    </EmptyState>
  );
}
