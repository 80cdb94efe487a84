import type { Arrow, Hop, HopKind, PlanePath } from "./path";
import type { HopOwner, TraceHop } from "./trace-hops";

const kinds: Readonly<Record<HopOwner, HopKind>> = {
  carrier: "carrier",
  reseller: "reseller",
  other: "maybe",
  private: "maybe",
  "not-on-record": "maybe",
};

/** What stands below a machine's name. */
function roleOf({ owner, company }: TraceHop): string {
  if (owner === "private") return "a private address, nobody can tell whose";
  return company ?? "whose machine is not on record";
}

/** @param place of a machine, as its stop is called in the drawing */
export const machineId = (place: number) => `machine-${place}`;

/**
 * The machines of a trace as one plane to draw. What lies before the first is never shown by a call's headers, nor where a machine stands
 * that only asked to stay in the path.
 * @param caller the calling number as people read it, or null
 */
export function tracePlane(machines: readonly TraceHop[], caller: string | null): PlanePath {
  const start: Hop = { id: "caller", kind: "caller", name: caller ?? "The caller", role: "as the call says" };
  const end: Hop = { id: "customer", kind: "customer", name: "Where you took the trace", role: "received this message" };
  const stops = machines.map((machine): Hop => {
    const { place, host, owner } = machine;
    return { id: machineId(place), kind: kinds[owner], name: host, role: roleOf(machine) };
  });
  const hops = [start, ...stops, end];
  const arrows = hops.slice(1).map((hop, index): Arrow => {
    const [from, to] = [machines[index - 1], machines[index]];
    return { from: hops[index]?.id ?? "caller", to: hop.id, ...wayBetween(from, to), evidence: [] };
  });
  return { plane: "call", hops, arrows };
}

function wayBetween(from: TraceHop | undefined, to: TraceHop | undefined): Pick<Arrow, "label" | "isKnown"> {
  if (!from) return { label: "what lies before is not shown", isKnown: false };
  if (from.isRouteOnly || to?.isRouteOnly) return { label: "the order is open", isKnown: false };
  return { label: from.received ? `seen from ${from.received}` : "hands it on", isKnown: true };
}
