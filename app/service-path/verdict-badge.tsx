import { CircleCheck, CircleHelp, Hash, TriangleAlert } from "lucide-react";
import { Badge, type Tone } from "~/ui/badge";
import type { Verdict } from "./path";
import type { VerdictView } from "./view";

const looks: Readonly<Record<Verdict, { icon: typeof Hash; tone: Tone }>> = {
  direct: { icon: CircleCheck, tone: "success" },
  "numbers-only": { icon: Hash, tone: "brand" },
  unknown: { icon: CircleHelp, tone: "warning" },
  "reseller-hop": { icon: TriangleAlert, tone: "danger" },
};

/** A path's verdict as word and icon, for lists and captions. */
export function VerdictBadge({ verdict, className }: { verdict: Pick<VerdictView, "verdict" | "word">; className?: string }) {
  const { icon, tone } = looks[verdict.verdict];
  return (
    <Badge icon={icon} tone={tone} className={className}>
      {verdict.word}
    </Badge>
  );
}
