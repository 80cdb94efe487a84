import { type CornerRadius, cornerRadii } from "./brand-lists";
import { type FontKey, fontChoice } from "./fonts";

/** The CSS variables of shape. What differs between brands besides colour and type follows from their one radius. */
export type ShapeTokens = Record<"radius" | "radius-control" | "radius-badge" | "radius-field" | "rule" | "inset", string>;

const pixels = (size: number) => `${size}px`;

/** Square brands get heavy rules and fields from edge to edge, round ones hairlines and fields set in. */
export function shapeTokens(corners: CornerRadius): ShapeTokens {
  const radius = Number.parseInt(cornerRadii[corners], 10);
  const isRound = radius > 9;
  return {
    radius: pixels(radius),
    "radius-control": pixels(Math.min(radius, 14)),
    "radius-badge": pixels(Math.min(radius * 2, 16)),
    "radius-field": pixels(isRound ? radius * 1.5 : 0),
    rule: pixels(radius === 0 ? 3 : 1),
    inset: pixels(isRound ? 16 : 0),
  };
}

/** The CSS variables of type: two families, and how headings are set in theirs. */
export type TypeTokens = Record<"font-heading" | "font-body" | "heading-weight" | "heading-tracking" | "heading-scale", string>;

export function typeTokens(font: FontKey): TypeTokens {
  const { heading, body, headings } = fontChoice(font);
  return {
    "font-heading": heading,
    "font-body": body,
    "heading-weight": String(headings.weight),
    "heading-tracking": `${headings.tracking}em`,
    "heading-scale": String(headings.scale),
  };
}
