import type { Brand, BrandFields } from "./brand";
import { type ColourScheme, type CornerRadius, colourSchemes, cornerRadii, neutralTones } from "./brand-lists";
import { type FontKey, fontKeys } from "./fonts";
import type { Scheme } from "./neutrals";
import { shapeTokens, typeTokens } from "./shape-tokens";
import { type ColourInputs, deriveTokens, type Tokens } from "./tokens";

/** Texts that the preview's frame can show as they are typed, with the most characters each may have. */
export const liveTexts = { tagline: 100, heroHeadline: 90, heroText: 400 } as const;
export type LiveText = keyof typeof liveTexts;
const textKeys = Object.keys(liveTexts) as LiveText[];

/** What of a brand shows in the frame before it is saved. */
export type LiveInputs = ColourInputs & Pick<Brand, "font" | "radius" | "colourScheme" | LiveText>;

const properties = (tokens: Record<string, string>) =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));
const setsOf = <Key extends string>(keys: readonly Key[], of: (key: Key) => Record<string, string>) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Record<string, string>>;

/** CSS properties by choice and key. They stand in the frame's own page: a message only says which, and never what they are. */
export const liveSets = {
  font: setsOf(fontKeys, (font) => properties({ ...typeTokens(font) })),
  radius: setsOf(Object.keys(cornerRadii) as CornerRadius[], (radius) => properties({ ...shapeTokens(radius) })),
  scheme: setsOf(["light", "dark"], (scheme) => ({ "color-scheme": scheme })),
};

interface LiveMessage {
  kind: "preview-brand";
  colours: Tokens;
  choices: { font: FontKey; radius: CornerRadius; scheme: Scheme };
  texts: Record<LiveText, string>;
}

/** @param screen the looker's choice, for a brand that follows the device */
export function liveMessage(inputs: LiveInputs, screen: Scheme): LiveMessage {
  const { font, radius, colourScheme, tagline, heroHeadline, heroText } = inputs;
  const scheme = colourScheme === "follow" ? screen : colourScheme;
  return {
    kind: "preview-brand",
    colours: deriveTokens(inputs)[scheme],
    choices: { font, radius, scheme },
    texts: { tagline, heroHeadline, heroText },
  };
}

/** What of the form is usable; the rest stays as it was. An empty text is the inherited one. */
export function liveInputs(form: FormData, last: LiveInputs, inherited: Pick<BrandFields, LiveText>): LiveInputs {
  const typed = (name: string) => String(form.get(name) ?? "").trim();
  const hex = (name: "primary" | "accent") => {
    const colour = typed(name).toLowerCase();
    return /^#[0-9a-f]{6}$/.test(colour) ? colour : last[name];
  };
  const oneOf = <Value extends string>(list: readonly Value[], name: string, before: Value) =>
    list.find((value) => value === typed(name)) ?? before;
  const text = (name: LiveText) => {
    const words = typed(name) || inherited[name];
    return words.length > liveTexts[name] || /[<>]/.test(words) ? last[name] : words;
  };
  return {
    primary: hex("primary"),
    accent: hex("accent"),
    neutral: oneOf(neutralTones, "neutral", last.neutral),
    font: oneOf(fontKeys, "font", last.font),
    radius: oneOf(Object.keys(cornerRadii) as CornerRadius[], "radius", last.radius),
    colourScheme: oneOf<ColourScheme>(colourSchemes, "colourScheme", last.colourScheme),
    ...(Object.fromEntries(textKeys.map((name) => [name, text(name)])) as Record<LiveText, string>),
  };
}
