import { expect, it } from "vitest";
import { dayShapes, stackedShapes } from "./chart-shapes.server";

const values = (...of: number[]) => of.map((value, i) => ({ label: `day ${i}`, value }));

it("draws days on a scale of whole numbers from nothing to the highest or above", () => {
  const { bars, ticks } = dayShapes(values(0, 3, 12));
  expect(bars.map(({ height }) => Math.round(height))).toEqual([0, 25, 100]);
  expect(ticks).toEqual([12, 10, 8, 6, 4, 2, 0]);
  for (const { x, y, width, height } of bars) {
    expect(x).toBeGreaterThan(-0.001);
    expect(x + width).toBeLessThanOrEqual(100.001);
    expect(y + height).toBeCloseTo(100);
  }
});

it("has marks that begin at nothing, end at the top and are whole and evenly apart, whatever the days hold", () => {
  for (const highest of [0, 1, 2, 4, 7, 13, 99, 101, 1234, 98_765]) {
    const { ticks, bars } = dayShapes(values(highest));
    const steps = ticks.slice(1).map((tick, i) => (ticks[i] ?? 0) - tick);
    expect(new Set(steps).size, `${ticks}`).toBe(1);
    expect(ticks.every(Number.isInteger), `${ticks}`).toBe(true);
    expect(ticks.at(-1)).toBe(0);
    expect(bars[0]?.height).toBeCloseTo((highest / (ticks[0] ?? 1)) * 100);
  }
});

it("lays parts one after another and leaves out what is nothing", () => {
  const shapes = stackedShapes(
    [
      { shown: 3, hidden: 1 },
      { shown: 0, hidden: 2 },
    ],
    ["shown", "hidden"],
  );
  expect(shapes).toEqual([
    [
      { key: "shown", x: 0, width: 75 },
      { key: "hidden", x: 75, width: 25 },
    ],
    [{ key: "hidden", x: 0, width: 50 }],
  ]);
});
