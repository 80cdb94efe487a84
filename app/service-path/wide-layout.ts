import { block, blockAbove, type Card, type Drawing, type Lane, type Line, laneWords, nameBlock, sizes } from "./drawing";
import { pairLayout } from "./narrow-layout";
import type { Arrow, Hop, Plane, ServicePath } from "./path";
import { textWidth } from "./text-fit";

const width = 1160;
const edge = 28;
const cardTop = 58;
const cardHeight = 136;
const laneGap = 14;
const callBottom = cardTop + cardHeight + 22;
const sellerTop = callBottom + laneGap + 20;
const sellerHeight = 130;
const callY = cardTop + cardHeight / 2;

/** Left edge and width of each stop's column. */
type Columns = Map<string, { x: number; width: number }>;

/** More companies than this leave too little room for their names. */
const mostColumns = 5;

/**
 * Both planes below each other from left to right; stops that stand in both are one card across the two lanes. A path of many companies is
 * drawn from top to bottom here too.
 */
export function wideLayout(path: ServicePath): Drawing {
  const columns = columnsOf([...path.call.hops, ...path.commercial.hops]);
  if (columns.size > mostColumns) return pairLayout(path);
  const inBoth = new Set(path.call.hops.map((hop) => hop.id).filter((id) => path.commercial.hops.some((hop) => hop.id === id)));
  const loops = path.commercial.arrows.filter((arrow) => isLoop(arrow, path.commercial.hops)).length;
  const bottom = sellerTop + sellerHeight + 16 + loops * 38;
  const cards = path.call.hops.map((hop) => {
    const low = inBoth.has(hop.id) ? path.commercial.hops.find((other) => other.id === hop.id) : undefined;
    return callCard(hop, columns, low ? { hop: low, bottom: bottom - 16 } : null);
  });
  const sellers = path.commercial.hops.filter((hop) => !inBoth.has(hop.id)).map((hop) => sellerCard(hop, columns));
  const calls = path.call.arrows.map((arrow) => straight(arrow, "call", columns, callY));
  let loop = 0;
  const sales = path.commercial.arrows.map((arrow) => {
    const y = isLoop(arrow, path.commercial.hops) ? sellerTop + sellerHeight + 38 * ++loop - 6 : sellerTop + sellerHeight / 2;
    return straight(arrow, "commercial", columns, y);
  });
  const lanes = [
    lane("call", 0, callBottom, width),
    lane("commercial", callBottom + laneGap, bottom, columns.get("carrier")?.x ?? width),
  ];
  return { width, height: bottom, lanes, cards: [...cards, ...sellers], lines: [...calls, ...sales] };
}

const order = ["caller", "holder", "carrier", "between", "service", "seller", "customer"];
/** How much room a stop takes next to the others: names of companies are long, the caller's is short. */
const shares = [26, 33, 38, 36, 36, 37, 33];
const kindOf = (id: string) => order.indexOf(id.replace(/-\d+$/, ""));
const rank = (id: string) => kindOf(id) * 1000 + Number(/\d+$/.exec(id)?.[0] ?? 0);

/** Callers and holders first, then the chain of sale, the customer last. */
function columnsOf(hops: readonly Hop[]): Columns {
  const ids = [...new Set(hops.map((hop) => hop.id))].sort((a, b) => rank(a) - rank(b));
  const total = ids.reduce((sum, id) => sum + (shares[kindOf(id)] ?? 0), 0);
  const gap = ids.length > 4 ? 84 : 116;
  const unit = Math.min((width - 2 * edge - gap * (ids.length - 1)) / total, 6.2);
  const spare = (width - 2 * edge - unit * total) / (ids.length - 1);
  const columns: Columns = new Map();
  let x = edge;
  for (const id of ids) {
    const own = (shares[kindOf(id)] ?? 0) * unit;
    columns.set(id, { x, width: own });
    x += own + spare;
  }
  return columns;
}

/** The arrow that the whole picture is about: calls that come straight from the carrier. */
const isPoint = (arrow: Arrow) => arrow.isKnown && arrow.from === "carrier" && arrow.to === "customer";

/** Whether an arrow passes below the companies between its ends. */
const isLoop = (arrow: Arrow, hops: readonly Hop[]) =>
  hops.findIndex((hop) => hop.id === arrow.to) - hops.findIndex((hop) => hop.id === arrow.from) > 1;

function callCard(hop: Hop, columns: Columns, low: { hop: Hop; bottom: number } | null): Card {
  const card = cardAt(hop, columns, cardTop, cardHeight);
  if (!low) return card;
  const inner = card.width - 32;
  const at = { x: card.x + 16, y: callBottom + laneGap + 26 };
  const name = low.hop.name === hop.name ? null : nameBlock(low.hop.name, at, inner);
  const role = block(low.hop.role, { x: at.x, y: at.y + (name ? name.lines.length * 19 + 3 : 0) }, sizes.role, inner, 4);
  return { ...card, height: low.bottom - cardTop, lower: { y: callBottom + laneGap / 2, name, role } };
}

const sellerCard = (hop: Hop, columns: Columns) => cardAt(hop, columns, sellerTop, sellerHeight);

function cardAt(hop: Hop, columns: Columns, y: number, height: number): Card {
  const { x, width } = columns.get(hop.id) ?? { x: edge, width: 100 };
  const inner = width - 32;
  const name = nameBlock(hop.name, { x: x + 16, y: y + 54 }, inner, 3);
  const role = block(
    hop.role,
    { x: x + 16, y: y + 57 + name.lines.length * 19 },
    sizes.role,
    inner,
    name.lines.length > 2 ? 1 : 2,
  );
  return { hop, x, y, width, height, icon: { x: x + 16, y: y + 14 }, name, role, lower: null };
}

/** @param y of the line */
function straight(arrow: Arrow, plane: Plane, columns: Columns, y: number): Line {
  const start = columns.get(arrow.from) ?? { x: 0, width: 0 };
  const from = start.x + start.width;
  const to = columns.get(arrow.to)?.x ?? width;
  const middle = (from + to) / 2 - 3;
  const line = { arrow, plane, path: `M${from} ${y}H${to - 10}`, tip: { x: to - 2, y, towards: "right" as const } };
  const label = blockAbove(arrow.label, { x: middle, bottom: y - 7 }, sizes.label, to - from - 12);
  const pillWidth = textWidth(arrow.label, sizes.label) + 26;
  // The line and its tip show on both sides of the pill.
  const hasRoom = to - from >= pillWidth + 56;
  if (plane !== "call" || !isPoint(arrow) || !hasRoom) return { ...line, label };
  return {
    ...line,
    label: { ...label, y: y + sizes.label * 0.35 },
    pill: { x: middle - pillWidth / 2, y: y - 14, width: pillWidth, height: 28 },
  };
}

function lane(plane: Plane, y: number, bottom: number, free: number): Lane {
  const { title, hint } = laneWords[plane];
  const isFree = free < width;
  const heading = block(title, { x: edge, y: y + 20 }, sizes.title, 200, 1);
  const hintAt = isFree ? { x: edge, y: y + 40 } : { x: edge + 76, y: y + 20 };
  const hintBlock = block(hint, hintAt, sizes.title, isFree ? free - edge - 24 : 300, 3);
  return { plane, x: 0, y, width, height: bottom - y, title: heading, hint: hintBlock };
}
