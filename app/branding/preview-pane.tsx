import { Link } from "@remix-run/react";
import type { ReactNode, Ref } from "react";
import { cx } from "~/ui/cx";
import { choiceQuery, type PreviewChoice, previewTabKeys, previewTabs, previewWidthKeys, previewWidths } from "./preview-places";

interface PaneProps {
  choice: PreviewChoice;
  /** Absolute, at the shop's host. */
  src: string;
  /** Changes when what is shown was changed, so that the frame loads anew. */
  state: string;
  /** What is seen, and what it can do. */
  says: string;
  frameRef?: Ref<HTMLIFrameElement>;
}

/** The shop itself, with the brand that is not published yet, in a frame of the chosen width that is scaled to fit. */
export function PreviewPane({ choice, src, state, says, frameRef }: PaneProps) {
  return (
    <section aria-label="Preview" className="card min-w-0 overflow-hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-border border-b px-3 py-2">
        <nav aria-label="Page in the preview" className="flex flex-wrap gap-0.5">
          {previewTabKeys.map((tab) => (
            <ChoiceLink key={tab} to={{ ...choice, tab }} isCurrent={tab === choice.tab}>
              {previewTabs[tab]}
            </ChoiceLink>
          ))}
        </nav>
        <nav aria-label="Width of the preview" className="flex flex-wrap gap-0.5">
          {previewWidthKeys.map((width) => (
            <ChoiceLink key={width} to={{ ...choice, width }} isCurrent={width === choice.width}>
              {previewWidths[width]} <span className="sr-only">, {width} pixels</span>
            </ChoiceLink>
          ))}
        </nav>
      </div>
      <div className="preview-stage">
        <div className="preview-fit">
          <iframe
            key={`${src} ${state}`}
            ref={frameRef}
            title={`Preview: ${previewTabs[choice.tab]}, ${choice.width} pixels wide`}
            src={src}
            data-width={choice.width}
            className="preview-frame"
            sandbox="allow-scripts allow-forms"
            referrerPolicy="no-referrer"
          />
        </div>
      </div>
      <p className="border-border border-t px-3 py-2 text-muted text-xs">{says}</p>
    </section>
  );
}

function ChoiceLink({ to, isCurrent, children }: { to: PreviewChoice; isCurrent: boolean; children: ReactNode }) {
  return (
    <Link
      to={`?${choiceQuery(to)}`}
      preventScrollReset
      aria-current={isCurrent ? "true" : undefined}
      className={cx(
        "rounded-control px-2 py-1 text-sm",
        isCurrent ? "bg-brand-tint font-semibold text-on-brand-tint" : "text-text hover:bg-sunken",
      )}
    >
      {children}
    </Link>
  );
}
