import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { earliest, nextVersion, versionAt } from "./wholesale";

const versions = fc
  .uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 8 })
  .map((times) => times.map((effectiveFromMs) => ({ effectiveFromMs })));
const time = fc.integer({ min: -1, max: 51 });

describe("price versions", () => {
  it("are in force from their own moment, to the millisecond", () => {
    const two = [{ effectiveFromMs: 20 }, { effectiveFromMs: 10 }];
    expect([9, 10, 19, 20].map((at) => versionAt(two, at)?.effectiveFromMs)).toEqual([undefined, 10, 10, 20]);
    expect([9, 10, 19, 20].map((at) => nextVersion(two, at)?.effectiveFromMs)).toEqual([10, 20, 20, undefined]);
  });

  it("leave no gap: nothing begins between the one in force and the next", () => {
    fc.assert(
      fc.property(versions, time, (list, at) => {
        const from = versionAt(list, at)?.effectiveFromMs ?? Number.NEGATIVE_INFINITY;
        const to = nextVersion(list, at)?.effectiveFromMs ?? Number.POSITIVE_INFINITY;
        expect(from <= at && at < to).toBe(true);
        expect(list.some(({ effectiveFromMs }) => effectiveFromMs > from && effectiveFromMs < to)).toBe(false);
      }),
    );
  });

  it("change first at the earliest known time", () => {
    expect(earliest([null, 30, 20, null])).toBe(20);
    expect(earliest([null])).toBeNull();
  });
});
