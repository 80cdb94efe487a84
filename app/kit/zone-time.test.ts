import { describe, expect, it } from "vitest";
import { wallTimeMs } from "./zone-time";

const utc = (text: string, zone: Parameters<typeof wallTimeMs>[1]) => {
  const ms = wallTimeMs(text, zone);
  return ms === null ? null : new Date(ms).toISOString().slice(0, 16);
};

describe("a time on a zone's clocks", () => {
  it.each([
    ["2026-12-01T09:00", "UTC", "2026-12-01T09:00"],
    ["2026-12-01T09:00", "America/New_York", "2026-12-01T14:00"],
    ["2026-07-01T09:00", "America/New_York", "2026-07-01T13:00"],
    ["2026-07-01T09:00", "America/Phoenix", "2026-07-01T16:00"],
    ["2026-12-31T23:30:00", "Pacific/Honolulu", "2027-01-01T09:30"],
    ["2026-11-01T01:30", "America/New_York", "2026-11-01T05:30"],
    ["2026-11-01T02:30", "America/New_York", "2026-11-01T07:30"],
  ] as const)("%s %s is %s UTC", (text, zone, expected) => expect(utc(text, zone)).toBe(expected));

  it.each(["2026-03-08T02:30", "2026-02-30T09:00", "2026-12-01", "tomorrow", "", "2026-12-01T25:00"])("%j is none", (text) => {
    expect(utc(text, "America/New_York")).toBeNull();
  });
});
