import type { ReactNode } from "react";
import type { HeroArt } from "./brand-lists";

const rows = [0, 1, 2, 3, 4];

/** The keys take the brand's corner radius from the style sheet. */
const keypad = rows.flatMap((row) =>
  [0, 1, 2].map((column) => (
    <rect
      key={`${row}-${column}`}
      className="key"
      x={column * 104}
      y={row * 104 - 8}
      width="88"
      height="88"
      fill="currentColor"
    />
  )),
);

const waves = rows.map((row) => (
  <path
    key={row}
    d={`M24 ${60 + row * 96}c50-60 100-60 150 0s100 60 150 0 100-60 150 0`}
    fill="none"
    stroke="currentColor"
    strokeWidth={34 - row * 5}
    strokeLinecap="round"
  />
));

const rings = rows.map((row) => (
  <circle key={row} cx="260" cy="170" r={36 + row * 48} fill="none" stroke="currentColor" strokeWidth={24 - row * 3} />
));

const hills = (
  <>
    <circle cx="214" cy="120" r="54" fill="currentColor" />
    <path d="M0 500c60 0 110-150 310-150v150z" fill="currentColor" />
    <path d="M110 500c60 0 90-70 200-70v70z" fill="currentColor" />
  </>
);

export const heroDrawings: Record<Exclude<HeroArt, "plain">, ReactNode> = { keypad, waves, rings, hills };

/** Decoration of the start page's opening. */
export function HeroPattern({ art }: { art: HeroArt }) {
  if (art === "plain") return null;
  return (
    <svg className="hero-art" viewBox="0 0 300 500" preserveAspectRatio="xMaxYMid slice" aria-hidden="true" focusable="false">
      {heroDrawings[art]}
    </svg>
  );
}
