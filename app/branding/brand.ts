import type { CarrierNaming, ColourScheme, CornerRadius, HeroArt, NavPage, NeutralTone, SocialNetwork } from "./brand-lists";
import { navPages } from "./brand-lists";
import { type BrandPictures, noPictures } from "./brand-pictures";
import type { FontKey } from "./fonts";

export interface OwnLink {
  label: string;
  /** https. */
  url: string;
}

/**
 * What a partner types or picks. Plain text, "" where nothing is given; line breaks only in the long texts. The three legal texts are
 * Markdown.
 */
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
  /** A help centre or ticket page of the partner's own; https. */
  supportUrl: string;
  /** Which of the shop's pages stand in its header. */
  navPages: NavPage[];
  navLinks: OwnLink[];
  footerText: string;
  social: Partial<Record<SocialNetwork, string>>;
  terms: string;
  privacy: string;
  acceptableUse: string;
  /** The start page's title in the browser's tab and in search results. */
  browserTitle: string;
  mailSenderName: string;
  /** Stands at the end of every mail. */
  mailFooter: string;
  colourScheme: ColourScheme;
  /** Decoration beside the headline, where there is no picture. */
  heroArt: HeroArt;
  /** What the picture at the top shows, for whoever cannot see it; not read out where it is only decoration. */
  heroAlt: string;
  heroIsDecoration: boolean;
  carrierShown: CarrierNaming;
  /** Off when the logo already spells the name. */
  nameBesideLogo: boolean;
}

export interface Brand extends BrandFields, BrandPictures {}

/**
 * The platform's value of every field: what a shop shows where its partner has set nothing. Some follow the shop's own name and
 * tagline.
 */
export function inheritedFields({ name, tagline = plainTagline }: { name: string; tagline?: string }): BrandFields {
  return {
    name,
    tagline: plainTagline,
    primary: "#1f4f82",
    accent: "#c2571a",
    neutral: "plain",
    font: "inter",
    radius: "slight",
    heroHeadline: "Phone numbers for your business, with their whole path in plain sight",
    heroText: "Choose a local or toll-free number, add messaging, and talk to the people who look after your phones.",
    about: "",
    why: "",
    description: `${name} sells business phone numbers, text messaging and calling, and shows who stands in the path of every call.`,
    supportPhone: "",
    supportEmail: "",
    supportHours: "",
    supportUrl: "",
    navPages: [...navPages],
    navLinks: [],
    footerText: "",
    social: {},
    terms: "",
    privacy: "",
    acceptableUse: "",
    browserTitle: inheritedTitle(name, tagline),
    mailSenderName: name,
    mailFooter: "",
    colourScheme: "follow",
    heroArt: "keypad",
    heroAlt: "",
    heroIsDecoration: false,
    carrierShown: "by-name",
    nameBesideLogo: true,
  };
}

/** Name and tagline; the name alone where both would be longer than a title may be. */
function inheritedTitle(name: string, tagline: string): string {
  const both = [name, tagline].filter(Boolean).join(" – ");
  return both.length <= longestTitle ? both : name;
}

/** In characters; search results cut what is longer. */
export const longestTitle = 80;

const plainTagline = "Business phone numbers and messaging";

/** A brand that can be shown before anybody has edited it. */
export const defaultBrand = (name: string): Brand => ({ ...inheritedFields({ name }), ...noPictures });
