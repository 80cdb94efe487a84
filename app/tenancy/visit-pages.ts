/** The kinds of a shop's pages that visits are counted by, as staff read them. Never a page's own address, nor what was searched. */
export const visitPages = {
  home: "Home",
  numbers: "Number search",
  number: "One number",
  products: "Products",
  product: "One product",
  messaging: "Messaging",
  "service-path": "Service path",
  "check-provider": "Provider check",
  "read-trace": "Call trace",
  "find-hops": "Hop finder",
  "path-record": "Path record",
  contact: "Contact",
  legal: "Terms and policies",
} as const;

export type VisitPage = keyof typeof visitPages;

export const isVisitPage = (text: string): text is VisitPage => Object.hasOwn(visitPages, text);

/** By the first part of a path: what it is alone, and what it is with a part below it. */
const places: Readonly<Record<string, readonly [alone: VisitPage | null, below: VisitPage | null]>> = {
  "": ["home", null],
  numbers: ["numbers", "number"],
  products: ["products", "product"],
  messaging: ["messaging", null],
  "path-records": ["path-record", "path-record"],
  "service-path": ["service-path", "service-path"],
  "check-provider": ["check-provider", "check-provider"],
  "read-trace": ["read-trace", null],
  "find-hops": ["find-hops", null],
  contact: ["contact", null],
  legal: [null, "legal"],
};

/** @param path without its query @returns null for what is no page that visits are counted of, such as signing in and accounts */
export function visitPageOf(path: string): VisitPage | null {
  const [, first = "", below = ""] = path.split("/");
  const place = Object.hasOwn(places, first) ? places[first] : undefined;
  return place?.[below === "" ? 0 : 1] ?? null;
}

/** Days before the oldest one that is kept: a year and a month, so that a month can be held against the same one of last year. */
export const visitDaysKept = 396;
