import { VerdictBadge } from "./verdict-badge";
import type { VerdictView } from "./view";

interface PathLineProps {
  verdict: VerdictView;
  /** Where the figure or the record is. */
  href: string;
  label: string;
}

/** A verdict where there is no room for the figure: in words, with its sentence and the way to what it rests on. */
export function PathLine({ verdict, href, label }: PathLineProps) {
  return (
    <div data-path-line={verdict.verdict} className="max-w-[65ch] space-y-1.5">
      <VerdictBadge verdict={verdict} />
      <p>
        {verdict.headline}{" "}
        <a href={href} className="link font-semibold">
          {label}
        </a>
      </p>
    </div>
  );
}
