import { ChevronRightIcon, Icon } from "./icons";

export interface Crumb {
  label: string;
  href?: string;
}

/** Where this page stands; the last crumb is the page itself. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="text-sm">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex items-center gap-1.5">
            {index > 0 ? <Icon of={ChevronRightIcon} size={14} className="text-muted" /> : null}
            {crumb.href ? (
              <a href={crumb.href} className="link inline-block py-1">
                {crumb.label}
              </a>
            ) : (
              <span aria-current="page" className="text-muted">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
