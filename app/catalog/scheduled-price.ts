/** A price of one charge from a moment until another (UTC milliseconds; the end is outside). No end means for good. */
export interface PriceSpan {
  startsAtMs: number;
  endsAtMs: number | null;
}

export interface ScheduledPrice extends PriceSpan {
  id: string;
  priceMicros: bigint;
}

/** How many prices of one charge may run or be to come. */
export const scheduledLimit = 50;

export const isRunning = ({ startsAtMs, endsAtMs }: PriceSpan, atMs: number): boolean =>
  startsAtMs <= atMs && (endsAtMs === null || atMs < endsAtMs);

export const isOver = ({ endsAtMs }: PriceSpan, atMs: number): boolean => endsAtMs !== null && endsAtMs <= atMs;

/** The scheduled price that holds at a time. Those of one charge never overlap. */
export const scheduledAt = (scheduled: readonly ScheduledPrice[], atMs: number): ScheduledPrice | null =>
  scheduled.find((one) => isRunning(one, atMs)) ?? null;

const endOf = ({ endsAtMs }: PriceSpan) => endsAtMs ?? Number.POSITIVE_INFINITY;

/** The first of some spans that shares a moment with a new one, or null. One may begin in the moment in which another ends. */
export const overlapping = <S extends PriceSpan>(spans: readonly S[], wanted: PriceSpan): S | null =>
  spans.find((span) => span.startsAtMs < endOf(wanted) && wanted.startsAtMs < endOf(span)) ?? null;
