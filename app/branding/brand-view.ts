import type { Brand, OwnLink } from "./brand";
import {
  type ColourScheme,
  type HeroArt,
  type LegalPage,
  legalPageKeys,
  legalPages,
  type NavPage,
  socialNetworkKeys,
  socialNetworks,
} from "./brand-lists";
import type { DrawnName } from "./drawn-names";
import { parseSupportPhone } from "./phone";
import { type ShownHero, type ShownPictures, shownPictures } from "./picture-view";
import { brandCss, deriveTokens } from "./tokens";

/** A brand as pages show it. All of it may be seen by anybody. */
export interface BrandView extends Omit<ShownPictures, "hero"> {
  version: number;
  name: string;
  tagline: string;
  showName: boolean;
  /** The content of the page's `<style>`: validated values only. */
  css: string;
  /** The true brand colour, for `theme-color`. */
  themeColor: string;
  /** What a page stands on, where a browser must paint before it has the style sheet. */
  groundColor: string;
  hero: { headline: string; text: string; art: HeroArt; picture: ShownHero | null };
  about: string | null;
  why: string | null;
  support: {
    phone: string | null;
    phoneDisplay: string | null;
    email: string | null;
    hours: string | null;
    url: string | null;
  };
  description: string;
  /** Of the start page. */
  title: string;
  colourScheme: ColourScheme;
  nav: { pages: NavPage[]; links: OwnLink[] };
  footer: { text: string | null; social: OwnLink[]; legal: { page: LegalPage; label: string }[] };
  mail: { senderName: string; footer: string | null };
  /** As it stands in the middle of a sentence: the carrier's name, or "our carrier". */
  carrierName: string;
  /** The same at the start of one. */
  carrierAtStart: string;
  /** How the service path names the companies in it. */
  shownAs: { sellerName: string; carrierIsNamed: boolean };
}

export const assetPath = (id: string) => `/brand-assets/${id}`;

export function toBrandView(brand: Brand, options: { version: number; carrierName: string }): BrandView {
  const drawn = (name: DrawnName) => `${assetPath(name)}?v=${options.version}`;
  const { hero: picture, ...pictures } = shownPictures(brand, { stored: assetPath, drawn });
  const phone = brand.supportPhone ? parseSupportPhone(brand.supportPhone) : null;
  const carrierIsNamed = brand.carrierShown === "by-name";
  return {
    version: options.version,
    name: brand.name,
    tagline: brand.tagline,
    ...pictures,
    showName: brand.nameBesideLogo || !pictures.logo,
    css: brandCss(brand),
    themeColor: brand.primary,
    groundColor: deriveTokens(brand)[brand.colourScheme === "dark" ? "dark" : "light"].surface,
    hero: { headline: brand.heroHeadline, text: brand.heroText, art: brand.heroArt, picture },
    about: brand.about || null,
    why: brand.why || null,
    support: {
      phone: phone?.e164 ?? null,
      phoneDisplay: phone?.display ?? null,
      email: brand.supportEmail || null,
      hours: brand.supportHours || null,
      url: brand.supportUrl || null,
    },
    description: brand.description,
    title: brand.browserTitle,
    colourScheme: brand.colourScheme,
    nav: { pages: brand.navPages, links: brand.navLinks },
    footer: footerOf(brand),
    mail: { senderName: brand.mailSenderName, footer: brand.mailFooter || null },
    carrierName: carrierIsNamed ? options.carrierName : "our carrier",
    carrierAtStart: carrierIsNamed ? options.carrierName : "Our carrier",
    shownAs: { sellerName: brand.name, carrierIsNamed },
  };
}

function footerOf(brand: Brand): BrandView["footer"] {
  const social = socialNetworkKeys.flatMap((network) => {
    const url = brand.social[network];
    return url ? [{ label: socialNetworks[network].label, url }] : [];
  });
  const legal = legalPageKeys.filter((page) => brand[legalPages[page].field]);
  return { text: brand.footerText || null, social, legal: legal.map((page) => ({ page, label: legalPages[page].label })) };
}
