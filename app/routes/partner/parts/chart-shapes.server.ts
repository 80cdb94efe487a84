import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";

/** Shapes are reckoned here, so that the libraries stay out of the browser; in units of a box of 100 by 100 that the page stretches. */
const side = 100;

export interface DayShapes {
  bars: { x: number; y: number; width: number; height: number; label: string }[];
  /** From the top of the box to its bottom, evenly apart. */
  ticks: number[];
}

/** Upright bars over a scale of whole numbers that begins at nothing. */
export function dayShapes(values: readonly { label: string; value: number }[]): DayShapes {
  const highest = Math.max(4, ...values.map(({ value }) => value));
  const y = scaleLinear().domain([0, highest]).nice(4).range([side, 0]);
  const x = scaleBand<number>()
    .domain(values.map((_value, i) => i))
    .range([0, side])
    .paddingInner(0.25);
  const bars = values.map(({ label, value }, i) => ({
    ...{ label, x: x(i) ?? 0, y: y(value), width: x.bandwidth() },
    height: side - y(value),
  }));
  return { bars, ticks: y.ticks(4).reverse() };
}

export interface Segment<Key extends string> {
  key: Key;
  x: number;
  width: number;
}

/** Lying bars, each of parts one after another; the longest fills the box. */
export function stackedShapes<Key extends string>(
  rows: readonly Readonly<Record<Key, number>>[],
  keys: readonly Key[],
): Segment<Key>[][] {
  const longest = Math.max(1, ...rows.map((row) => keys.reduce((sum, key) => sum + row[key], 0)));
  const x = scaleLinear().domain([0, longest]).range([0, side]);
  const layers = stack<Readonly<Record<Key, number>>, Key>()
    .keys([...keys])
    .value((row, key) => row[key])([...rows]);
  return rows.map((_row, i) =>
    layers.flatMap((layer) => {
      const [from = 0, to = 0] = layer[i] ?? [];
      return to > from ? [{ key: layer.key, x: x(from), width: x(to) - x(from) }] : [];
    }),
  );
}
