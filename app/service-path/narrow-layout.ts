import { block, type Card, type Drawing, type Lane, type LaneWords, type Line, laneWords, nameBlock, sizes } from "./drawing";
import type { Arrow, Hop, PlanePath, ServicePath } from "./path";

const width = 320;
const edge = 16;
const cardHeight = 82;
const gap = 52;
const titleHeight = 64;
/** Where call lines run, where lines pass a company on its way, and where the chain of sale runs. */
const callX = 56;
const passX = 34;
const saleX = 178;
const indent = 52;

/** The two planes below each other, each from top to bottom. */
export function narrowLayout(path: ServicePath): Drawing {
  const call = callLane(path.call);
  const sale = saleLane(path.commercial, call.lane.height + 14);
  return {
    width,
    height: sale.lane.y + sale.lane.height,
    lanes: [call.lane, sale.lane],
    cards: [...call.cards, ...sale.cards],
    lines: [...call.lines, ...sale.lines],
  };
}

/** The two planes side by side, each from top to bottom: for paths of more companies than a line holds. */
export function pairLayout(path: ServicePath): Drawing {
  const call = callLane(path.call);
  const sale = saleLane(path.commercial, 0, width + 16);
  const height = Math.max(call.lane.height, sale.lane.height);
  return {
    width: 2 * width + 16,
    height,
    lanes: [call.lane, sale.lane].map((one) => ({ ...one, height })),
    cards: [...call.cards, ...sale.cards],
    lines: [...call.lines, ...sale.lines],
  };
}

/** One plane alone, from top to bottom. */
export function planeLayout(plane: PlanePath, words: LaneWords): Drawing {
  const { lane, cards, lines } = callLane(plane, words);
  return { width, height: lane.height, lanes: [lane], cards, lines };
}

function callLane(plane: PlanePath, words = laneWords.call) {
  const tops = new Map(plane.hops.map((hop, index) => [hop.id, titleHeight + index * (cardHeight + gap)]));
  const cards = plane.hops.map((hop) => card(hop, edge, tops.get(hop.id) ?? 0));
  const lines = plane.arrows.map((arrow) => down(arrow, "call", callX, tops, width - callX - 40));
  return { lane: lane("call", words, { x: 0, y: 0 }, plane.hops.length), cards, lines };
}

/** @param left where the lane begins */
function saleLane(plane: PlanePath, y: number, left = 0) {
  const tops = new Map(plane.hops.map((hop, index) => [hop.id, y + titleHeight + index * (cardHeight + gap)]));
  const passing = plane.arrows.filter((arrow) => indexOf(plane, arrow.to) - indexOf(plane, arrow.from) > 1);
  const isPassed = (hop: Hop) =>
    passing.some((a) => indexOf(plane, a.from) < indexOf(plane, hop.id) && indexOf(plane, hop.id) < indexOf(plane, a.to));
  const cards = plane.hops.map((hop) => card(hop, isPassed(hop) ? edge + indent : edge, tops.get(hop.id) ?? 0, left));
  const chainX = passing.length > 0 ? saleX : callX;
  const lines = plane.arrows.map((arrow) =>
    passing.includes(arrow)
      ? down(arrow, "commercial", left + passX, tops, saleX - passX - 22)
      : down(arrow, "commercial", left + chainX, tops, width - chainX - 34),
  );
  return { lane: lane("commercial", laneWords.commercial, { x: left, y }, plane.hops.length), cards, lines };
}

const indexOf = (plane: PlanePath, id: string) => plane.hops.findIndex((hop) => hop.id === id);

function card(hop: Hop, place: number, y: number, left = 0): Card {
  const x = left + place;
  const textX = x + 60;
  const inner = left + width - edge - 12 - textX;
  const name = nameBlock(hop.name, { x: textX, y: 0 }, inner);
  const role = block(hop.role, { x: textX, y: 0 }, sizes.role, inner);
  const top = y + (cardHeight - name.lines.length * 19 - role.lines.length * 16) / 2;
  const placed = { name: { ...name, y: name.y + top }, role: { ...role, y: role.y + top + name.lines.length * 19 + 1 } };
  return {
    hop,
    x,
    y,
    width: width - edge - place,
    height: cardHeight,
    icon: { x: x + 16, y: y + (cardHeight - sizes.icon) / 2 },
    ...placed,
    lower: null,
  };
}

function down(arrow: Arrow, plane: "call" | "commercial", x: number, tops: Map<string, number>, room: number): Line {
  const from = (tops.get(arrow.from) ?? 0) + cardHeight;
  const to = tops.get(arrow.to) ?? 0;
  const label = block(arrow.label, { x: x + 14, y: 0 }, sizes.label, room);
  const middle = from + gap / 2 - 2 - (label.lines.length * 16) / 2;
  return {
    arrow,
    plane,
    path: `M${x} ${from}V${to - 10}`,
    tip: { x, y: to - 2, towards: "down" },
    label: { ...label, y: label.y + middle },
  };
}

function lane(plane: "call" | "commercial", { title, hint }: LaneWords, { x, y }: { x: number; y: number }, stops: number): Lane {
  const height = titleHeight + stops * (cardHeight + gap) - gap + 18;
  const at = { x: x + edge, y: y + 16 };
  return {
    plane,
    ...{ x, y, width, height },
    title: block(title, at, sizes.title, width - 2 * edge, 1),
    hint: block(hint, { x: at.x, y: at.y + 18 }, sizes.title, width - 2 * edge, 1),
  };
}
