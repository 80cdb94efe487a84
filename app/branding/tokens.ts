import type { Brand } from "./brand";
import { neutralsFor, type Scheme, tintOf } from "./neutrals";
import { contrast, type Lch, lch, toHex, toLch } from "./oklch";
import { readable, textOn } from "./readable";
import { shapeTokens, typeTokens } from "./shape-tokens";

/** The CSS variables that depend on the colour scheme, all `#rrggbb`. */
export const colourTokens = [
  "brand",
  "on-brand",
  "brand-hover",
  "brand-active",
  "brand-pattern",
  "brand-edge",
  "brand-text",
  "brand-tint",
  "on-brand-tint",
  "accent",
  "on-accent",
  "accent-edge",
  "accent-text",
  "accent-tint",
  "on-accent-tint",
  "visited",
  "surface",
  "surface-raised",
  "surface-sunken",
  "text",
  "text-muted",
  "border",
  "border-strong",
  "shadow",
  "plate",
  "focus",
  "danger",
  "danger-tint",
  "success",
  "success-tint",
  "warning",
  "warning-tint",
] as const;
export type ColourToken = (typeof colourTokens)[number];
export type Tokens = Record<ColourToken, string>;

export interface ContrastPair {
  front: ColourToken;
  on: ColourToken;
  /** WCAG 2.2 AA: 4.5 for text (1.4.3), 3 for controls and focus (1.4.11). */
  atLeast: 4.5 | 3;
}

const grounds = ["surface", "surface-raised", "surface-sunken"] as const;
const onGrounds = (front: ColourToken, atLeast: 4.5 | 3): ContrastPair[] => grounds.map((on) => ({ front, on, atLeast }));

/** Every pair that a page may paint. A page that needs another pair adds it here first. */
export const contrastPairs: readonly ContrastPair[] = [
  ...(["text", "text-muted", "brand-text", "accent-text", "visited", "danger", "success", "warning"] as const).flatMap((t) =>
    onGrounds(t, 4.5),
  ),
  ...(["border-strong", "focus", "brand-edge", "accent-edge"] as const).flatMap((t) => onGrounds(t, 3)),
  ...(["brand-tint", "danger-tint", "success-tint", "warning-tint"] as const).map(
    (on) => ({ front: "text", on, atLeast: 4.5 }) as const,
  ),
  { front: "text-muted", on: "brand-tint", atLeast: 4.5 },
  { front: "brand-text", on: "brand-tint", atLeast: 4.5 },
  { front: "visited", on: "brand-tint", atLeast: 4.5 },
  { front: "focus", on: "brand-tint", atLeast: 3 },
  { front: "on-brand", on: "brand", atLeast: 4.5 },
  { front: "on-brand", on: "brand-hover", atLeast: 4.5 },
  { front: "on-brand", on: "brand-active", atLeast: 4.5 },
  { front: "on-brand", on: "brand-pattern", atLeast: 4.5 },
  { front: "on-brand-tint", on: "brand-tint", atLeast: 4.5 },
  { front: "on-accent", on: "accent", atLeast: 4.5 },
  { front: "on-accent-tint", on: "accent-tint", atLeast: 4.5 },
  { front: "danger", on: "danger-tint", atLeast: 4.5 },
  { front: "success", on: "success-tint", atLeast: 4.5 },
  { front: "warning", on: "warning-tint", atLeast: 4.5 },
];

export type ColourInputs = Pick<Brand, "primary" | "accent" | "neutral">;

/** Both schemes of a brand. The fills keep the true colours; whatever must be read is moved in lightness only. */
export function deriveTokens(brand: ColourInputs): { light: Tokens; dark: Tokens } {
  return { light: derive(brand, "light"), dark: derive(brand, "dark") };
}

