import { SampleBadge } from "~/ui/badge";
import { cx } from "~/ui/cx";
import { isTall } from "./drawing";
import { DrawingSvg } from "./figure-parts";
import { narrowLayout } from "./narrow-layout";
import { PathList } from "./path-list";
import { VerdictBadge } from "./verdict-badge";
import type { PathView } from "./view";
import { wideLayout } from "./wide-layout";

/**
 * A service path: caption with verdict, the drawing in the shape that its own width allows, and the same as a list.
 * @param props.id unique on the page; ids inside begin with it
 */
export function PathFigure({ path, id, open = false }: { path: PathView; id: string; open?: boolean }) {
  const drawing = { title: path.title, summary: path.summary };
  const wide = wideLayout(path);
  return (
    <figure
      data-service-path=""
      data-verdict={path.verdict}
      aria-labelledby={`${id}-caption`}
      className="@container m-0 text-text"
    >
      <figcaption id={`${id}-caption`} className="mb-5 space-y-2">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <strong className="font-heading font-semibold text-lg">{path.title}</strong>
          <VerdictBadge verdict={path} />
          {path.isSample && <SampleBadge />}
        </span>
        <span className="block max-w-[65ch] text-muted">{path.headline}</span>
      </figcaption>
      <DrawingSvg
        {...drawing}
        id={`${id}-wide`}
        drawing={wide}
        className={cx(
          "hidden h-auto w-full @min-[56rem]:block print:break-inside-avoid",
          isTall(wide) ? "max-w-[44rem]" : "max-w-[75rem]",
        )}
      />
      <DrawingSvg
        {...drawing}
        id={`${id}-narrow`}
        drawing={narrowLayout(path)}
        className="block h-auto w-full max-w-[26rem] @min-[56rem]:hidden print:break-inside-avoid"
      />
      <details open={open} className="mt-4">
        <summary className="w-fit cursor-pointer py-1 font-medium text-brand-text underline underline-offset-4">
          Show as a list
        </summary>
        <PathList path={path} />
      </details>
    </figure>
  );
}
