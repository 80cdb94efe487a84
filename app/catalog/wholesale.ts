/** One version of a wholesale price: in force from `effectiveFromMs` (UTC) until the next version begins. */
export interface WholesaleVersion {
  effectiveFromMs: number;
  amountMicros: bigint;
  minimumRetailMicros: bigint | null;
  currency: string;
}

/** The version in force at a time, or null before the first. The order of `versions` does not matter. */
export function versionAt<V extends { effectiveFromMs: number }>(versions: readonly V[], atMs: number): V | null {
  let found: V | null = null;
  for (const version of versions) {
    if (version.effectiveFromMs <= atMs && (!found || version.effectiveFromMs > found.effectiveFromMs)) found = version;
  }
  return found;
}

/** The first version that begins after a time, or null. */
export function nextVersion<V extends { effectiveFromMs: number }>(versions: readonly V[], atMs: number): V | null {
  let found: V | null = null;
  for (const version of versions) {
    if (version.effectiveFromMs > atMs && (!found || version.effectiveFromMs < found.effectiveFromMs)) found = version;
  }
  return found;
}

/** The earliest of some times, without the unknown ones. */
export function earliest(times: Iterable<number | null>): number | null {
  let first: number | null = null;
  for (const time of times) if (time !== null && (first === null || time < first)) first = time;
  return first;
}
