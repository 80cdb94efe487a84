import { versionAt, type WholesaleVersion } from "./wholesale";

/** What a partner decided on a wholesale price: markups follow it from its day on, or stay with the one agreed before. */
export interface WholesaleDecision {
  effectiveFromMs: number;
  wholesaleMicros: bigint;
  choice: "follow" | "keep";
}

/**
 * The wholesale price that markups are reckoned from at a time: the last one that the partner followed, else the first that the
 * charge ever had. Null before there is any.
 */
export function agreedMicrosAt(
  versions: readonly WholesaleVersion[],
  decisions: readonly WholesaleDecision[],
  atMs: number,
): bigint | null {
  const followed = versionAt(
    decisions.filter(({ choice }) => choice === "follow"),
    atMs,
  );
  if (followed) return followed.wholesaleMicros;
  const [first] = [...versions].sort((a, b) => a.effectiveFromMs - b.effectiveFromMs);
  return first?.amountMicros ?? null;
}

/** The wholesale prices, in force or to come, that the partner has not decided on and that differ from what it agreed to. */
export function undecidedVersions(
  versions: readonly WholesaleVersion[],
  decisions: readonly WholesaleDecision[],
  atMs: number,
): WholesaleVersion[] {
  const current = versionAt(versions, atMs);
  const open = versions.filter((version) => version.effectiveFromMs > atMs || version === current);
  return open
    .filter(({ effectiveFromMs, amountMicros }) => {
      const decided = decisions.some((one) => one.effectiveFromMs === effectiveFromMs && one.wholesaleMicros === amountMicros);
      return !decided && agreedMicrosAt(versions, decisions, effectiveFromMs) !== amountMicros;
    })
    .sort((a, b) => a.effectiveFromMs - b.effectiveFromMs);
}
