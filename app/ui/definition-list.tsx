import type { ReactNode } from "react";
import { cx } from "./cx";

export interface Definition {
  term: string;
  value: ReactNode;
}

/** Facts by name: beside each other where there is room, else one below the other. */
export function DefinitionList({ items, className }: { items: readonly Definition[]; className?: string }) {
  return (
    <dl className={cx("divide-y divide-border border-y border-border", className)}>
      {items.map((item) => (
        <div key={item.term} className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[12rem_1fr]">
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
