/** Zones that a time may be entered in, with the name that people here use. */
export const zones = {
  UTC: "UTC",
  "America/New_York": "Eastern",
  "America/Chicago": "Central",
  "America/Denver": "Mountain",
  "America/Phoenix": "Arizona",
  "America/Los_Angeles": "Pacific",
  "America/Anchorage": "Alaska",
  "Pacific/Honolulu": "Hawaii",
} as const;
export type Zone = keyof typeof zones;

export const isZone = (text: string): text is Zone => Object.hasOwn(zones, text);

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetMs(zone: Zone, atMs: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  }).formatToParts(atMs);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return wall - Math.floor(atMs / 1000) * 1000;
}

/**
 * Reads "2026-12-01T09:00", as `<input type="datetime-local">` sends it, on the clocks of a zone. Where clocks go back an hour and a
 * time comes twice, the first one is meant.
 * @returns UTC milliseconds, or null for no such time, such as one that is skipped when clocks go forward
 */
export function wallTimeMs(text: string, zone: Zone): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/.exec(text.trim());
  if (!match) return null;
  const asUtc = Date.parse(`${match[1]}T${match[2]}:00Z`);
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(match[1] ?? "")) return null;
  const day = 86_400_000;
  const guesses = [asUtc - offsetMs(zone, asUtc - day), asUtc - offsetMs(zone, asUtc + day)].sort((a, b) => a - b);
  return guesses.find((guess) => guess + offsetMs(zone, guess) === asUtc) ?? null;
}
