import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { cx } from "../cx";

interface DataTableProps {
  label: string;
  head: ReactNode;
  /** The children are `<tbody>` elements of their own. */
  isGrouped?: boolean;
  /** Its columns fit a narrow window. */
  isNarrow?: boolean;
  children: ReactNode;
}

/** What scrolls must be reachable by keyboard even where nothing in it can be operated (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

/** A table that scrolls by itself in narrow windows: the region is named and reachable by keyboard. */
export function DataTable({ label, head, isGrouped, isNarrow, children }: DataTableProps) {
  return (
    <section aria-label={label} {...reachable} className="relative overflow-x-auto">
      <table className={`w-full border-collapse text-left ${isNarrow ? "" : "min-w-[42rem]"}`}>
        <caption className="sr-only">{label}</caption>
        <thead className="border-border border-y bg-sunken text-muted text-xs">
          <tr>{head}</tr>
        </thead>
        {isGrouped ? children : <tbody className="divide-y divide-border">{children}</tbody>}
      </table>
    </section>
  );
}

const cell = "px-2 align-top first:pl-4 last:pr-4 sm:px-4 sm:first:pl-5";

export function Th({ isNumber, className, ...rest }: ThHTMLAttributes<HTMLTableCellElement> & { isNumber?: boolean }) {
  return (
    <th scope="col" className={cx(cell, "whitespace-nowrap py-2 font-semibold", isNumber && "text-right", className)} {...rest} />
  );
}

/** The cell that names its row. */
export function RowTh({ isPlain, className, ...rest }: ThHTMLAttributes<HTMLTableCellElement> & { isPlain?: boolean }) {
  return <th scope="row" className={cx(cell, "py-3", isPlain ? "font-normal" : "font-semibold", className)} {...rest} />;
}

interface TdProps extends TdHTMLAttributes<HTMLTableCellElement> {
  isNumber?: boolean;
  isWide?: boolean;
}

export function Td({ isNumber, isWide, className, ...rest }: TdProps) {
  const look = cx(cell, "py-3", isNumber && "tabular whitespace-nowrap text-right", isWide && "min-w-56 max-w-md", className);
  return <td className={look} {...rest} />;
}
