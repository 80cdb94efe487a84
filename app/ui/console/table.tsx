import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

interface DataTableProps {
  label: string;
  head: ReactNode;
  /** The children are `<tbody>` elements of their own. */
  isGrouped?: boolean;
  children: ReactNode;
}

/** A table that scrolls by itself in narrow windows: the region is named and reachable by keyboard. */
export function DataTable({ label, head, isGrouped, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region without links must be reachable by keyboard (WCAG 2.1.1).
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full min-w-[42rem] border-collapse text-left">
        <caption className="sr-only">{label}</caption>
        <thead className="border-border border-y bg-sunken text-muted text-xs">
          <tr>{head}</tr>
        </thead>
        {isGrouped ? children : <tbody className="divide-y divide-border">{children}</tbody>}
      </table>
    </section>
  );
}

export function Th({ isNumber, ...rest }: ThHTMLAttributes<HTMLTableCellElement> & { isNumber?: boolean }) {
  return (
    <th
      scope="col"
      className={`whitespace-nowrap px-4 py-2 font-semibold first:sm:pl-5 ${isNumber ? "text-right" : ""}`}
      {...rest}
    />
  );
}

/** The cell that names its row. */
export function RowTh(props: ThHTMLAttributes<HTMLTableCellElement>) {
  return <th scope="row" className="px-4 py-3 align-top font-semibold first:sm:pl-5" {...props} />;
}

export function Td({
  isNumber,
  isWide,
  ...rest
}: TdHTMLAttributes<HTMLTableCellElement> & { isNumber?: boolean; isWide?: boolean }) {
  return (
    <td
      className={`px-4 py-3 align-top ${isNumber ? "tabular whitespace-nowrap text-right" : ""} ${isWide ? "min-w-56 max-w-md" : ""}`}
      {...rest}
    />
  );
}
