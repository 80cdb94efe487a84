import { type ReactNode, useId } from "react";

/** A titled block of a console page. */
export function Panel({
  title,
  lead,
  actions,
  isFlush,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** For tables, which bring their own spacing. */
  isFlush?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="card mb-6 min-w-0 overflow-hidden">
      <div className="flex flex-wrap items-start justify-between gap-3 px-4 pt-4 sm:px-5">
        <div className="min-w-0 max-w-[42rem]">
          <h2 id={id} className="text-base">
            {title}
          </h2>
          {lead ? <p className="mt-0.5 text-muted">{lead}</p> : null}
        </div>
        {actions}
      </div>
      <div className={isFlush ? "mt-3" : "px-4 pt-4 pb-5 sm:px-5"}>{children}</div>
    </section>
  );
}

/** What a page shows where there is nothing yet: what will stand here, and how it comes. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-5 py-10 text-center">
      <p className="font-semibold text-base">{title}</p>
      <p className="max-w-[34rem] text-muted">{children}</p>
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}

/** Names and values, for facts that are read and not edited here. */
export function Facts({ rows }: { rows: { name: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
      {rows.map((row) => (
        <div key={row.name} className="contents">
          <dt className="text-muted">{row.name}</dt>
          <dd className="-mt-2 min-w-0 sm:mt-0">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
