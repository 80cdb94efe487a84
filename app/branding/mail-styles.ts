import type { CSSProperties } from "react";
import type { Brand } from "./brand";
import { cornerRadii } from "./brand-lists";
import { type LogoRef, logoOn } from "./brand-pictures";
import { fontChoice } from "./fonts";
import type { Scheme } from "./neutrals";
import { deriveTokens, type Tokens } from "./tokens";

/** What a mail program is told of the colour schemes that the mail is made for. */
const offers = { follow: "light dark", light: "light only", dark: "dark only" } as const;

type Parts = ReturnType<typeof partStyles>;
export type MailPart = keyof Parts;

export interface MailLook {
  /** Looks by part, for the elements: most mail programs read no style sheet. */
  styles: Parts;
  /** For those that do: the colours of a dark screen, by the parts' classes; "" where the brand has one scheme only. */
  sheet: string;
  colourScheme: (typeof offers)[keyof typeof offers];
}

/** A part's class. */
export const mailClass = (part: MailPart) => `m-${part}`;

type LookInputs = Pick<Brand, "primary" | "accent" | "neutral" | "font" | "radius" | "colourScheme" | "logo" | "logoDark">;

/** One picture for light and dark screens: mail programs do not choose among two. */
export function logoInMail(brand: Pick<Brand, "colourScheme" | "logo" | "logoDark">): LogoRef | null {
  const { light, dark } = logoOn(brand);
  if (brand.colourScheme === "dark") return dark;
  return [light, dark].find((logo) => logo?.onLight && (logo.onDark || brand.colourScheme === "light")) ?? light;
}

/** @param screen the looker's choice, for a brand that follows the device; in its stead the mail follows the mail program */
export function mailLook(brand: LookInputs, screen?: Scheme): MailLook {
  const { light, dark } = deriveTokens(brand);
  const logo = logoInMail(brand);
  const styles = {
    light: partStyles(brand, light, { logo, plate: logo?.onLight === false ? light.plate : null }),
    dark: partStyles(brand, dark, { logo, plate: logo?.onDark === false ? dark.plate : null }),
  };
  const shown = brand.colourScheme === "follow" ? (screen ?? "follow") : brand.colourScheme;
  if (shown !== "follow") return { styles: styles[shown], sheet: "", colourScheme: offers[shown] };
  return { styles: styles.light, sheet: darkSheet(styles.light, styles.dark), colourScheme: offers.follow };
}

/** @param mark.plate behind a logo that its ground would swallow */
function partStyles(
  { font, radius }: LookInputs,
  tokens: Tokens,
  { logo, plate }: { logo: LogoRef | null; plate: string | null },
) {
  const corner = cornerRadii[radius];
  const text = { color: tokens.text, fontSize: 16, lineHeight: "25px", margin: "0 0 14px" };
  const foot = { color: tokens["text-muted"], fontSize: 13, lineHeight: "20px", margin: 0 };
  const platePadding = logo && !(logo.onLight && logo.onDark) ? { borderRadius: 4, padding: "4px 8px" } : {};
  return {
    body: { backgroundColor: tokens["surface-sunken"], fontFamily: fontChoice(font).body, margin: 0, padding: "24px 8px" },
    card: {
      backgroundColor: tokens["surface-raised"],
      border: `1px solid ${tokens.border}`,
      borderTop: `4px solid ${tokens.brand}`,
      borderRadius: corner,
      maxWidth: 560,
      padding: "28px 32px",
    },
    name: { color: tokens.text, fontSize: 19, fontWeight: 700, textDecoration: "none" },
    logo: {
      backgroundColor: plate ?? "transparent",
      display: "inline-block",
      marginRight: 12,
      verticalAlign: "middle",
      ...platePadding,
    },
    heading: { color: tokens.text, fontSize: 24, lineHeight: "30px", margin: "24px 0 14px" },
    text,
    fact: { ...text, margin: "0 0 4px" },
    label: { color: tokens["text-muted"] },
    quote: {
      backgroundColor: tokens["brand-tint"],
      borderLeft: `4px solid ${tokens.brand}`,
      margin: "16px 0",
      padding: "12px 16px",
    },
    "quote-text": { ...text, margin: 0, whiteSpace: "pre-wrap" },
    button: {
      backgroundColor: tokens.brand,
      border: `1px solid ${tokens["brand-edge"]}`,
      borderRadius: corner,
      color: tokens["on-brand"],
      fontSize: 16,
      fontWeight: 600,
      margin: "12px 0 4px",
      padding: "12px 20px",
      textDecoration: "none",
    },
    line: { border: 0, borderTop: `1px solid ${tokens.border}`, margin: "24px 0 16px" },
    foot,
    "own-foot": { ...foot, margin: "12px 0 0", whiteSpace: "pre-line" },
    "foot-link": { color: tokens["brand-text"], textDecoration: "underline" },
  } satisfies Record<string, CSSProperties>;
}

/**
 * Only what is another colour on a dark screen, so derived colours and nothing that anybody typed. It stands against the looks on the
 * elements, hence `!important`.
 */
function darkSheet(light: Parts, dark: Parts): string {
  const rules = (Object.keys(light) as MailPart[]).flatMap((part) => {
    const before = Object.entries(light[part]);
    const after = dark[part] as Record<string, unknown>;
    const changed = before.filter(([property, value]) => after[property] !== value);
    const body = changed.map(([property]) => `${kebab(property)}:${String(after[property])}!important`).join(";");
    return body ? [`${selectorOf(part)}{${body}}`] : [];
  });
  return `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${rules.join("")}}`;
}

/** A mail's body is drawn twice, because some programs drop the element itself: its double is the one cell that names a language. */
const selectorOf = (part: MailPart) => (part === "body" ? ".m-body,.m-body td[lang]" : `.${mailClass(part)}`);
const kebab = (property: string) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
