import { days, hours } from "~/kit/time";

/** A session ends after this long without a request. */
export const idleMs = days(10);
/** A session ends this long after it began, however much it is used. */
export const lifetimeMs = days(30);
const touchEveryMs = hours(1);

/**
 * When a session that is used now should end instead.
 * @returns null while it was noted within the hour: each move costs a write
 */
export function nextExpiry(session: { createdAt: number; expiresAt: number; seenAt: number | null }, now: number): number | null {
  const next = Math.min(now + idleMs, session.createdAt + lifetimeMs);
  return next - session.expiresAt >= touchEveryMs || now - (session.seenAt ?? 0) >= touchEveryMs ? next : null;
}
