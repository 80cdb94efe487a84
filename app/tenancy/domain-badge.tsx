import { Badge, type Tone } from "~/ui/badge";
import { CheckIcon, ClockIcon, CloseIcon, ErrorIcon, type LucideIcon, WarningIcon } from "~/ui/icons";
import type { RecordLook } from "./domain-records";
import type { DomainState } from "./domain-states";

interface Look {
  tone: Tone;
  icon: LucideIcon;
  word: string;
}

const states: Record<DomainState, Look> = {
  pending: { tone: "neutral", icon: ClockIcon, word: "Waiting" },
  verified: { tone: "warning", icon: ClockIcon, word: "Proven" },
  serving: { tone: "success", icon: CheckIcon, word: "Serving" },
  failing: { tone: "danger", icon: WarningIcon, word: "Failing" },
  conflict: { tone: "danger", icon: ErrorIcon, word: "Taken" },
  removed: { tone: "neutral", icon: CloseIcon, word: "Removed" },
};

export function DomainBadge({ state }: { state: DomainState }) {
  const { tone, icon, word } = states[state];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}

const verdicts: Record<RecordLook["verdict"], Look> = {
  right: { tone: "success", icon: CheckIcon, word: "Right" },
  missing: { tone: "neutral", icon: ClockIcon, word: "Not there yet" },
  wrong: { tone: "danger", icon: ErrorIcon, word: "Leads elsewhere" },
  unclear: { tone: "warning", icon: WarningIcon, word: "Could not tell" },
};

/** @param props.isSeen false before anybody has looked */
export function RecordBadge({ verdict, isSeen }: { verdict: RecordLook["verdict"]; isSeen: boolean }) {
  if (!isSeen) return <Badge icon={ClockIcon}>Not looked at yet</Badge>;
  const { tone, icon, word } = verdicts[verdict];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}
