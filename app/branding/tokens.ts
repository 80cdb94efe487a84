import type { Brand } from "./brand";
import { cornerRadii } from "./brand-lists";
import { fontChoice } from "./fonts";
import { neutralsFor, type Scheme, tintOf } from "./neutrals";
import { contrast, type Lch, toHex, toLch } from "./oklch";
import { readable, textOn } from "./readable";

/** The CSS variables that depend on the colour scheme, all `#rrggbb`. */
export const colourTokens = [
  "brand",
  "on-brand",
  "brand-hover",
  "brand-edge",
  "brand-text",
  "brand-tint",
  "on-brand-tint",
  "accent",
  "on-accent",
  "accent-text",
  "surface",
  "surface-raised",
  "surface-sunken",
  "text",
  "text-muted",
  "border",
  "border-strong",
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
  ...(["text", "text-muted", "brand-text", "accent-text", "danger", "success", "warning"] as const).flatMap((t) =>
    onGrounds(t, 4.5),
  ),
  ...(["border-strong", "focus", "brand-edge"] as const).flatMap((t) => onGrounds(t, 3)),
  ...(["brand-tint", "danger-tint", "success-tint", "warning-tint"] as const).map(
    (on) => ({ front: "text", on, atLeast: 4.5 }) as const,
  ),
  { front: "text-muted", on: "brand-tint", atLeast: 4.5 },
  { front: "brand-text", on: "brand-tint", atLeast: 4.5 },
  { front: "focus", on: "brand-tint", atLeast: 3 },
  { front: "on-brand", on: "brand", atLeast: 4.5 },
  { front: "on-brand", on: "brand-hover", atLeast: 4.5 },
  { front: "on-brand-tint", on: "brand-tint", atLeast: 4.5 },
  { front: "on-accent", on: "accent", atLeast: 4.5 },
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
  const pages = [n.surface, n.surfaceRaised, n.surfaceSunken];
  const tinted = [...pages, brandTint];
  const onBrand = textOn(primary);
  const brandText = readable(primary, tinted, 4.5);
  return {
    brand: primary,
    "on-brand": onBrand,
    "brand-hover": hoverOf(primary, onBrand),
    "brand-edge": readable(primary, pages, 3),
    "brand-text": brandText,
    "brand-tint": brandTint,
    "on-brand-tint": deeper(brandText, brandTint, scheme),
    accent,
    "on-accent": textOn(accent),
    "accent-text": readable(accent, pages, 4.5),
    surface: n.surface,
    "surface-raised": n.surfaceRaised,
    "surface-sunken": n.surfaceSunken,
    text: readable(n.text, [brandTint], 4.5),
    "text-muted": readable(n.textMuted, tinted, 4.5),
    border: n.border,
    "border-strong": n.borderStrong,
    focus: readable(primary, tinted, 3),
    danger: n.danger,
    "danger-tint": n.dangerTint,
    success: n.success,
    "success-tint": n.successTint,
    warning: n.warning,
    "warning-tint": n.warningTint,
  };
}

/** One step away from the text on it; the other way where there is no room left, as with pure black. */
function hoverOf(primary: string, onBrand: string): string {
  const start = toLch(primary);
  const away = onBrand === "#ffffff" ? -1 : 1;
  const step = (size: number) => toHex({ ...start, l: Math.min(1, Math.max(0, start.l + size)) });
  const hover = step(0.065 * away);
  if (contrast(hover, primary) >= 1.1) return hover;
  const back = [0.12, 0.08, 0.05].map((size) => step(-size * away)).find((shade) => contrast(shade, onBrand) >= 4.5);
  return back ?? primary;
}

/** Text on a tint: the readable brand shade, a little stronger where the tint allows it. */
function deeper(brandText: string, tint: string, scheme: Scheme): string {
  const start: Lch = toLch(brandText);
  const stronger = toHex({ ...start, l: Math.min(1, Math.max(0, start.l + (scheme === "light" ? -0.08 : 0.06))) });
  return contrast(stronger, tint) >= 4.5 ? stronger : brandText;
}

const declarations = (tokens: Tokens) => colourTokens.map((name) => `--${name}:${tokens[name]}`).join(";");

/** The brand as the text of a `<style>`: custom properties on `:root`, and nothing that could close the element. */
export function brandCss(brand: ColourInputs & Pick<Brand, "font" | "radius" | "colourScheme">): string {
  const { light, dark } = deriveTokens(brand);
  const { heading, body } = fontChoice(brand.font);
  const fixed = `--radius:${cornerRadii[brand.radius]};--font-heading:${heading};--font-body:${body}`;
  const sheet = (scheme: string, tokens: Tokens) => `:root{color-scheme:${scheme};${declarations(tokens)};${fixed}}`;
  const css = {
    follow: `${sheet("light dark", light)}@media (prefers-color-scheme:dark){:root{${declarations(dark)}}}`,
    light: sheet("light", light),
    dark: sheet("dark", dark),
  }[brand.colourScheme];
  if (!/^[\w\s#:;,.'(){}@-]+$/.test(css)) throw new Error("A brand style sheet would hold something other than tokens.");
  return css;
}
