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
  /** Its strongest colours, `#rrggbb`; none where it was uploaded before they were looked for. */
  palette: string[];
}

export interface IconRef {
  id512: string;
  id192: string;
  id180: string;
  /** For systems that cut icons into shapes of their own. Not there in icons stored by an earlier version of the portal, as some others. */
  idMask?: string;
  id48?: string;
  id32: string;
  id16?: string;
}

/** The picture at the top of the start page. */
export interface HeroRef {
  /** As JPEG, for browsers that do not know WebP. */
  id: string;
  width: number;
  height: number;
  /** Narrow to wide, each width once. */
  webp: { id: string; width: number }[];
}

export interface CardRef {
  id: string;
  /** At most 1200 × 630; of that shape always, and never larger than what was uploaded. */
  width: number;
  height: number;
}

/** What a partner uploads; where there is none, the name, the light logo, a pattern, or something drawn stands in its place. */
export interface BrandPictures {
  logo: LogoRef | null;
  /** Takes the logo's place on dark pages. */
  logoDark: LogoRef | null;
  icon: IconRef | null;
  hero: HeroRef | null;
  card: CardRef | null;
}
export type PictureInput = keyof BrandPictures;

export const noPictures: BrandPictures = { logo: null, logoDark: null, icon: null, hero: null, card: null };
export const pictureInputs = Object.keys(noPictures) as PictureInput[];

/** The logos for light and for dark pages: one stands in for the other. */
export const logoOn = ({ logo, logoDark }: Pick<BrandPictures, "logo" | "logoDark">) => ({
  light: logo ?? logoDark,
  dark: logoDark ?? logo,
});
