import { convertLrgbToRgb, convertOklabToLrgb, convertRgbToOklab, formatHex, parseHex } from "culori/fn";

/** OKLCH: lightness 0..1, chroma, hue in radians. */
export interface Lch {
  l: number;
  c: number;
  h: number;
}

export function toLch(hex: string): Lch {
  const rgb = parseHex(hex);
  if (!rgb) throw new Error("A stored colour is not a hex colour.");
  const { l, a, b } = convertRgbToOklab(rgb);
  return { l, c: Math.hypot(a ?? 0, b ?? 0), h: Math.atan2(b ?? 0, a ?? 0) };
}

/** An OKLCH colour from a hue in degrees. */
export const lch = (l: number, c: number, hueDegrees: number): Lch => ({ l, c, h: (hueDegrees * Math.PI) / 180 });

const toLinear = ({ l, c, h }: Lch) => convertOklabToLrgb({ l, a: c * Math.cos(h), b: c * Math.sin(h) });
const fits = (channel: number) => channel >= -0.0005 && channel <= 1.0005;

/** The nearest colour of the same lightness and hue that a screen can show, in linear light. */
function clamped(colour: Lch) {
  const asked = toLinear(colour);
  if (fits(asked.r) && fits(asked.g) && fits(asked.b)) return asked;
  let low = 0;
  let high = colour.c;
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    const { r, g, b } = toLinear({ ...colour, c: middle });
    if (fits(r) && fits(g) && fits(b)) low = middle;
    else high = middle;
  }
  return toLinear({ ...colour, c: low });
}

export const toHex = (colour: Lch): string => formatHex(convertLrgbToRgb(clamped(colour)));

const channelLight = (eightBit: number) => {
  const s = eightBit / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
};

/** WCAG 2 relative luminance of `#rrggbb`. */
export function luminance(hex: string): number {
  const n = Number.parseInt(hex.slice(1), 16);
  return 0.2126 * channelLight(n >> 16) + 0.7152 * channelLight((n >> 8) & 255) + 0.0722 * channelLight(n & 255);
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
