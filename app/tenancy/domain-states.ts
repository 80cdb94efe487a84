import { days, hours, minutes } from "~/kit/time";

export const domainStates = ["pending", "verified", "serving", "failing", "conflict", "removed"] as const;
export type DomainState = (typeof domainStates)[number];

/**
 * Where a claim can go from each state. Only a look at the DNS moves it, save for `removed`, which its owner may choose at any time.
 *
 * - `pending`: nobody has proven yet that the name is theirs; it answers nothing
 * - `verified`: the TXT record proves it, but the name does not lead here yet
 * - `serving`: proven, and it leads here
 * - `failing`: it was held, and its records are wrong now; it still answers, and is removed when its grace is over
 * - `conflict`: another partner proved the name first
 * - `removed`: a tombstone; a new claim has another challenge
 */
export const transitions: Readonly<Record<DomainState, readonly DomainState[]>> = {
  pending: ["verified", "serving", "conflict", "removed"],
  verified: ["serving", "failing", "removed"],
  serving: ["failing", "removed"],
  failing: ["verified", "serving", "removed"],
  conflict: ["removed"],
  removed: [],
};

/** States in which the name is one partner's alone: it answers, may have a certificate, and nobody else can claim it. */
export const heldStates: readonly DomainState[] = ["verified", "serving", "failing"];
/** States in which visitors were sent to the name, and come back to it. */
export const inUseStates: readonly DomainState[] = ["serving", "failing"];
export const isHeld = (state: DomainState) => heldStates.includes(state);
/** States whose records are looked at again and again. */
export const watchedStates: readonly DomainState[] = ["pending", ...heldStates];

/** "unclear": no resolver could tell. It is never a reason to take anything away. */
export type Answer = "yes" | "no" | "unclear";

/** What a claim is, as far as the next step depends on it. Times are UTC milliseconds. */
export interface ClaimFacts {
  state: DomainState;
  /** Its records led here at some time. */
  hasServed: boolean;
  misses: number;
  failingSince: number | null;
  warnedAt: number | null;
  createdAt: number;
}

export interface LookFacts {
  /** Does the TXT record carry this claim's challenge? */
  proof: Answer;
  /** Does the name lead here? */
  address: Answer;
  /** Another partner holds the name. */
  isHeldByOther: boolean;
  now: number;
  /** 0 to 1, at random: spreads the looks over time. */
  jitter: number;
}

/** What the owners are told by mail. */
export type DomainNotice = "failing" | "leaving" | "removed";

export interface NextStep {
  state: DomainState;
  misses: number;
  failingSince: number | null;
  warnedAt: number | null;
  notice: DomainNotice | null;
  nextCheckAt: number;
}

export const graceDays = 14;
/** How long before the removal the second mail goes out, and the least time between the two. */
export const lastNoticeDays = 3;
/** One wrong answer may be a zone that is being edited. */
const missesBeforeFailing = 2;

/** The next step of a claim after one look. Pure: the same facts give the same step. */
export function nextStep(claim: ClaimFacts, look: LookFacts): NextStep {
  const step = isHeld(claim.state) ? stepOfHeld(claim, look) : { ...same(claim), state: stateOfClaim(claim, look) };
  return { ...step, nextCheckAt: look.now + pause(step, claim, look) };
}

type Step = Omit<NextStep, "nextCheckAt">;

const same = ({ state, misses, failingSince, warnedAt }: ClaimFacts): Step => ({
  state,
  misses,
  failingSince,
  warnedAt,
  notice: null,
});

function stateOfClaim({ state }: ClaimFacts, { proof, address, isHeldByOther }: LookFacts): DomainState {
  if (state !== "pending") return state;
  if (isHeldByOther) return "conflict";
  if (proof !== "yes") return "pending";
  return address === "yes" ? "serving" : "verified";
}

function stepOfHeld(claim: ClaimFacts, look: LookFacts): Step {
  const isLost = look.proof === "no" || (look.address === "no" && claim.hasServed);
  if (isLost) return claim.state === "failing" ? whileFailing(claim, look) : afterMiss(claim, look);
  if (look.proof === "unclear") return same(claim);
  if (look.address === "unclear" && claim.hasServed) return same(claim);
  const state = look.address === "yes" ? "serving" : claim.state === "serving" ? "serving" : "verified";
  return { state, misses: 0, failingSince: null, warnedAt: null, notice: null };
}

function afterMiss(claim: ClaimFacts, { now }: LookFacts): Step {
  const misses = claim.misses + 1;
  if (misses < missesBeforeFailing) return { ...same(claim), misses };
  return { state: "failing", misses, failingSince: now, warnedAt: null, notice: "failing" };
}

/** Removal comes only after the second mail, also when the portal itself was away for weeks. */
function whileFailing(claim: ClaimFacts, { now }: LookFacts): Step {
  const since = claim.failingSince ?? now;
  const isOver = now - since >= days(graceDays);
  const wasWarned = claim.warnedAt !== null && now - claim.warnedAt >= days(lastNoticeDays);
  if (isOver && wasWarned) return { ...same(claim), state: "removed", notice: "removed" };
  const isNear = now - since >= days(graceDays - lastNoticeDays);
  if (isNear && claim.warnedAt === null) return { ...same(claim), failingSince: since, warnedAt: now, notice: "leaving" };
  return { ...same(claim), failingSince: since };
}

/** When a failing claim is removed at the earliest. */
export function removalTime(failingSince: number, warnedAt: number | null): number {
  const end = failingSince + days(graceDays);
  return warnedAt === null ? end : Math.max(end, warnedAt + days(lastNoticeDays));
}

function pause(step: Step, claim: ClaimFacts, look: LookFacts): number {
  const stretch = 0.8 + 0.4 * look.jitter;
  return Math.round(stretch * plainPause(step, look.now - claim.createdAt, look));
}

function plainPause(step: Step, age: number, { proof, address }: LookFacts): number {
  if (proof === "unclear" || address === "unclear") return minutes(5);
  if (step.state === "serving") return step.misses > 0 ? minutes(3) : hours(1);
  if (step.state === "failing") return minutes(30);
  if (step.misses > 0) return minutes(3);
  if (age < hours(1)) return minutes(1);
  return age < days(2) ? minutes(10) : hours(3);
}
