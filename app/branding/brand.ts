import type { FontKey } from "./fonts";

export const neutralTones = ["cool", "warm", "plain"] as const;
export type NeutralTone = (typeof neutralTones)[number];

export const cornerRadii = { square: "0px", slight: "6px", round: "12px", pill: "20px" } as const;
export type CornerRadius = keyof typeof cornerRadii;

/** What a partner types or picks. Plain text only; "" where nothing is given. Line breaks only in the four long texts. */
export interface BrandFields {
  name: string;
  tagline: string;
  /** Lower-case `#rrggbb`. */
  primary: string;
  accent: string;
  neutral: NeutralTone;
  font: FontKey;
  radius: CornerRadius;
  heroHeadline: string;
  heroText: string;
  /** Who this company is, in its own words. */
  about: string;
  /** Why to buy here, in its own words. */
  why: string;
  /** One or two sentences for search engines and link cards. */
  description: string;
  supportPhone: string;
  supportEmail: string;
  supportHours: string;
  /** Off when the logo already spells the name. */
  nameBesideLogo: boolean;
}

/** Ids of stored, re-encoded images; sizes in pixels. */
export interface LogoRef {
  id: string;
  /** The same picture as PNG, for mail programs that do not know WebP. */
  pngId: string;
  width: number;
  height: number;
  /** Whether it stands out on a light and on a dark page; where not, it is shown on a plate. */
  onLight: boolean;
  onDark: boolean;
}
export interface IconRef {
  id512: string;
  id192: string;
  id180: string;
  id32: string;
}

export interface Brand extends BrandFields {
  logo: LogoRef | null;
  icon: IconRef | null;
}

/** A brand that can be shown before anybody has edited it. */
export function defaultBrand(name: string): Brand {
  return {
    name,
    tagline: "Business phone numbers and messaging",
    primary: "#1f4f82",
    accent: "#c2571a",
    neutral: "plain",
    font: "inter",
    radius: "slight",
    heroHeadline: "Phone numbers for your business, straight from the carrier",
    heroText: "Choose a local or toll-free number, add messaging, and talk to the people who look after your phones.",
    about: "",
    why: "",
    description: `${name} sells business phone numbers, text messaging and calling, with service straight from the carrier.`,
    supportPhone: "",
    supportEmail: "",
    supportHours: "",
    nameBesideLogo: true,
    logo: null,
    icon: null,
  };
}
