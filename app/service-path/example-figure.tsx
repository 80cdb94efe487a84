import { SampleBadge } from "~/ui/badge";
import { DrawingSvg } from "./figure-parts";
import { narrowLayout } from "./narrow-layout";
import type { PlanePath } from "./path";
import { VerdictBadge } from "./verdict-badge";
import type { PathView } from "./view";
import { wideLayout } from "./wide-layout";

/**
 * A path of companies that exist nowhere: drawn like any other, with its verdict and the reasons, without evidence, for there is none.
 * @param props.id unique on the page; ids inside begin with it
 */
export function ExampleFigure({ path, id, text }: { path: PathView; id: string; text: string }) {
  const drawing = { title: path.title, summary: path.summary };
  const [first, ...others] = path.reasons;
  return (
    <figure
      data-service-path=""
      data-verdict={path.verdict}
      aria-labelledby={`${id}-title`}
      className="@container m-0 break-inside-avoid text-text"
    >
      <figcaption className="mb-5">
        <h3 id={`${id}-title`} className="text-xl">
          {path.title}
        </h3>
        <span className="mt-2 flex flex-wrap items-center gap-2">
          <VerdictBadge verdict={path} />
          <SampleBadge>Example, made-up companies</SampleBadge>
        </span>
        <span className="mt-3 block max-w-[65ch]">{text}</span>
        <span className="mt-2 block max-w-[65ch] text-muted">{first}</span>
      </figcaption>
      <DrawingSvg
        {...drawing}
        id={`${id}-wide`}
        drawing={wideLayout(path)}
        className="hidden h-auto w-full max-w-[75rem] @min-[56rem]:block"
      />
      <DrawingSvg
        {...drawing}
        id={`${id}-narrow`}
        drawing={narrowLayout(path)}
        className="block h-auto w-full max-w-[26rem] @min-[56rem]:hidden"
      />
      <details className="mt-4">
        <summary className="w-fit cursor-pointer py-1 font-medium text-brand-text underline underline-offset-4">
          Show as a list
        </summary>
        <PlaneSteps plane={path.call} title="Calls" />
        <PlaneSteps plane={path.commercial} title="Sale, bill, support and service" />
        <p className="mt-4 font-semibold">What else decides</p>
        <ul className="mt-1 list-disc space-y-1 pl-5">
          {others.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </details>
    </figure>
  );
}

function PlaneSteps({ plane, title }: { plane: PlanePath; title: string }) {
  const nameOf = (id: string) => plane.hops.find((hop) => hop.id === id)?.name ?? "";
  return (
    <div data-plane={plane.plane} className="mt-3">
      <p className="font-semibold">{title}</p>
      <ol className="mt-1 list-decimal space-y-1 pl-5">
        {plane.arrows.map((arrow) => (
          <li key={`${arrow.from}:${arrow.to}`} data-arrow={`${arrow.from}>${arrow.to}`}>
            {nameOf(arrow.from)} to {nameOf(arrow.to)}: {arrow.label}
            {!arrow.isKnown && " (not known)"}
          </li>
        ))}
      </ol>
    </div>
  );
}
