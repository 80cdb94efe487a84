import { VerdictBadge } from "./verdict-badge";
import type { VerdictView } from "./view";

interface PathLineProps {
  verdict: VerdictView;
  /** What the verdict is of, where the page does not say so: "Numbers that Keystone holds". */
  about?: string;
  /** Where the figure or the record is. */
  href: string;
  label: string;
}

/** A verdict where there is no room for the figure: in words, with its sentence and the way to what it rests on. */
export function PathLine({ verdict, about, href, label }: PathLineProps) {
  return (
    <div data-path-line={verdict.verdict} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <VerdictBadge verdict={verdict} />
      {about ? <strong className="font-semibold">{about}</strong> : null}
      <span className="max-w-[65ch]">{verdict.headline}</span>
      <a href={href} className="link py-1 font-semibold">
        {label}
      </a>
    </div>
  );
}
