import { formatDate } from "~/kit/time";
import type { BasketLine } from "~/service-path/cost";
import { Price } from "~/ui/price";

/** The basket at this shop's prices: what the first column adds up, and what a printed page needs to be a quote. */
export function CostQuote({ lines, day }: { lines: readonly BasketLine[]; day: string }) {
  return (
    <section aria-labelledby="cost-lines" className="mt-10">
      <h3 id="cost-lines" className="mb-3 text-lg">
        The order at our prices
      </h3>
      {lines.length === 0 ? (
        <p className="text-muted">Nothing is in it yet. Say above what you would order.</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.label} className="flex items-baseline justify-between gap-4 border-border border-t py-2">
              <span>
                <span className="tabular">{line.quantity.toLocaleString("en-US")}</span> × {line.label}
              </span>
              <Price micros={line.unitMicros} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4 text-muted text-sm">
        Worked out on {formatDate(`${day}T00:00:00Z`)} at the prices of that day.
        <span className="print:hidden"> Print this page, or keep its address, to have it as a quote.</span>
      </p>
    </section>
  );
}
