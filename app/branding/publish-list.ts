import { partner } from "~/kit/paths";
import type { Brand } from "./brand";
import { logoOn } from "./brand-pictures";
import { isUnfinished } from "./legal-starters";
import { contrast } from "./oklch";
import { contrastPairs, deriveTokens } from "./tokens";

/** Something that stands between a draft and its publication, or that should be looked at before. */
export interface PublishItem {
  /** A blocker keeps the draft from being published. */
  level: "blocker" | "warning";
  sentence: string;
  /** Where it is put right. */
  fix: { label: string; to: string };
}

interface Check {
  level: PublishItem["level"];
  isOpen: (brand: Brand) => boolean;
  sentence: string;
  /** The form's field. */
  field: string;
  label: string;
}

/** The pairs of colours that a page paints, in both schemes, and how many of them cannot be read. Derived shades are moved until they can. */
export function contrastCheck(brand: Brand): { pairs: number; unreadable: number } {
  const schemes = Object.values(deriveTokens(brand));
  const pairs = schemes.flatMap((tokens) => contrastPairs.map((pair) => ({ ...pair, tokens })));
  const unreadable = pairs.filter(({ front, on, atLeast, tokens }) => contrast(tokens[front], tokens[on]) < atLeast);
  return { pairs: pairs.length, unreadable: unreadable.length };
}

/** A legal page that customers would read with its starting line or its blanks. */
function unfinished(level: PublishItem["level"], field: "terms" | "privacy" | "acceptableUse", label: string): Check {
  return {
    level,
    isOpen: (brand) => isUnfinished(brand[field]),
    sentence: `“${label}” still has words of the starting text to fill in or to delete: its first line, or what stands in brackets.`,
    field,
    label,
  };
}

const checks: Check[] = [
  {
    level: "blocker",
    isOpen: (brand) => contrastCheck(brand).unreadable > 0,
    sentence: "Some text could not be read on its ground with these colours.",
    field: "primary",
    label: "Main colour",
  },
  {
    level: "blocker",
    isOpen: ({ name }) => !name,
    sentence: "The shop has no name. It stands at the top of every page and in every mail.",
    field: "name",
    label: "Name",
  },
  {
    level: "blocker",
    isOpen: ({ supportPhone, supportEmail }) => !supportPhone && !supportEmail,
    sentence: "Customers have no way to reach support: give a telephone number or an e-mail address.",
    field: "supportPhone",
    label: "Support telephone",
  },
  {
    level: "blocker",
    isOpen: ({ terms }) => !terms,
    sentence: "There are no terms of service. A customer has to know what it agrees to.",
    field: "terms",
    label: "Terms of service",
  },
  unfinished("blocker", "terms", "Terms of service"),
  unfinished("warning", "privacy", "Privacy page"),
  unfinished("warning", "acceptableUse", "Acceptable use page"),
  {
    level: "warning",
    isOpen: ({ privacy }) => !privacy,
    sentence: "There is no privacy page, though the contact form asks for names and addresses.",
    field: "privacy",
    label: "Privacy page",
  },
  {
    level: "warning",
    isOpen: ({ logo, logoDark }) => !logo && !logoDark,
    sentence: "There is no logo. The name is shown in its place.",
    field: "logo",
    label: "Logo",
  },
  {
    level: "warning",
    isOpen: ({ icon }) => !icon,
    sentence: "There is no icon. Browsers show the first letter of the name in their tabs.",
    field: "icon",
    label: "Icon",
  },
  {
    level: "warning",
    isOpen: ({ card }) => !card,
    sentence: "There is no share card of your own. Links to the shop show one drawn from your logo, name and colours.",
    field: "card",
    label: "Share card",
  },
  {
    level: "warning",
    isOpen: ({ card }) => card !== null && card.width < 1200,
    sentence: "The share card is smaller than 1200 × 630, so it looks small or blurred where links are shown large.",
    field: "card",
    label: "Share card",
  },
  {
    level: "warning",
    isOpen: ({ hero, heroAlt, heroIsDecoration }) => hero !== null && !heroAlt && !heroIsDecoration,
    sentence: "Nothing tells those who cannot see the picture at the top what it shows.",
    field: "heroAlt",
    label: "What the picture shows",
  },
  {
    level: "warning",
    isOpen: (brand) => brand.colourScheme !== "light" && logoOn(brand).dark?.onDark === false,
    sentence:
      "No logo stands out on a dark page, so it is shown on a light plate there. A logo for dark pages takes the plate away.",
    field: "logoDark",
    label: "Logo for dark pages",
  },
  {
    level: "warning",
    isOpen: (brand) => brand.colourScheme !== "dark" && logoOn(brand).light?.onLight === false,
    sentence: "No logo stands out on a light page, so it is shown on a dark plate there.",
    field: "logo",
    label: "Logo",
  },
  {
    level: "warning",
    isOpen: ({ supportHours }) => !supportHours,
    sentence: "Nobody can see when support answers.",
    field: "supportHours",
    label: "Support hours",
  },
  {
    level: "warning",
    isOpen: ({ about }) => !about,
    sentence: "The shop says nothing about your company.",
    field: "about",
    label: "About your company",
  },
];

/** What of the brand itself is to be done before it can, or should, be published; blockers first. */
export const brandPublishList = (brand: Brand): PublishItem[] =>
  checks
    .filter(({ isOpen }) => isOpen(brand))
    .map(({ level, sentence, field, label }) => ({ level, sentence, fix: { label, to: `${partner.brand()}#${field}` } }));

export const blockersOf = (items: PublishItem[]): PublishItem[] => items.filter(({ level }) => level === "blocker");
