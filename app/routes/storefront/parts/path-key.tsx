import { shop } from "~/kit/paths";
import { PathLine } from "~/service-path/path-line";
import type { VerdictView } from "~/service-path/view";

/** What the verdicts in a list of numbers say, each once. */
export function PathKey({ verdicts }: { verdicts: Record<string, VerdictView> }) {
  const shown = new Map(Object.values(verdicts).map((verdict) => [verdict.verdict, verdict]));
  if (shown.size === 0) return null;
  return (
    <details className="pb-2 text-sm">
      <summary className="w-fit cursor-pointer py-1 text-brand-text underline underline-offset-4">
        What {shown.size === 1 ? "the mark at each number says" : "the marks at the numbers say"}
      </summary>
      <ul className="space-y-2 py-2">
        {[...shown.values()].map((verdict) => (
          <li key={verdict.verdict}>
            <PathLine verdict={verdict} href={shop.servicePathGuide()} label="See it drawn" />
          </li>
        ))}
      </ul>
    </details>
  );
}
