import { Link } from "@remix-run/react";
import type { ReactNode, Ref } from "react";
import { cx } from "~/ui/cx";
import {
  choiceQuery,
  type PreviewChoice,
  previewSchemeKeys,
  previewSchemes,
  previewTabKeys,
  previewTabs,
  previewWidthKeys,
  previewWidths,
  sampleMailKeys,
  sampleMails,
} from "./preview-places";

export interface PreviewPaneData {
  choice: PreviewChoice;
  /** Absolute, at the shop's host; a mail's is the console's own. */
  src: string;
  /** Changes when what is shown was changed, so that the frame loads anew. */
  state: string;
  mail: { from: string; subject: string; text: string } | null;
}

interface PaneProps extends PreviewPaneData {
  /** What is seen, and what it can do. */
  says: string;
  frameRef?: Ref<HTMLIFrameElement>;
}

/** The shop itself, with a brand that is not (or no longer) published, in a frame of the chosen width that is scaled to fit. */
export function PreviewPane({ choice, src, state, mail, says, frameRef }: PaneProps) {
  return (
    <section aria-label="Preview" className="card min-w-0 overflow-hidden">
      <Choices choice={choice} />
      {mail ? <MailChoices choice={choice} /> : null}
      {mail ? (
        <dl className="border-border border-b px-3 py-2 text-xs">
          <div>
            <dt className="inline text-muted">From </dt>
            <dd className="inline">{mail.from}</dd>
          </div>
          <div>
            <dt className="inline text-muted">Subject </dt>
            <dd className="inline font-semibold">{mail.subject}</dd>
          </div>
        </dl>
      ) : null}
      <div className="preview-stage">
        <div className="preview-fit">
          <iframe
            key={`${src} ${state}`}
            ref={frameRef}
            title={`Preview: ${previewTabs[choice.tab]}, ${choice.width} pixels wide`}
            src={src}
            data-width={choice.width}
            className="preview-frame"
            sandbox={mail ? "" : "allow-scripts allow-forms"}
            referrerPolicy="no-referrer"
          />
        </div>
      </div>
      {mail ? (
        <details className="border-border border-t px-3 py-2 text-xs">
          <summary className="link w-fit">The same mail as plain text</summary>
          <pre className="mt-2 whitespace-pre-wrap break-words font-mono">{mail.text}</pre>
        </details>
      ) : null}
      <p className="border-border border-t px-3 py-2 text-muted text-xs">{mail ? sampleWords : says}</p>
    </section>
  );
}

const sampleWords = "A sample: the people in it are made up, its links open nothing, and nobody gets it.";

function MailChoices({ choice }: { choice: PreviewChoice }) {
  return (
    <nav aria-label="Mail in the preview" className="flex flex-wrap gap-0.5 border-border border-b px-2 py-2">
      {sampleMailKeys.map((mail) => (
        <ChoiceLink key={mail} to={{ ...choice, mail }} isCurrent={mail === choice.mail}>
          {sampleMails[mail]}
        </ChoiceLink>
      ))}
    </nav>
  );
}

function Choices({ choice }: { choice: PreviewChoice }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-border border-b px-2 py-2">
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
            {previewWidths[width]}
            <span className="sr-only">, {width} pixels</span>
          </ChoiceLink>
        ))}
      </nav>
      <nav aria-label="Screen of the preview" className="flex flex-wrap gap-0.5">
        {previewSchemeKeys.map((scheme) => (
          <ChoiceLink key={scheme} to={{ ...choice, scheme }} isCurrent={scheme === choice.scheme}>
            {previewSchemes[scheme]}
          </ChoiceLink>
        ))}
      </nav>
    </div>
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