function derive({ primary, accent, neutral }: ColourInputs, scheme: Scheme): Tokens {
  const n = neutralsFor(neutral, scheme);
  const brandTint = tintOf(primary, scheme);
  const accentTint = tintOf(accent, scheme);
  const pages = [n.surface, n.surfaceRaised, n.surfaceSunken];
  const tinted = [...pages, brandTint];
  const onBrand = textOn(primary);
  const brandText = readable(primary, tinted, 4.5);
  return {
    brand: primary,
    "on-brand": onBrand,
    "brand-hover": stepped(primary, onBrand, 0.065),
    "brand-active": stepped(primary, onBrand, 0.13),
    "brand-pattern": stepped(primary, onBrand, 0.05),
    "brand-edge": readable(primary, pages, 3),
    "brand-text": brandText,
    "brand-tint": brandTint,
    "on-brand-tint": deeper(brandText, brandTint, scheme),
    accent,
    "on-accent": textOn(accent),
    "accent-edge": readable(accent, pages, 3),
    "accent-text": readable(accent, pages, 4.5),
    "accent-tint": accentTint,
    "on-accent-tint": deeper(readable(accent, [accentTint], 4.5), accentTint, scheme),
    visited: readable(turned(primary, brandText), tinted, 4.5),
    surface: n.surface,
    "surface-raised": n.surfaceRaised,
    "surface-sunken": n.surfaceSunken,
    text: readable(n.text, [brandTint], 4.5),
    "text-muted": readable(n.textMuted, tinted, 4.5),
    border: n.border,
    "border-strong": n.borderStrong,
    shadow: n.shadow,
    plate: n.plate,
    focus: readable(primary, tinted, 3),
    danger: n.danger,
    "danger-tint": n.dangerTint,
    success: n.success,
    "success-tint": n.successTint,
    warning: n.warning,
    "warning-tint": n.warningTint,
  };
}

/** A fill moved away from the text on it; the other way, as far as the text allows, where there is no room left, as with pure black. */
function stepped(fill: string, text: string, size: number) {
  const start = toLch(fill);
  const away = text === "#ffffff" ? -1 : 1;
  const moved = (by: number) => toHex({ ...start, l: Math.min(1, Math.max(0, start.l + by)) });
  const shade = moved(size * away);
  if (contrast(shade, fill) >= 1 + size * 1.5) return shade;
  const back = [1.85, 1.25, 0.75, 0.4].map((times) => moved(-size * times * away));
  return back.find((one) => contrast(one, text) >= 4.5) ?? fill;
}

/** Where one has been: the brand's hue turned by a sixth of the circle; a violet where the brand is grey. */
function turned(primary: string, brandText: string): string {
  const { c, h } = toLch(primary);
  const { l } = toLch(brandText);
  return toHex(c < 0.03 ? lch(l, 0.09, 310) : { l, c: Math.max(0.06, c * 0.8), h: h + Math.PI / 3 });
}

/** Text on a tint: the readable brand shade, a little stronger where the tint allows it. */
function deeper(brandText: string, tint: string, scheme: Scheme): string {
  const start: Lch = toLch(brandText);
  const stronger = toHex({ ...start, l: Math.min(1, Math.max(0, start.l + (scheme === "light" ? -0.08 : 0.06))) });
  return contrast(stronger, tint) >= 4.5 ? stronger : brandText;
}

const declare = (tokens: Record<string, string>) =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** The brand as the text of a `<style>`: custom properties on `:root`, and nothing that could close the element. */
export function brandCss(brand: ColourInputs & Pick<Brand, "font" | "radius" | "colourScheme">): string {
  const { light, dark } = deriveTokens(brand);
  const fixed = declare({ ...shapeTokens(brand.radius), ...typeTokens(brand.font) });
  const sheet = (scheme: string, tokens: Tokens) => `:root{color-scheme:${scheme};${declare(tokens)};${fixed}}`;
  const css = {
    follow: `${sheet("light dark", light)}@media (prefers-color-scheme:dark){:root{${declare(dark)}}}`,
    light: sheet("light", light),
    dark: sheet("dark", dark),
  }[brand.colourScheme];
  if (!/^[\w\s#:;,.'(){}@-]+$/.test(css)) throw new Error("A brand style sheet would hold something other than tokens.");
  return css;
}
