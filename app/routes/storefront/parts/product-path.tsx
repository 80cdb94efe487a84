import { shop } from "~/kit/paths";
import { PathFigure } from "~/service-path/path-figure";
import { PathLine } from "~/service-path/path-line";
import type { PathView, VerdictView } from "~/service-path/view";

/** What a path without a number in particular speaks of, and where that of a number is. */
export const drawnForOwn = (carrierName: string) =>
  `Drawn for numbers that ${carrierName} holds itself. Where another company holds one, the list marks it, and the number's own page shows its path.`;

/** For which numbers the path of a product is drawn. */
function drawnFor(kind: string, carrierName: string): string {
  if (kind === "port-in") return `Drawn for a number that has been moved to ${carrierName}, which then holds it.`;
  if (kind === "voice" || kind === "fax")
    return `Drawn for numbers that ${carrierName} holds itself. A number keeps the holder that it has.`;
  return drawnForOwn(carrierName);
}

/** How calls of a product travel. */
export function ProductPath({ kind, path, carrierName }: { kind: string; path: PathView; carrierName: string }) {
  return (
    <section className="section bg-sunken mb-16" aria-labelledby="path">
      <div className="page">
        <h2 id="path" className="mb-2 text-2xl">
          How its calls travel
        </h2>
        <p className="mb-6 max-w-2xl text-muted">{drawnFor(kind, carrierName)}</p>
        <div className="card p-5 sm:p-8">
          <PathFigure path={path} id="product-path" />
          <p className="mt-4">
            <a href={shop.servicePath()} className="link py-1 font-semibold">
              See what each step rests on
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

/** Who carries messages, which is not known to the end. */
export function MessagePath({ verdict }: { verdict: VerdictView }) {
  return (
    <section className="page pb-16" aria-labelledby="message-path">
      <h2 id="message-path" className="mb-3 text-2xl">
        Who carries your messages
      </h2>
      <PathLine verdict={verdict} href={shop.servicePath()} label="How calls travel" />
    </section>
  );
}
