import { cutAround } from "~/kit/cut-around";
import { type Brand, type BrandFields, inheritedFields } from "./brand";

/** What each input is called in the console and in the audit trail's reading. */
export const fieldLabels: Record<keyof Brand, string> = {
  name: "Name",
  tagline: "Tagline",
  primary: "Main colour",
  accent: "Accent colour",
  neutral: "Greys",
  font: "Font",
  radius: "Corners",
  heroHeadline: "Headline",
  heroText: "Text under the headline",
  about: "About your company",
  why: "Why buy from you",
  description: "Description for search engines",
  supportPhone: "Support telephone",
  supportEmail: "Support e-mail",
  supportHours: "Support hours",
  supportUrl: "Support page",
  navPages: "Pages in the header",
  navLinks: "Links of your own",
  footerText: "Footer text",
  social: "Social links",
  terms: "Terms of service",
  privacy: "Privacy page",
  acceptableUse: "Acceptable use page",
  browserTitle: "Browser title",
  mailSenderName: "Sender of mails",
  mailFooter: "Mail footer",
  colourScheme: "Colour scheme",
  heroArt: "Pattern at the top",
  carrierShown: "How the carrier is shown",
  nameBesideLogo: "Name beside the logo",
  logo: "Logo",
  logoDark: "Logo for dark pages",
  icon: "Icon",
  hero: "Picture at the top",
  heroAlt: "What the picture shows",
  heroIsDecoration: "The picture is only decoration",
  card: "Share card",
};

export interface BrandChanges {
  labels: string[];
  before: Partial<Brand>;
  after: Partial<Brand>;
}

/** The inputs in which two brands differ; equal ones are left out, and so are those that only followed another, such as the name. */
export function brandChanges(before: Brand, after: Brand): BrandChanges {
  const keys = (Object.keys(fieldLabels) as (keyof Brand)[]).filter(
    (key) => !isSame(before[key], after[key]) && !(isInherited(before, key) && isInherited(after, key)),
  );
  const pick = (brand: Brand): Partial<Brand> => Object.fromEntries(keys.map((key) => [key, brand[key]]));
  return { labels: keys.map((key) => fieldLabels[key]), before: pick(before), after: pick(after) };
}

/** Of a text longer than this the trail keeps what surrounds the difference; the whole texts stand in the versions and saved drafts. */
const longestInTrail = 600;

/** The same for the audit trail, in which a legal page of 40,000 characters must not stand twice for each comma. */
export function trailOf(was: Brand, is: Brand): Pick<BrandChanges, "before" | "after"> {
  const { before, after } = brandChanges(was, is);
  const cut = (Object.keys(after) as (keyof Brand)[]).map((key) => [key, ...cutTexts(before[key], after[key])] as const);
  return {
    before: Object.fromEntries(cut.map(([key, one]) => [key, one])),
    after: Object.fromEntries(cut.map(([key, , other]) => [key, other])),
  };
}

const cutTexts = (before: unknown, after: unknown): [unknown, unknown] =>
  typeof before === "string" && typeof after === "string" ? cutAround(before, after, longestInTrail) : [before, after];

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isInherited = (brand: Brand, key: keyof Brand) =>
  key !== "name" && isSame(brand[key], inheritedFields(brand)[key as keyof BrandFields]);
