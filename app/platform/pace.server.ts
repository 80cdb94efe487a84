import { setImmediate as breathe } from "node:timers/promises";

/** How long other requests may wait for work in the background. */
const sliceMilliseconds = 10;

/** For long work between database calls: each await of what it returns lets others have their turn once a slice of time is used up. */
export function pace(): () => Promise<void> {
  let until = performance.now() + sliceMilliseconds;
  return async () => {
    if (performance.now() < until) return;
    await breathe();
    until = performance.now() + sliceMilliseconds;
  };
}
