import type { Arrow, Hop, Plane } from "./path";
import { fitLines } from "./text-fit";

/** Lines of text; `y` is the first baseline. Units are those of the drawing's view box. */
export interface TextBlock {
  x: number;
  y: number;
  size: number;
  lines: string[];
  anchor: "start" | "middle";
}

export interface Card {
  hop: Hop;
  x: number;
  y: number;
  width: number;
  height: number;
  icon: { x: number; y: number };
  name: TextBlock;
  role: TextBlock;
  /** A stop that stands in both planes: the lower part, and where the parts meet. */
  lower: { y: number; name: TextBlock | null; role: TextBlock } | null;
}

export interface Line {
  arrow: Arrow;
  plane: Plane;
  path: string;
  tip: { x: number; y: number; towards: "right" | "down" };
  label: TextBlock;
  /** Where the label stands on the line itself, on a field of its own. */
  pill?: { x: number; y: number; width: number; height: number };
}

export interface Lane {
  plane: Plane;
  x: number;
  y: number;
  width: number;
  height: number;
  title: TextBlock;
  hint: TextBlock;
}

export interface Drawing {
  width: number;
  height: number;
  lanes: Lane[];
  cards: Card[];
  lines: Line[];
}

export const sizes = { name: 15, role: 12.5, label: 12.5, title: 13, lineHeight: 1.25, icon: 32 } as const;

export interface LaneWords {
  title: string;
  hint: string;
}

export const laneWords: Readonly<Record<Plane, LaneWords>> = {
  call: { title: "Call path", hint: "who carries your calls" },
  commercial: { title: "Commercial path", hint: "who sells, bills, supports and provides" },
};

/** A stop's name is set bold, which runs wider than what the table measures. */
export const nameBlock = (text: string, at: { x: number; y: number }, width: number, limit = 2): TextBlock =>
  block(text, at, sizes.name, width / 1.07, limit);

/** @param at `y` is the top of the text, not its baseline */
export function block(text: string, at: { x: number; y: number }, size: number, width: number, limit = 2): TextBlock {
  return { x: at.x, y: at.y + size * 0.98, size, lines: fitLines(text, size, width, limit), anchor: "start" };
}

/** Centred on `x`, the last line's bottom at `bottom`. */
export function blockAbove(text: string, at: { x: number; bottom: number }, size: number, width: number): TextBlock {
  const lines = fitLines(text, size, width, 4);
  return { x: at.x, y: at.bottom - (lines.length - 1) * size * sizes.lineHeight - size * 0.25, size, lines, anchor: "middle" };
}

/** Whether a drawing runs from top to bottom, so that it needs no wide page. */
export const isTall = ({ width }: Drawing) => width < 800;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A drawing in tenths of a unit: finer ones cannot be seen, weigh on the page, and read like prices. */
export function inTenths<Shape>(shape: Shape): Shape {
  if (typeof shape === "number") return tenth(shape) as Shape;
  if (Array.isArray(shape)) return shape.map(inTenths) as Shape;
  if (typeof shape !== "object" || shape === null) return shape;
  const parts = Object.entries(shape).map(([key, value]) => [key, key === "path" ? pathInTenths(value) : inTenths(value)]);
  return Object.fromEntries(parts) as Shape;
}

const pathInTenths = (path: string) => path.replace(/\d+\.\d+/g, (number) => String(tenth(Number(number))));
