import type { ReactNode } from "react";

interface ChartFigureProps {
  /** What the chart shows, as a sentence: the finding, not its subject. */
  finding: ReactNode;
  /** What the colours mean. */
  legend?: { label: string; className: string }[];
  children: ReactNode;
  /** The same figures as a table, which opens without scripts. */
  table: ReactNode;
}

/** A chart with its finding above and its figures as a table below. */
export function ChartFigure({ finding, legend, children, table }: ChartFigureProps) {
  return (
    <figure className="m-0">
      <figcaption className="mb-3 max-w-prose">{finding}</figcaption>
      {legend ? (
        <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
          {legend.map(({ label, className }) => (
            <li key={label} className="inline-flex items-center gap-1.5">
              <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
                <rect width="10" height="10" rx="2" className={className} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
      <details className="mt-3">
        <summary className="link inline-block cursor-pointer py-1">Show as a table</summary>
        <div className="-mx-4 mt-2 sm:-mx-5">{table}</div>
      </details>
    </figure>
  );
}

interface DayBar {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The day and its figure, for the pointer. */
  label: string;
}

interface DayChartProps {
  /** For who does not see it: subject and finding. */
  title: string;
  summary: string;
  /** In a box of 100 by 100. */
  bars: DayBar[];
  /** From top to bottom, evenly apart. */
  ticks: number[];
  /** Under the first, the middle and the last bar. */
  days: string[];
}

/** Upright bars by day. The marks stand beside the drawing, so that its stretching leaves their size alone. */
export function DayChart({ title, summary, bars, ticks, days }: DayChartProps) {
  const lines = ticks.map((_tick, i) => (i / (ticks.length - 1)) * 100);
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1 text-muted text-xs">
      <div aria-hidden="true" className="tabular -my-2 flex flex-col justify-between text-right leading-4">
        {ticks.map((tick) => (
          <span key={tick}>{tick.toLocaleString("en-US")}</span>
        ))}
      </div>
      <svg
        role="img"
        aria-label={`${title}. ${summary}`}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="h-40 w-full"
      >
        {lines.map((y) => (
          <line key={y} x1="0" x2="100" y1={y} y2={y} vectorEffect="non-scaling-stroke" className="stroke-border" />
        ))}
        {bars.map(({ label, ...box }) => (
          <rect key={label} {...box} className="fill-brand-edge">
            <title>{label}</title>
          </rect>
        ))}
      </svg>
      <span />
      <div aria-hidden="true" className="flex justify-between">
        {days.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
    </div>
  );
}

interface BarPart {
  x: number;
  width: number;
  className: string;
}

interface NamedBarsProps {
  label: string;
  rows: { name: ReactNode; key: string; figure: string; parts: BarPart[] }[];
}

/** Lying bars with their figures in words above each, so that the bars themselves add nothing for who does not see them. */
export function NamedBars({ label, rows }: NamedBarsProps) {
  return (
    <ul aria-label={label} className="grid gap-3">
      {rows.map(({ key, name, figure, parts }) => (
        <li key={key}>
          <p className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="min-w-0">{name}</span>
            <span className="tabular text-muted">{figure}</span>
          </p>
          <svg aria-hidden="true" viewBox="0 0 100 2" preserveAspectRatio="none" className="h-2.5 w-full rounded-full bg-sunken">
            {parts.map(({ x, width, className }) => (
              <rect key={x} x={x} width={width} height="2" className={className} />
            ))}
          </svg>
        </li>
      ))}
    </ul>
  );
}
