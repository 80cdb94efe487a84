import { formatMicros } from "~/kit/money";
import { formatDate } from "~/kit/time";
import { type BasketLine, lineMicros } from "~/service-path/cost";

const periods = [
  { title: "Each month", holds: ({ basis }: BasketLine) => basis !== "once" },
  { title: "Once, at the start", holds: ({ basis }: BasketLine) => basis === "once" },
];

/** The basket at this shop's prices: what the first column adds up, and what a printed page needs to be a quote. */
export function CostQuote({ lines, day }: { lines: readonly BasketLine[]; day: string }) {
  return (
    <section aria-labelledby="cost-lines" className="mt-10">
      <h3 id="cost-lines" className="mb-3 text-lg">
        The order at our prices
      </h3>
      {lines.length === 0 ? <p className="text-muted">Nothing is in it yet. Say above what you would order.</p> : null}
      {periods.map(({ title, holds }) => (
        <QuoteLines key={title} title={title} lines={lines.filter(holds)} />
      ))}
      <p className="mt-4 text-muted text-sm">
        Worked out on {formatDate(`${day}T00:00:00Z`)} at the prices of that day. Each line is rounded to a whole cent.
        <span className="print:hidden"> Print this page, or keep its address, to have it as a quote.</span>
      </p>
    </section>
  );
}

function QuoteLines({ title, lines }: { title: string; lines: readonly BasketLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h4 className="mt-4 mb-1 font-body font-semibold text-base">{title}</h4>
      <ul>
        {lines.map((line) => (
          <li
            key={line.label}
            className="flex items-baseline justify-between gap-4 border-border border-t py-2"
            data-line={line.basis}
          >
            <span>
              {line.label}
              <span className="block text-muted text-sm tabular">
                {line.quantity.toLocaleString("en-US")} × {formatMicros(line.unitMicros)}
              </span>
            </span>
            <span className="tabular" data-line-total="">
              {formatMicros(lineMicros(line))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
