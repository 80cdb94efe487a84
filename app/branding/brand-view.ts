import { type Brand, defaultBrand } from "./brand";
import { parseSupportPhone } from "./phone";
import { brandCss } from "./tokens";

/** A brand as pages show it. All of it may be seen by anybody. */
export interface BrandView {
  version: number;
  name: string;
  tagline: string;
  /** `plate` says on which page the picture needs a plain plate behind it to stand out. */
  logo: { url: string; width: number; height: number; plate: "none" | "on-light" | "on-dark" } | null;
  showName: boolean;
  /** 512 px, for link cards and the manifest. */
  iconUrl: string | null;
  icons: { px32: string; px180: string; px192: string; px512: string } | null;
  /** The content of the page's `<style>`: validated values only. */
  css: string;
  /** The true brand colour, for `theme-color`. */
  themeColor: string;
  hero: { headline: string; text: string };
  about: string | null;
  why: string | null;
  support: { phone: string | null; phoneDisplay: string | null; email: string | null; hours: string | null };
  description: string;
  carrierName: string;
}

export const assetPath = (id: string) => `/brand-assets/${id}`;

/** @param options.base where images are served from: "" for this host, "/partner" for the console's copy */
export function toBrandView(brand: Brand, options: { version: number; carrierName: string; base?: string }): BrandView {
  const plain = defaultBrand(brand.name);
  const url = (id: string) => `${options.base ?? ""}${assetPath(id)}`;
  const phone = brand.supportPhone ? parseSupportPhone(brand.supportPhone) : null;
  const { logo, icon } = brand;
  return {
    version: options.version,
    name: brand.name,
    tagline: brand.tagline,
    logo: logo && { url: url(logo.id), width: logo.width, height: logo.height, plate: plateFor(logo) },
    showName: brand.nameBesideLogo || !logo,
    iconUrl: icon && url(icon.id512),
    icons: icon && { px32: url(icon.id32), px180: url(icon.id180), px192: url(icon.id192), px512: url(icon.id512) },
    css: brandCss(brand),
    themeColor: brand.primary,
    hero: { headline: brand.heroHeadline || plain.heroHeadline, text: brand.heroText || plain.heroText },
    about: brand.about || null,
    why: brand.why || null,
    support: {
      phone: phone?.e164 ?? null,
      phoneDisplay: phone?.display ?? null,
      email: brand.supportEmail || null,
      hours: brand.supportHours || null,
    },
    description: brand.description || plain.description,
    carrierName: options.carrierName,
  };
}

function plateFor(logo: { onLight: boolean; onDark: boolean }): "none" | "on-light" | "on-dark" {
  if (!logo.onDark) return "on-dark";
  return logo.onLight ? "none" : "on-light";
}
