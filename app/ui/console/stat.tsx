import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export interface StatItem {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  to?: string;
}

/** A row of figures; those with a place to go are links as a whole. */
export function Stats({ label, items }: { label: string; items: StatItem[] }) {
  return (
    <ul aria-label={label} className="mb-6 grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-3">
      {items.map((item) => (
        <li key={item.label} className="card relative p-4 has-[a:hover]:border-border-strong">
          <p className="text-muted">
            {item.to ? (
              <Link to={item.to} className="after:absolute after:inset-0 hover:underline">
                {item.label}
              </Link>
            ) : (
              item.label
            )}
          </p>
          <p className="tabular mt-1 font-semibold text-xl">{item.value}</p>
          {item.note ? <p className="mt-1 text-muted text-xs">{item.note}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** Horizontal bars with their figures in words: one row per name. */
export function Bars({ rows, unit }: { rows: { name: string; value: number }[]; unit: string }) {
  const total = rows.reduce((sum, row) => sum + row.value, 0);
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <li key={row.name}>
          <p className="mb-1 flex items-baseline justify-between gap-3">
            <span>{row.name}</span>
            <span className="tabular text-muted">
              <span className="font-semibold text-text">{row.value.toLocaleString("en-US")}</span> {unit}
            </span>
          </p>
          <svg aria-hidden="true" viewBox="0 0 100 2" preserveAspectRatio="none" className="h-2 w-full rounded-full bg-sunken">
            <rect width={total === 0 ? 0 : (row.value / total) * 100} height="2" className="fill-brand" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
