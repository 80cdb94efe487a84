import { buttonClass } from "./button";
import { ChevronLeftIcon, ChevronRightIcon, Icon } from "./icons";

interface PagerProps {
  page: number;
  /** Addresses of the neighbours; null where there is none. */
  previous: string | null;
  next: string | null;
  label?: string;
}

export function Pager({ page, previous, next, label = "Pages" }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-4">
      {previous ? (
        <a href={previous} rel="prev" className={buttonClass({ look: "secondary" })}>
          <Icon of={ChevronLeftIcon} />
          Previous
        </a>
      ) : (
        <span />
      )}
      <span className="text-sm text-muted" aria-current="page">
        Page {page}
      </span>
      {next ? (
        <a href={next} rel="next" className={buttonClass({ look: "secondary" })}>
          Next
          <Icon of={ChevronRightIcon} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
