import type { NeutralTone } from "./brand-lists";
import { lch, toHex, toLch } from "./oklch";
import { readable } from "./readable";

export type Scheme = "light" | "dark";

/** Everything that depends on the tone alone, not on the brand colours. */
export interface Neutrals {
  surface: string;
  surfaceRaised: string;
  surfaceSunken: string;
  text: string;
  textMuted: string;
  border: string;
  borderStrong: string;
  /** Of what lies above the page; used thinned. */
  shadow: string;
  /** Behind a logo that the page would swallow. */
  plate: string;
  danger: string;
  dangerTint: string;
  success: string;
  successTint: string;
  warning: string;
  warningTint: string;
}

/** Hue in degrees and how much of it. */
const tones = { cool: { hue: 245, strength: 1 }, warm: { hue: 75, strength: 1.15 }, plain: { hue: 265, strength: 0.12 } };

/** Lightness, and chroma before the tone's strength. */
const greys = {
  light: {
    surface: [0.988, 0.005],
    raised: [1, 0],
    sunken: [0.958, 0.011],
    text: [0.235, 0.024],
    muted: [0.455, 0.024],
    border: [0.89, 0.014],
    strong: [0.62, 0.022],
    shadow: [0.27, 0.035],
    plate: [0.19, 0.014],
  },
  dark: {
    surface: [0.19, 0.014],
    raised: [0.235, 0.017],
    sunken: [0.155, 0.013],
    text: [0.955, 0.007],
    muted: [0.76, 0.016],
    border: [0.335, 0.019],
    strong: [0.55, 0.024],
    shadow: [0.05, 0.01],
    plate: [1, 0],
  },
} as const;

const statusHues = { danger: 25, success: 152, warning: 68 };
const known = new Map<string, Neutrals>();

export function neutralsFor(tone: NeutralTone, scheme: Scheme): Neutrals {
  const key = `${tone}/${scheme}`;
  let found = known.get(key);
  if (!found) {
    found = derive(tone, scheme);
    known.set(key, found);
  }
  return found;
}

function derive(tone: NeutralTone, scheme: Scheme): Neutrals {
  const { hue, strength } = tones[tone];
  const grey = ([l, c]: readonly [number, number]) => toHex(lch(l, c * strength, hue));
  const row = greys[scheme];
  const [surface, surfaceRaised, surfaceSunken] = [grey(row.surface), grey(row.raised), grey(row.sunken)];
  const pages = [surface, surfaceRaised, surfaceSunken];
  const status = (name: keyof typeof statusHues) => {
    const tint = toHex(scheme === "light" ? lch(0.955, 0.028, statusHues[name]) : lch(0.27, 0.045, statusHues[name]));
    const start = toHex(lch(scheme === "light" ? 0.5 : 0.78, 0.15, statusHues[name]));
    return { tint, text: readable(start, [...pages, tint], 4.5) };
  };
  const [danger, success, warning] = [status("danger"), status("success"), status("warning")];
  return {
    surface,
    surfaceRaised,
    surfaceSunken,
    text: readable(grey(row.text), pages, 7),
    textMuted: readable(grey(row.muted), pages, 4.5),
    border: grey(row.border),
    borderStrong: readable(grey(row.strong), pages, 3),
    shadow: grey(row.shadow),
    plate: grey(row.plate),
    danger: danger.text,
    dangerTint: danger.tint,
    success: success.text,
    successTint: success.tint,
    warning: warning.text,
    warningTint: warning.tint,
  };
}

/** A quiet ground in a brand's hue. */
export function tintOf(hex: string, scheme: Scheme): string {
  const { c, h } = toLch(hex);
  return toHex(scheme === "light" ? { l: 0.952, c: Math.min(c * 0.4, 0.038), h } : { l: 0.285, c: Math.min(c * 0.5, 0.055), h });
}
