/** When a charge falls due: at the start, each month, or each time something is used. */
export type ChargeBasis = "once" | "monthly" | "per-use";

/** "a month", "once", "per segment" */
export function basisWords(basis: ChargeBasis, unit?: string | null): string {
  if (basis === "monthly") return "a month";
  return basis === "once" ? "once" : `per ${unit ?? "use"}`;
}
