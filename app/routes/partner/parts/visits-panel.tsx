import { visitDaysShown } from "~/tenancy/visit-days";
import { ChartFigure, DayChart, NamedBars } from "~/ui/console/chart";
import { Panel } from "~/ui/console/panel";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import type { visitsChart } from "./home-charts.server";

type Visits = ReturnType<typeof visitsChart>;

const counted =
  "Counted without cookies: a person who comes twice is two visits, and your own count too. Search engines and other programs are left out, as far as their names tell. Days are UTC and kept for 13 months.";

const visitsOf = (n: number) => (n === 1 ? "1 visit" : `${n.toLocaleString("en-US")} visits`);

/** How often the shop's pages were opened. */
export function VisitsPanel({ visits }: { visits: Visits }) {
  return (
    <Panel title="Visits" lead={`Opened pages of your shop in the last ${visitDaysShown} days.`}>
      {visits.total === 0 ? (
        <p>No visits yet. Open your shop, or give its address to a customer: a page shows here within a minute.</p>
      ) : (
        <div className="grid gap-8 lg:grid-cols-2">
          <ByDay visits={visits} />
          <ByPage visits={visits} />
        </div>
      )}
      <p className="mt-5 max-w-prose border-border border-t pt-3 text-muted text-xs">{counted}</p>
    </Panel>
  );
}

function ByDay({ visits }: { visits: Visits }) {
  const { total, busiest, today, bars, ticks, marks, days } = visits;
  const finding = `${visitsOf(total)} in ${visitDaysShown} days, ${today === 0 ? "none" : today} today; most on ${busiest.day} (${busiest.visits}).`;
  const rows = days.map(({ day, visits: of }) => (
    <tr key={day}>
      <RowTh isPlain>{day}</RowTh>
      <Td isNumber>{of}</Td>
    </tr>
  ));
  return (
    <ChartFigure finding={finding} table={<FiguresTable label="Visits by day" of="Day" rows={rows} />}>
      <DayChart title="Visits by day" summary={finding} bars={bars} ticks={ticks} days={marks} />
    </ChartFigure>
  );
}

function ByPage({ visits: { pages, total } }: { visits: Visits }) {
  const [first] = pages;
  const share = Math.round(((first?.visits ?? 0) / total) * 100);
  const rows = pages.map(({ label, visits }) => (
    <tr key={label}>
      <RowTh isPlain>{label}</RowTh>
      <Td isNumber>{visits}</Td>
    </tr>
  ));
  const bars = pages.map(({ label, visits, parts }) => ({
    ...{ key: label, name: label, figure: visits.toLocaleString("en-US") },
    parts: parts.map((part) => ({ ...part, className: "fill-brand-edge" })),
  }));
  return (
    <ChartFigure
      finding={`Most opened: ${first?.label}, ${share} % of all visits.`}
      table={<FiguresTable label="Visits by page" of="Page" rows={rows} />}
    >
      <NamedBars label="Visits by page" rows={bars} />
    </ChartFigure>
  );
}

function FiguresTable({ label, of, rows }: { label: string; of: string; rows: JSX.Element[] }) {
  const head = (
    <>
      <Th>{of}</Th>
      <Th isNumber>Visits</Th>
    </>
  );
  return (
    <DataTable isNarrow label={label} head={head}>
      {rows}
    </DataTable>
  );
}
