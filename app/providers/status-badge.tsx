import { Badge, type Tone } from "~/ui/badge";
import type { ItemStatus } from "./record";
import type { CarrierModel, Standing } from "./standing";

/** Words for what an item counts as, for staff. */
export const statusLabels: Record<ItemStatus, string> = {
  verified: "Verified",
  "self-declared": "Self-declared",
  expired: "Expired",
  missing: "Missing",
  "not-applicable": "Not applicable",
  "not-checked": "Not checked",
};

const statusTones: Record<ItemStatus, Tone> = {
  verified: "success",
  "self-declared": "warning",
  expired: "danger",
  missing: "danger",
  "not-applicable": "neutral",
  "not-checked": "neutral",
};

export const StatusBadge = ({ status }: { status: ItemStatus }) => (
  <Badge tone={statusTones[status]}>{statusLabels[status]}</Badge>
);

const standings: Record<Standing["kind"], { word: string; tone: Tone }> = {
  carrier: { word: "Carrier", tone: "success" },
  reseller: { word: "Carrier service reseller", tone: "warning" },
  msp: { word: "Managed service provider", tone: "neutral" },
  unknown: { word: "Cannot tell", tone: "neutral" },
};

export function StandingBadge({ kind }: { kind: Standing["kind"] }) {
  return <Badge tone={standings[kind].tone}>{standings[kind].word}</Badge>;
}

/** How a carrier came to hold numbers, for staff. */
export const modelWords: Record<CarrierModel, string> = {
  ILEC: "ILEC, incumbent local exchange carrier",
  CLEC: "CLEC, competitive local exchange carrier",
  IPES: "IPES, IP-enabled services provider",
};
