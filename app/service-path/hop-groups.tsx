import { SampleBadge } from "~/ui/badge";
import { verdictWords } from "./decide";
import type { HopCounts, HopGroup } from "./find-hops";
import { VerdictBadge } from "./verdict-badge";

interface HopGroupsProps extends HopCounts {
  groups: readonly HopGroup[];
  /** What is left out of a list of very many companies. */
  unshown: { groups: number; numbers: number };
  repeated: number;
  problems: readonly { line: number; message: string }[];
  refused: number;
}

const number = (digits: string) => `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`;
const counted = (count: number) => (count === 1 ? "One number" : `${count.toLocaleString("en-US")} numbers`);

/** A list never shows that there is no reseller, so what cannot be told is said as loud as what was found. */
function foundWords(count: number, resold: number, open: number): string {
  const many = (n: number, one: string) => (n === 1 ? one : n.toLocaleString("en-US"));
  if (count === 1 && resold === 1) return "By the list, it has a reseller in the path.";
  const found =
    resold === 0
      ? "By the list, no reseller was found"
      : `By the list, ${many(resold, "one")} of them ${resold === 1 ? "has" : "have"} a reseller in the path`;
  if (open === 0) return `${found}.`;
  if (open === count)
    return count === 1
      ? "Whether it has a reseller in its path cannot be told."
      : "Of none of them can it be told whether a reseller is in the path.";
  return `${found}; of ${many(open, "one")} it cannot be told.`;
}

/** What a list shows: numbers by holder and answer, those with a reseller first, and the lines that were left out. */
export function HopGroups({ groups, unshown, count, resold, open, several, repeated, problems, refused }: HopGroupsProps) {
  return (
    <div data-hops={resold}>
      <p className="mb-6 text-lg">
        {counted(count)} read. {foundWords(count, resold, open)}
      </p>
      {repeated > 0 ? (
        <p className="-mt-4 mb-6 text-muted">
          {repeated === 1 ? "One line says" : `${repeated.toLocaleString("en-US")} lines say`} the same of the same number as one
          before, and counts once.
        </p>
      ) : null}
      {several > 0 ? (
        <p className="-mt-4 mb-6 text-muted" data-several={several}>
          {several === 1 ? "One number stands" : `${several.toLocaleString("en-US")} numbers stand`} in lines that say different
          things, and {several === 1 ? "counts" : "count"} by the worst of them.
        </p>
      ) : null}
      <ul className="space-y-5">
        {groups.map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </ul>
      {unshown.groups > 0 ? (
        <p className="mt-6 max-w-[65ch]" data-unshown={unshown.groups}>
          {unshown.numbers > 0 ? `${counted(unshown.numbers)} more, in ` : "These numbers have more answers, in "}
          {unshown.groups.toLocaleString("en-US")} {unshown.groups === 1 ? "group" : "groups"} that this page does not show. The
          CSV file has the answer of every line.
        </p>
      ) : null}
      {refused > 0 ? (
        <details className="mt-6">
          <summary className="w-fit cursor-pointer py-1 font-medium underline underline-offset-4">
            {refused === 1 ? "One line was left out" : `${refused.toLocaleString("en-US")} lines were left out`}
          </summary>
          <ul className="mt-2 space-y-1 text-muted">
            {problems.map((problem) => (
              <li key={problem.line}>
                Line {problem.line}: {problem.message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function Group({ group: { holder, verdict, reasons, count, examples, isSample } }: { group: HopGroup }) {
  const rest = count - examples.length;
  return (
    <li className="card p-5" data-hop-group={verdict}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="text-lg">{holder}</h3>
        <VerdictBadge verdict={{ verdict, word: verdictWords[verdict] }} />
        {isSample ? <SampleBadge>Sample record</SampleBadge> : null}
      </div>
      <p className="mt-1 tabular">
        {counted(count)}: {examples.map(number).join(", ")}
        {rest > 0 ? ` and ${rest.toLocaleString("en-US")} more` : null}
      </p>
      <ul className="mt-3 max-w-[65ch] list-disc space-y-1 pl-5 text-muted">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </li>
  );
}
