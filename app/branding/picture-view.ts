import type { Brand } from "./brand";
import type { ColourScheme } from "./brand-lists";
import { type BrandPictures, type LogoRef, logoOn, type PictureInput } from "./brand-pictures";
import type { DrawnName } from "./drawn-names";

export interface ShownPicture {
  url: string;
  width: number;
  height: number;
}

/** On which page a logo needs a plain plate behind it to stand out; `always` where the shop has that one colour scheme only. */
export type LogoPlate = "on-light" | "on-dark" | "always-on-light" | "always-on-dark";

export interface ShownLogo extends ShownPicture {
  /** Takes its place on a dark page, where that is another one. */
  onDark: ShownPicture | null;
  plates: LogoPlate[];
}

export interface ShownHero extends ShownPicture {
  /** WebP in several widths; `url` is a JPEG. */
  srcSet: string;
  /** "" for decoration. */
  alt: string;
}

/** Addresses of squares by their pixels; `mask512` has room around it to be cut off. What an old upload does not have is null. */
export interface ShownIcons {
  px16: string | null;
  px32: string;
  px48: string | null;
  px180: string;
  px192: string;
  px512: string;
  mask512: string | null;
}

/** A brand's pictures as pages show them, uploaded or drawn. */
export interface ShownPictures {
  logo: ShownLogo | null;
  hero: ShownHero | null;
  icons: ShownIcons;
  /** What stands for the shop where somebody links to it. */
  card: ShownPicture & { alt: string };
}

interface Addresses {
  stored: (id: string) => string;
  drawn: (name: DrawnName) => string;
}

export function shownPictures(brand: Brand, at: Addresses): ShownPictures {
  const alt = [brand.name, brand.tagline].filter(Boolean).join(": ");
  return {
    logo: logoOf(brand, brand.colourScheme, at),
    hero: heroOf(brand, at),
    icons: iconsOf(brand, at),
    card: { ...(brand.card ? shown(brand.card, at) : drawnCard(at)), alt },
  };
}

const shown = ({ id, width, height }: { id: string; width: number; height: number }, { stored }: Addresses): ShownPicture => ({
  url: stored(id),
  width,
  height,
});

function logoOf(brand: BrandPictures, scheme: ColourScheme, at: Addresses): ShownLogo | null {
  const { light, dark } = logoOn(brand);
  if (!light || !dark) return null;
  const always = (logo: LogoRef, plates: LogoPlate[]) => ({ ...shown(logo, at), onDark: null, plates });
  if (scheme === "light") return always(light, light.onLight ? [] : ["always-on-light"]);
  if (scheme === "dark") return always(dark, dark.onDark ? [] : ["always-on-dark"]);
  const plates: LogoPlate[] = [];
  if (!light.onLight) plates.push("on-light");
  if (!dark.onDark) plates.push("on-dark");
  return { ...shown(light, at), onDark: dark === light ? null : shown(dark, at), plates };
}

function heroOf({ hero, heroAlt, heroIsDecoration }: Brand, at: Addresses): ShownHero | null {
  if (!hero) return null;
  const srcSet = hero.webp.map(({ id, width }) => `${at.stored(id)} ${width}w`).join(", ");
  return { ...shown(hero, at), srcSet, alt: heroIsDecoration ? "" : heroAlt };
}

function iconsOf({ icon }: BrandPictures, { stored, drawn }: Addresses): ShownIcons {
  const orNull = (id?: string) => (id ? stored(id) : null);
  if (icon) {
    const small = { px16: orNull(icon.id16), px32: stored(icon.id32), px48: orNull(icon.id48) };
    const large = { px180: stored(icon.id180), px192: stored(icon.id192), px512: stored(icon.id512) };
    return { ...small, ...large, mask512: orNull(icon.idMask) };
  }
  const small = { px16: drawn("icon-16.png"), px32: drawn("icon-32.png"), px48: drawn("icon-48.png") };
  const large = { px180: drawn("icon-180.png"), px192: drawn("icon-192.png"), px512: drawn("icon-512.png") };
  return { ...small, ...large, mask512: drawn("icon-mask.png") };
}

const drawnCard = ({ drawn }: Addresses): ShownPicture => ({ url: drawn("card.png"), width: 1200, height: 630 });

/** For the studio: what is uploaded, and what is drawn in its place. */
export interface StudioPictures {
  uploaded: Record<PictureInput, ShownPicture | null>;
  drawn: { icon: ShownPicture; card: ShownPicture };
}

export function studioPictures({ logo, logoDark, icon, hero, card }: BrandPictures, at: Addresses): StudioPictures {
  const orNull = (ref: Parameters<typeof shown>[0] | null) => ref && shown(ref, at);
  const square = (url: string): ShownPicture => ({ url, width: 192, height: 192 });
  return {
    uploaded: {
      logo: orNull(logo),
      logoDark: orNull(logoDark),
      icon: icon && square(at.stored(icon.id192)),
      hero: orNull(hero),
      card: orNull(card),
    },
    drawn: { icon: square(at.drawn("icon-192.png")), card: drawnCard(at) },
  };
}
