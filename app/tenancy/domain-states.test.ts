import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours, minutes } from "~/kit/time";
import {
  type Answer,
  type ClaimFacts,
  type DomainNotice,
  domainStates,
  graceDays,
  isHeld,
  type LookFacts,
  lastNoticeDays,
  nextStep,
  transitions,
} from "./domain-states";

const start = Date.parse("2026-11-01T00:00:00Z");
const claim = (change: Partial<ClaimFacts> = {}): ClaimFacts => ({
  state: "pending",
  hasServed: false,
  misses: 0,
  failingSince: null,
  warnedAt: null,
  createdAt: start,
  ...change,
});
const look = (proof: Answer, address: Answer, change: Partial<LookFacts> = {}): LookFacts => ({
  proof,
  address,
  isHeldByOther: false,
  now: start + hours(1),
  jitter: 0.5,
  ...change,
});

describe("the graph", () => {
  it("reaches every state from pending, and ends in removed alone", () => {
    const seen = new Set<string>(["pending"]);
    for (const state of seen) for (const next of transitions[state as keyof typeof transitions]) seen.add(next);
    expect([...seen].sort()).toEqual([...domainStates].sort());
    expect(domainStates.filter((state) => transitions[state].length === 0)).toEqual(["removed"]);
    expect(domainStates.filter((state) => state !== "removed" && !transitions[state].includes("removed"))).toEqual([]);
  });

  const answers = fc.constantFrom<Answer>("yes", "no", "unclear");
  const time = fc.option(fc.integer({ min: start, max: start + days(60) }), { nil: null });
  const anyClaim = fc.record({
    state: fc.constantFrom(...domainStates),
    hasServed: fc.boolean(),
    misses: fc.nat(5),
    failingSince: time,
    warnedAt: time,
    createdAt: fc.constant(start),
  });
  const anyLook = fc.record({
    proof: answers,
    address: answers,
    isHeldByOther: fc.boolean(),
    now: fc.integer({ min: start, max: start + days(90) }),
    jitter: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it("is never left by a step, and no step looks again at once or never", () => {
    fc.assert(
      fc.property(anyClaim, anyLook, (from, seen) => {
        const step = nextStep(from, seen);
        expect(step.state === from.state || transitions[from.state].includes(step.state)).toBe(true);
        expect(step.nextCheckAt - seen.now).toBeGreaterThanOrEqual(minutes(0.7));
        expect(step.nextCheckAt - seen.now).toBeLessThanOrEqual(hours(4));
      }),
    );
  });

  it("never gives a name without proof, and never takes one away because a resolver could not tell", () => {
    fc.assert(
      fc.property(anyClaim, anyLook, (from, seen) => {
        const step = nextStep(from, seen);
        if (isHeld(step.state) && !isHeld(from.state)) expect([seen.proof, seen.isHeldByOther]).toEqual(["yes", false]);
        if (seen.proof !== "no" && seen.address !== "no") {
          expect([step.state === "failing" && from.state !== "failing", step.notice]).toEqual([false, null]);
          if (isHeld(from.state)) expect(isHeld(step.state)).toBe(true);
        }
      }),
    );
  });
});

describe("a claim", () => {
  it.each([
    ["no", "no", "pending"],
    ["unclear", "yes", "pending"],
    ["no", "yes", "pending"],
    ["yes", "no", "verified"],
    ["yes", "unclear", "verified"],
    ["yes", "yes", "serving"],
  ] as const)("with proof %s and address %s is %s", (proof, address, state) =>
    expect(nextStep(claim(), look(proof, address)).state).toBe(state),
  );

  it("loses to another partner's proof, whatever its own record says", () => {
    expect(nextStep(claim(), look("yes", "yes", { isHeldByOther: true })).state).toBe("conflict");
  });

  it("is looked at often while somebody waits, rarely later", () => {
    const pauseAt = (age: number) => nextStep(claim(), look("no", "no", { now: start + age })).nextCheckAt - start - age;
    expect([minutes(10), hours(5), days(3)].map(pauseAt)).toEqual([minutes(1), minutes(10), hours(3)]);
  });
});

describe("a name that serves", () => {
  const serving = claim({ state: "serving", hasServed: true });

  it("takes one wrong answer for an edit under way, the second for the truth", () => {
    const first = nextStep(serving, look("yes", "no"));
    expect([first.state, first.misses, first.notice]).toEqual(["serving", 1, null]);
    const second = nextStep({ ...serving, misses: 1 }, look("yes", "no"));
    expect([second.state, second.notice, second.failingSince]).toEqual(["failing", "failing", start + hours(1)]);
    expect(nextStep({ ...serving, misses: 1 }, look("yes", "yes")).misses).toBe(0);
  });

  it("fails without its TXT record too", () => {
    expect(nextStep({ ...serving, misses: 1 }, look("no", "yes")).state).toBe("failing");
  });

  it("comes back when its records do, and needs both", () => {
    const failing = claim({ state: "failing", hasServed: true, misses: 2, failingSince: start, warnedAt: start });
    const back = nextStep(failing, look("yes", "yes"));
    expect([back.state, back.failingSince, back.warnedAt, back.misses]).toEqual(["serving", null, null, 0]);
    expect(nextStep(failing, look("yes", "no")).state).toBe("failing");
  });

  /** Looks once a day, from the day it fails. */
  function fate(answer: (day: number) => Answer, skip: (day: number) => boolean = () => false) {
    let now = claim({ state: "failing", hasServed: true, misses: 2, failingSince: start });
    const notices: [number, DomainNotice][] = [];
    for (let day = 0; day <= 60 && now.state === "failing"; day++) {
      if (skip(day)) continue;
      const step = nextStep(now, look(answer(day), answer(day), { now: start + days(day) }));
      if (step.notice) notices.push([day, step.notice]);
      now = { ...now, ...step };
    }
    return { state: now.state, notices };
  }

  it("is removed when its grace is over, after a second mail", () => {
    const warned = graceDays - lastNoticeDays;
    expect(fate(() => "no")).toEqual({
      state: "removed",
      notices: [
        [warned, "leaving"],
        [graceDays, "removed"],
      ],
    });
  });

  it("is not removed while no resolver can tell", () => expect(fate(() => "unclear").state).toBe("failing"));

  it("is warned of first when the portal was away for weeks", () => {
    const { notices } = fate(
      () => "no",
      (day) => day < 40,
    );
    expect(notices).toEqual([
      [40, "leaving"],
      [40 + lastNoticeDays, "removed"],
    ]);
  });
});
