/** The closed lists that a brand chooses from. */
export const neutralTones = ["cool", "warm", "plain"] as const;
export type NeutralTone = (typeof neutralTones)[number];

export const cornerRadii = { square: "0px", slight: "6px", round: "12px", pill: "20px" } as const;
export type CornerRadius = keyof typeof cornerRadii;

/** `follow`: as the visitor's device is set. */
export const colourSchemes = ["follow", "light", "dark"] as const;
export type ColourScheme = (typeof colourSchemes)[number];

/** How the shop speaks of the carrier. */
export const carrierNamings = ["by-name", "our-carrier"] as const;
export type CarrierNaming = (typeof carrierNamings)[number];

/** Patterns for the top of the start page, drawn in the brand's colours. */
export const heroArts = ["keypad", "waves", "rings", "hills", "plain"] as const;
export type HeroArt = (typeof heroArts)[number];

/** The shop's pages that can stand in its header, in their order there. */
export const navPages = ["numbers", "messaging", "products", "service-path", "contact"] as const;
export type NavPage = (typeof navPages)[number];
export const navPageLabels: Record<NavPage, string> = {
  numbers: "Numbers",
  messaging: "Messaging",
  products: "Services",
  "service-path": "Service path",
  contact: "Contact",
};

/** Links of the partner's own that the header has room for. */
export const ownLinkCount = 3;

interface SocialNetworkFacts {
  label: string;
  /** A link may lead to one of these or below it. */
  hosts: readonly string[];
}
export const socialNetworks = {
  linkedin: { label: "LinkedIn", hosts: ["linkedin.com"] },
  facebook: { label: "Facebook", hosts: ["facebook.com", "fb.com"] },
  instagram: { label: "Instagram", hosts: ["instagram.com"] },
  youtube: { label: "YouTube", hosts: ["youtube.com", "youtu.be"] },
  x: { label: "X", hosts: ["x.com", "twitter.com"] },
  bluesky: { label: "Bluesky", hosts: ["bsky.app"] },
  nextdoor: { label: "Nextdoor", hosts: ["nextdoor.com"] },
} as const satisfies Record<string, SocialNetworkFacts>;
export type SocialNetwork = keyof typeof socialNetworks;
export const socialNetworkKeys = Object.keys(socialNetworks) as [SocialNetwork, ...SocialNetwork[]];

/** Legal pages, by the last part of their address. */
export const legalPages = {
  terms: { field: "terms", label: "Terms of service" },
  privacy: { field: "privacy", label: "Privacy" },
  "acceptable-use": { field: "acceptableUse", label: "Acceptable use" },
} as const;
export type LegalPage = keyof typeof legalPages;
export const legalPageKeys = Object.keys(legalPages) as LegalPage[];
