import type { ReactNode } from "react";

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
  return (
    <section className="card mb-6 min-w-0 overflow-hidden">
      <div className="flex flex-wrap items-start justify-between gap-3 px-4 pt-4 sm:px-5">
        <div className="min-w-0 max-w-[42rem]">
          <h2 className="text-base">{title}</h2>
          {lead ? <p className="mt-0.5 text-muted">{lead}</p> : null}
        </div>
        {actions}
      </div>
      <div className={isFlush ? "mt-3" : "px-4 pt-4 pb-5 sm:px-5"}>{children}</div>
    </section>
  );
}
