import { Price } from "~/ui/price";
import type { MessagingExample } from "./messaging-example";

/** A month of texting, worked out at this shop's prices. */
export function MessagingMonth({ example }: { example: MessagingExample }) {
  return (
    <section className="card self-start p-6" aria-labelledby="month">
      <h2 id="month" className="text-xl">
        What a month can cost
      </h2>
      <p className="mt-1 text-sm text-muted">A small office on one number. Each text up to 160 plain characters.</p>
      <dl className="mt-4">
        {example.lines.map((line) => (
          <div key={line.label} className="flex items-baseline justify-between gap-4 border-t border-border py-2">
            <dt>{line.label}</dt>
            <dd>
              <Price micros={line.micros} currency={example.currency} />
            </dd>
          </div>
        ))}
        {example.totalMicros === null ? null : (
          <div className="flex items-baseline justify-between gap-4 border-t-2 border-border-strong pt-3 text-lg font-semibold">
            <dt>Together, each month</dt>
            <dd>
              <Price micros={example.totalMicros} currency={example.currency} />
            </dd>
          </div>
        )}
      </dl>
      <p className="mt-3 text-sm text-muted">Before taxes and government fees. Registration is extra, see below.</p>
    </section>
  );
}
