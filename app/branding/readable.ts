import { contrast, type Lch, toHex, toLch } from "./oklch";

const worst = (hex: string, backgrounds: readonly string[]) => Math.min(...backgrounds.map((bg) => contrast(hex, bg)));

/**
 * The colour nearest to `hex` that reaches `ratio` on every background: hue and chroma stay, lightness is bisected toward
 * black and toward white, chroma gives way only where the screen cannot show it, and the smaller move wins.
 * Ratios are taken on the rounded `#rrggbb`, which is what the browser paints.
 * @returns black or white, whichever reads better, when no shade reaches the ratio on all of them
 */
export function readable(hex: string, backgrounds: readonly string[], ratio: number): string {
  if (worst(hex, backgrounds) >= ratio) return hex;
  const start = toLch(hex);
  const found = [0, 1].map((end) => nearestShade(start, end, backgrounds, ratio)).filter((shade) => shade !== null);
  found.sort((a, b) => a.move - b.move);
  return found[0]?.hex ?? textOn(...backgrounds);
}

function nearestShade(start: Lch, end: number, backgrounds: readonly string[], ratio: number) {
  if (worst(end === 0 ? "#000000" : "#ffffff", backgrounds) < ratio) return null;
  let fails = start.l;
  let passes = end;
  let hex = end === 0 ? "#000000" : "#ffffff";
  for (let step = 0; step < 10; step += 1) {
    const l = (fails + passes) / 2;
    const shade = toHex({ ...start, l });
    if (worst(shade, backgrounds) >= ratio) {
      passes = l;
      hex = shade;
    } else fails = l;
  }
  return { hex, move: Math.abs(passes - start.l) };
}

/** Pure black or white: one of them always reaches 4.58 on one background. White wins where both reach 4.5. */
export function textOn(...backgrounds: string[]): string {
  const white = worst("#ffffff", backgrounds);
  return white >= 4.5 || white >= worst("#000000", backgrounds) ? "#ffffff" : "#000000";
}
