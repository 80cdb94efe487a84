/** Durations in milliseconds, by named unit. */
export const seconds = (n: number) => n * 1000;
export const minutes = (n: number) => n * 60_000;
export const hours = (n: number) => n * 3_600_000;
export const days = (n: number) => n * 86_400_000;

/** Made once: making one takes longer than a hundred dates. */
const asDate = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

/** A date as people here read it, in UTC: "Nov 22, 2026". */
export const formatDate = (value: Date | string | number): string => asDate.format(new Date(value));

/** "Nov 22, 2026, 14:05 UTC" */
export function formatDateTime(value: Date | string | number): string {
  const date = new Date(value);
  return `${formatDate(date)}, ${date.toISOString().slice(11, 16)} UTC`;
}

/** "2026-11-22", for files, `<time>` and date fields. */
export const isoDay = (value: Date | string | number) => new Date(value).toISOString().slice(0, 10);
