/** When the first of several things changes by date alone (UTC milliseconds); null when none does. */
export function earliestChange(things: readonly { nextChangeAtMs: number | null }[]): number | null {
  const times = things.map((thing) => thing.nextChangeAtMs).filter((time) => time !== null);
  return times.length > 0 ? Math.min(...times) : null;
}
