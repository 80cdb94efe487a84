import type { ReactNode } from "react";
import { cx } from "./cx";

interface EmptyStateProps {
  title: string;
  /** 2 inside a page, 3 inside a section. */
  level?: 2 | 3;
  className?: string;
  children?: ReactNode;
}

/** Why there is nothing here, and what to do next. */
export function EmptyState({ title, level = 2, className, children }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={cx("rounded-brand border border-dashed border-border-strong bg-raised p-6 sm:p-8", className)}>
      <Heading className="text-xl">{title}</Heading>
      {children ? <div className="mt-2 space-y-4">{children}</div> : null}
    </div>
  );
}
