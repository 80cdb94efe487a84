import { Building2, CircleHelp, Hash, PhoneCall, RadioTower, Shuffle, Store, TriangleAlert } from "lucide-react";
import { type Card, type Drawing, inTenths, type Lane, type Line, sizes, type TextBlock } from "./drawing";
import type { HopKind } from "./path";

const icons: Readonly<Record<HopKind, typeof Hash>> = {
  caller: PhoneCall,
  holder: Hash,
  carrier: RadioTower,
  reseller: Shuffle,
  maybe: CircleHelp,
  seller: Store,
  customer: Building2,
};

/** How a stop looks. Colour only repeats what icon, edge and words say. */
const looks: Readonly<Record<HopKind, { box: string; badge: string; icon: string }>> = {
  caller: { box: "fill-raised stroke-border-strong", badge: "fill-sunken", icon: "text-muted" },
  holder: { box: "fill-raised stroke-border-strong", badge: "fill-sunken", icon: "text-text" },
  carrier: { box: "fill-raised stroke-brand", badge: "fill-brand", icon: "text-on-brand" },
  reseller: { box: "fill-danger-tint stroke-danger", badge: "fill-danger", icon: "text-raised" },
  maybe: { box: "fill-raised stroke-warning", badge: "fill-warning-tint", icon: "text-warning" },
  seller: { box: "fill-raised stroke-border-strong", badge: "fill-brand-tint", icon: "text-on-brand-tint" },
  customer: { box: "fill-raised stroke-brand", badge: "fill-brand-tint", icon: "text-on-brand-tint" },
};

/** A drawing as one picture: its name and description are read, its parts are not. */
export function DrawingSvg(props: { drawing: Drawing; id: string; title: string; summary: string; className: string }) {
  const { id, title, summary, className } = props;
  const drawing = inTenths(props.drawing);
  const resellers = new Set(drawing.cards.filter((card) => card.hop.kind === "reseller").map((card) => card.hop.id));
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      className={className}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{summary}</desc>
      <g aria-hidden="true">
        {drawing.lanes.map((lane) => (
          <LaneShape key={lane.plane} lane={lane} />
        ))}
        {drawing.lines.map((line) => (
          <LineShape
            key={`${line.plane}:${line.arrow.from}:${line.arrow.to}`}
            line={line}
            isResold={resellers.has(line.arrow.from) || resellers.has(line.arrow.to)}
          />
        ))}
        {drawing.cards.map((card) => (
          <CardShape key={`${card.hop.id}:${card.y}`} card={card} />
        ))}
      </g>
    </svg>
  );
}

function LaneShape({ lane }: { lane: Lane }) {
  const look = lane.plane === "call" ? "fill-brand-tint" : "fill-sunken";
  const text = lane.plane === "call" ? "fill-on-brand-tint" : "fill-text";
  return (
    <g>
      <rect
        x={lane.x}
        y={lane.y}
        width={lane.width}
        height={lane.height}
        rx="18"
        className={`[rx:min(var(--radius),18px)] ${look}`}
      />
      <Text text={lane.title} className={`font-semibold ${text}`} />
      <Text text={lane.hint} className={lane.plane === "call" ? text : "fill-muted"} />
    </g>
  );
}

function CardShape({ card }: { card: Card }) {
  const { hop, x, y, width, height, icon, lower } = card;
  const look = looks[hop.kind];
  const Icon = icons[hop.kind];
  const centre = sizes.icon / 2;
  const lowerY = lower?.y ?? 0;
  return (
    <g data-hop={hop.id}>
      <rect
        {...{ x, y, width, height }}
        rx="14"
        strokeWidth={1.5}
        strokeDasharray={hop.kind === "maybe" ? "5 4" : undefined}
        className={`[rx:min(var(--radius),14px)] ${look.box}`}
      />
      <circle cx={icon.x + centre} cy={icon.y + centre} r={centre} className={look.badge} />
      <Icon x={icon.x + 7} y={icon.y + 7} width={18} height={18} className={look.icon} />
      {hop.kind === "reseller" && icon.y < y + 20 && (
        <TriangleAlert x={x + width - 30} y={y + 12} width={18} height={18} className="text-danger" />
      )}
      <Text text={card.name} className="fill-text font-semibold" />
      <Text text={card.role} className="fill-muted" />
      {lower && (
        <>
          <path d={`M${x + 16} ${lowerY}H${x + width - 16}`} strokeWidth={1} className="stroke-border" />
          {lower.name && <Text text={lower.name} className="fill-text font-semibold" />}
          <Text text={lower.role} className="fill-muted" />
        </>
      )}
    </g>
  );
}

/** Words stand beside every colour here: the label, the list, and the dots of what is not known. */
function lineInk({ arrow, plane }: Line, isResold: boolean): string {
  if (!arrow.isKnown) return "text-warning";
  if (isResold) return "text-danger";
  return plane === "call" ? "text-brand-text" : "text-muted";
}

function LineShape({ line, isResold }: { line: Line; isResold: boolean }) {
  const { arrow, plane, path, tip, label, pill } = line;
  const turn = tip.towards === "down" ? 90 : 0;
  return (
    <g data-arrow={`${arrow.from}>${arrow.to}`} className={lineInk(line, isResold)} fill="currentColor" stroke="none">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={plane === "call" ? 3 : 1.75}
        strokeLinecap="round"
        strokeDasharray={arrow.isKnown ? undefined : "2 7"}
      />
      <path d="M-11 -6L0 0L-11 6Z" transform={`translate(${tip.x} ${tip.y}) rotate(${turn})`} />
      {pill && <rect {...pill} rx={pill.height / 2} className="fill-brand" />}
      <Text text={label} className={pill ? "fill-on-brand font-semibold" : "fill-text"} />
    </g>
  );
}

function Text({ text, className }: { text: TextBlock; className: string }) {
  return (
    <text textAnchor={text.anchor === "middle" ? "middle" : undefined} fontSize={text.size} className={className}>
      {text.lines.map((line, index) => (
        <tspan key={line} x={text.x} y={inTenths(text.y + index * text.size * sizes.lineHeight)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
