import type { ReactNode } from "react";
import { formatMicros } from "~/kit/money";
import { formatDate } from "~/kit/time";
import { SampleBadge } from "~/ui/badge";
import type { CostComparison, CostRow, CostSum } from "./cost";
import { type AssumptionText, costAssumptions } from "./cost-assumptions";

const periods: Readonly<Record<CostRow["period"], string>> = {
  month: "Each month",
  once: "Once, at the start",
  year: "The first year",
};

interface CostTableProps {
  comparison: CostComparison;
  assumptions: readonly AssumptionText[];
  /** Whose prices these are. */
  sellerName: string;
}

/** Both chains in one table, and below it every assumption that the second one rests on. */
export function CostTable({ comparison, assumptions, sellerName }: CostTableProps) {
  const { rows, moveAwayMicros } = comparison;
  return (
    <section aria-labelledby="cost-result" data-cost="">
      <h2 id="cost-result" className="mb-4 text-2xl">
        The same order, two ways
      </h2>
      <table className="block w-full border-collapse text-left sm:table">
        <caption className="sr-only">Cost at {sellerName} and through a carrier service reseller</caption>
        <thead className="hidden sm:table-header-group">
          <tr className="border-border border-b text-sm">
            <th scope="col" className="py-2 pr-2 font-semibold">
              <span className="sr-only">Period</span>
            </th>
            <th scope="col" className="px-2 py-2 text-right font-semibold">
              {sellerName}
            </th>
            <th scope="col" className="px-2 py-2 text-right font-semibold">
              Through a reseller
            </th>
            <th scope="col" className="py-2 pl-2 text-right font-semibold">
              Its cut
            </th>
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {rows.map((row) => (
            <Row key={row.period} row={row} sellerName={sellerName} />
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-muted">
        Moving these numbers away from the reseller later, once: <span className="tabular">{formatMicros(moveAwayMicros)}</span>.
        A dash is a figure that is not known; a sum with one in it says “at least”. Before taxes and government fees.
      </p>
      <h3 className="mt-8 mb-3 text-lg">What the second column assumes</h3>
      <ul className="space-y-3">
        {assumptions.map((assumption) => (
          <AssumptionLine key={assumption.key} assumption={assumption} />
        ))}
      </ul>
      <p className="mt-4 text-muted text-sm">
        It also assumes that the reseller would start from the prices on this page. No reseller gave us these figures: they are
        assumptions, and another reseller may take more or less.
      </p>
    </section>
  );
}

/** In a narrow window the row is a small list, and each amount says what it is. */
const Row = ({ row, sellerName }: { row: CostRow; sellerName: string }) => (
  <tr className="block border-border border-b py-3 last:font-semibold sm:table-row sm:py-0" data-period={row.period}>
    <th scope="row" className="block font-semibold sm:table-cell sm:py-3 sm:pr-2 sm:font-[inherit]">
      {periods[row.period]}
    </th>
    <Amount label={sellerName}>
      <span data-here="">
        <Sum sum={row.here} />
      </span>
    </Amount>
    <Amount label="Through a reseller">
      <span data-through="">
        <Sum sum={row.through} />
      </span>
    </Amount>
    <Amount label="Its cut">
      <span data-cut="">{formatMicros(row.cutMicros)}</span>
    </Amount>
  </tr>
);

const Amount = ({ label, children }: { label: string; children: ReactNode }) => (
  <td className="flex flex-wrap justify-between gap-x-4 py-1 tabular sm:table-cell sm:px-2 sm:py-3 sm:text-right sm:last:pr-0">
    <span className="text-muted sm:hidden">{label}</span>
    {children}
  </td>
);

function Sum({ sum: { knownMicros, isWhole } }: { sum: CostSum }) {
  if (isWhole) return formatMicros(knownMicros);
  return knownMicros === "0" ? "—" : `at least ${formatMicros(knownMicros)}`;
}

function AssumptionLine({ assumption: { key, value, source, checkedOn, isSample } }: { assumption: AssumptionText }) {
  const { label, unit } = costAssumptions[key];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(checkedOn) && !Number.isNaN(Date.parse(checkedOn));
  return (
    <li className="border-border border-l-2 pl-4" data-assumption={key}>
      <span className="block">
        {label}: <strong className="tabular">{value === "" ? "—" : unit === "percent" ? `${value} %` : `$${value}`}</strong>
      </span>
      <span className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
        {value === "" ? "Not known" : source || "No source named"}
        {value !== "" && isDay ? `, ${formatDate(`${checkedOn}T00:00:00Z`)}` : null}
        {isSample && value !== "" ? <SampleBadge /> : null}
      </span>
    </li>
  );
}
