import { block, blockAbove, type Card, type Drawing, type Line, nameBlock, sizes } from "./drawing";
import type { Arrow, Hop, PlanePath } from "./path";

const rowWidth = 1160;
const rowHeight = 104;
const columnWidth = 156;
const cardHeight = 152;
const columnGap = 50;

/** Call paths drawn on one grid, so that a stop that one of them lacks is a gap in it. */
export function compareRows(planes: readonly PlanePath[]): Drawing[] {
  const ids = gridOf(planes);
  const width = ids.length > 4 ? 176 : 228;
  const step = (rowWidth - 2 - width) / (ids.length - 1);
  const xOf = (id: string) => 1 + ids.indexOf(id) * step;
  return planes.map((plane) => ({
    width: rowWidth,
    height: rowHeight,
    lanes: [],
    cards: plane.hops.map((hop) => rowCard(hop, xOf(hop.id), width)),
    lines: plane.arrows.map((arrow) => across(arrow, xOf(arrow.from) + width, xOf(arrow.to))),
  }));
}

/** The same for narrow places: from top to bottom, to stand beside each other. */
export function compareColumns(planes: readonly PlanePath[]): Drawing[] {
  const ids = gridOf(planes);
  const step = cardHeight + columnGap;
  const yOf = (id: string) => 1 + ids.indexOf(id) * step;
  return planes.map((plane) => ({
    width: columnWidth,
    height: yOf(ids.at(-1) ?? "") + cardHeight + 1,
    lanes: [],
    cards: plane.hops.map((hop) => columnCard(hop, yOf(hop.id))),
    lines: plane.arrows.map((arrow) => down(arrow, yOf(arrow.from) + cardHeight, yOf(arrow.to))),
  }));
}

/** Every stop once: the longest path's order, in which the others' stops stand too. */
function gridOf(planes: readonly PlanePath[]): string[] {
  const longest = [...planes].sort((a, b) => b.hops.length - a.hops.length)[0];
  return (longest?.hops ?? []).map((hop) => hop.id);
}

function rowCard(hop: Hop, x: number, width: number): Card {
  const textX = x + 56;
  const inner = width - 56 - 12;
  const y = 4;
  const height = rowHeight - 8;
  const name = nameBlock(hop.name, { x: textX, y: 0 }, inner, 3);
  const role = block(hop.role, { x: textX, y: 0 }, sizes.role, inner, name.lines.length > 2 ? 1 : 2);
  const top = y + (height - name.lines.length * 19 - role.lines.length * 16) / 2;
  return {
    ...{ hop, x, y, width, height, lower: null },
    icon: { x: x + 14, y: y + (height - sizes.icon) / 2 },
    name: { ...name, y: name.y + top },
    role: { ...role, y: role.y + top + name.lines.length * 19 + 1 },
  };
}

function columnCard(hop: Hop, y: number): Card {
  const inner = columnWidth - 26;
  const name = nameBlock(hop.name, { x: 14, y: y + 50 }, inner, 3);
  const role = block(hop.role, { x: 14, y: y + 52 + name.lines.length * 19 }, sizes.role, inner);
  return { hop, x: 1, y, width: columnWidth - 2, height: cardHeight, icon: { x: 14, y: y + 12 }, name, role, lower: null };
}

function across(arrow: Arrow, from: number, to: number): Line {
  const y = rowHeight / 2;
  const label = blockAbove(arrow.label, { x: (from + to) / 2 - 3, bottom: y - 7 }, sizes.label, to - from - 12);
  return { arrow, plane: "call", path: `M${from} ${y}H${to - 10}`, tip: { x: to - 2, y, towards: "right" }, label };
}

function down(arrow: Arrow, from: number, to: number): Line {
  const x = 30;
  const label = block(arrow.label, { x: x + 14, y: 0 }, sizes.label, columnWidth - x - 18);
  const top = (from + to) / 2 - 3 - (label.lines.length * 16) / 2;
  return {
    arrow,
    plane: "call",
    path: `M${x} ${from}V${to - 10}`,
    tip: { x, y: to - 2, towards: "down" },
    label: { ...label, y: label.y + top },
  };
}
