import { type Lch, toLch } from "./oklch";

const hex = (...channels: number[]) => `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;

interface Bin {
  count: number;
  chroma: number;
  /** Summed channels, for the mean colour. */
  sum: [number, number, number];
}

/** Colours less strong than this are greys to the eye. */
const greyBelow = 0.045;
const near = 0.09;

/**
 * The colours that make a logo: up to five, the strongest first, told by how much of the picture they cover and how strong they are.
 * @param rgba eight bits a channel; transparent pixels and greys count for nothing
 */
export function paletteOf(rgba: Uint8Array): string[] {
  const bins = new Map<string, Bin>();
  for (let i = 0; i + 3 < rgba.length; i += 4) {
    const [r, g, b, alpha] = [rgba[i] ?? 0, rgba[i + 1] ?? 0, rgba[i + 2] ?? 0, rgba[i + 3] ?? 0];
    if (alpha < 200 || Math.max(r, g, b) - Math.min(r, g, b) < 12) continue;
    count(bins, r, g, b);
  }
  const ranked = [...bins.values()].sort((a, b) => b.count * b.chroma - a.count * a.chroma);
  const chosen: { hex: string; lch: Lch }[] = [];
  const least = (ranked[0]?.count ?? 0) * 0.02;
  for (const bin of ranked) {
    const mean = hex(...bin.sum.map((sum) => Math.round(sum / bin.count)));
    const lch = toLch(mean);
    if (bin.count >= least && !chosen.some((other) => distance(lch, other.lch) < near)) chosen.push({ hex: mean, lch });
    if (chosen.length === 5) break;
  }
  return chosen.map((colour) => colour.hex);
}

/** By lightness, chroma and hue in coarse steps; edges between two flat colours fall into thin bins of their own. */
function count(bins: Map<string, Bin>, r: number, g: number, b: number) {
  const { l, c, h } = lchOf(r, g, b);
  if (c < greyBelow) return;
  const key = `${Math.round(l * 10)} ${Math.round(c * 14)} ${Math.round((h * 9) / Math.PI)}`;
  const bin = bins.get(key) ?? { count: 0, chroma: c, sum: [0, 0, 0] };
  bin.count += 1;
  bin.sum = [bin.sum[0] + r, bin.sum[1] + g, bin.sum[2] + b];
  bins.set(key, bin);
}

const known = new Map<number, Lch>();

/** A logo has few colours, asked for thousands of times. */
function lchOf(r: number, g: number, b: number): Lch {
  const key = (r << 16) | (g << 8) | b;
  let lch = known.get(key);
  if (!lch) {
    if (known.size > 20_000) known.clear();
    lch = toLch(hex(r, g, b));
    known.set(key, lch);
  }
  return lch;
}

function distance(a: Lch, b: Lch): number {
  const [ax, ay, bx, by] = [a.c * Math.cos(a.h), a.c * Math.sin(a.h), b.c * Math.cos(b.h), b.c * Math.sin(b.h)];
  return Math.hypot(a.l - b.l, ax - bx, ay - by);
}
