import { Badge } from "~/ui/badge";
import { compareColumns, compareRows } from "./compare-layout";
import type { Drawing } from "./drawing";
import { DrawingSvg } from "./figure-parts";
import { VerdictBadge } from "./verdict-badge";
import type { ComparisonView, PathView } from "./view";

/**
 * The shop's call path and the same order through a carrier service reseller on one grid, and what the extra company changes.
 * @param props.id unique on the page
 */
export function CompareFigure({ comparison, id = "comparison" }: { comparison: ComparisonView; id?: string }) {
  const { here, through, changes } = comparison;
  const planes = [here.call, through.call];
  const [hereRow, throughRow] = compareRows(planes);
  const [hereColumn, throughColumn] = compareColumns(planes);
  return (
    <figure data-path-comparison="" aria-labelledby={`${id}-caption`} className="@container m-0 text-text">
      <figcaption id={`${id}-caption`} className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 text-muted">
        <Badge>Illustration</Badge>
        <span>
          {through.isSample ? "The reseller in it is fictional." : "The reseller in it stands for any."} The order is the same in
          both.
        </span>
      </figcaption>
      <div className="grid grid-cols-1 gap-3 @min-[21rem]:grid-cols-2 @min-[21rem]:grid-rows-[auto_auto_auto] @min-[56rem]:block @min-[56rem]:space-y-5">
        <ComparedPath path={here} id={`${id}-here`} row={hereRow} column={hereColumn} look="bg-brand-tint" />
        <ComparedPath path={through} id={`${id}-through`} row={throughRow} column={throughColumn} look="bg-raised" />
      </div>
      <h3 className="mt-10 mb-4 text-lg">What the extra company changes for you</h3>
      <ul className="grid gap-x-10 gap-y-6 @min-[40rem]:grid-cols-2 @min-[70rem]:grid-cols-3">
        {changes.map((change) => (
          <li key={change.title} className="border-danger border-l-2 pl-4">
            <strong className="block font-semibold">{change.title}</strong>
            <span className="block">{change.text}</span>
            <span className="mt-1 block text-muted text-sm">{change.basis}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface ComparedPathProps {
  path: PathView;
  id: string;
  row: Drawing | undefined;
  column: Drawing | undefined;
  look: string;
}

function ComparedPath({ path, id, row, column, look }: ComparedPathProps) {
  const paid = path.commercial.hops.filter((hop) => hop.id !== "customer").reverse();
  return (
    <div
      className={`grid min-w-0 grid-cols-1 gap-3 rounded-brand border border-border p-3 @min-[21rem]:row-span-3 @min-[21rem]:grid-rows-subgrid @min-[56rem]:block @min-[56rem]:p-6 ${look}`}
      data-compared={path.verdict}
    >
      <div className="flex flex-wrap content-start items-center gap-x-3 gap-y-2 @min-[56rem]:mb-4">
        <strong className="font-heading font-semibold text-base leading-snug">{path.title}</strong>
        <VerdictBadge verdict={path} className="whitespace-normal" />
      </div>
      {row && (
        <DrawingSvg
          drawing={row}
          id={`${id}-wide`}
          title={path.title}
          summary={path.summary}
          className="hidden h-auto w-full @min-[56rem]:block"
        />
      )}
      {column && (
        <DrawingSvg
          drawing={column}
          id={`${id}-narrow`}
          title={path.title}
          summary={path.summary}
          className="h-auto w-full max-w-[12rem] @min-[56rem]:hidden"
        />
      )}
      <p className="text-sm @min-[56rem]:mt-4">
        <span className="text-muted">Paid from your bill: </span>
        {paid.map((hop) => hop.name).join(", ")}
      </p>
    </div>
  );
}
