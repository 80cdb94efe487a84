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
import { parseSupportPhone } from "./phone";
import { brandCss, deriveTokens } from "./tokens";

/** On which page a logo needs a plain plate behind it to stand out; `always` where the shop has that one colour scheme only. */
export type LogoPlate = "none" | "on-light" | "on-dark" | "always-on-light" | "always-on-dark";

/** A brand as pages show it. All of it may be seen by anybody. */
export interface BrandView {
  version: number;
  name: string;
  tagline: string;
  logo: { url: string; width: number; height: number; plate: LogoPlate } | null;
  showName: boolean;
  /** 512 px, for link cards and the manifest. */
  iconUrl: string | null;
  icons: { px32: string; px180: string; px192: string; px512: string } | null;
  /** The content of the page's `<style>`: validated values only. */
  css: string;
  /** The true brand colour, for `theme-color`. */
  themeColor: string;
  /** What a page stands on, where a browser must paint before it has the style sheet. */
  groundColor: string;
  hero: { headline: string; text: string; art: HeroArt };
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

/** @param options.base where images are served from: "" for this host, "/partner" for the console's copy */
export function toBrandView(brand: Brand, options: { version: number; carrierName: string; base?: string }): BrandView {
  const url = (id: string) => `${options.base ?? ""}${assetPath(id)}`;
  const phone = brand.supportPhone ? parseSupportPhone(brand.supportPhone) : null;
  const carrierIsNamed = brand.carrierShown === "by-name";
  const { logo, icon } = brand;
  return {
    version: options.version,
    name: brand.name,
    tagline: brand.tagline,
    logo: logo && { url: url(logo.id), width: logo.width, height: logo.height, plate: plateFor(logo, brand.colourScheme) },
    showName: brand.nameBesideLogo || !logo,
    iconUrl: icon && url(icon.id512),
    icons: icon && { px32: url(icon.id32), px180: url(icon.id180), px192: url(icon.id192), px512: url(icon.id512) },
    css: brandCss(brand),
    themeColor: brand.primary,
    groundColor: deriveTokens(brand)[brand.colourScheme === "dark" ? "dark" : "light"].surface,
    hero: { headline: brand.heroHeadline, text: brand.heroText, art: brand.heroArt },
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

function plateFor(logo: { onLight: boolean; onDark: boolean }, scheme: ColourScheme): LogoPlate {
  if (scheme === "light") return logo.onLight ? "none" : "always-on-light";
  if (scheme === "dark") return logo.onDark ? "none" : "always-on-dark";
  if (!logo.onDark) return "on-dark";
  return logo.onLight ? "none" : "on-light";
}
