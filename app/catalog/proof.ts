/** What a run over a shop looks for. */
export type ProofKind =
  | "carrier-name"
  | "other-shop"
  | "wholesale"
  | "contrast"
  | "dead-link"
  | "broken-picture"
  | "missing-text"
  | "error";

/** A leak, or text that cannot be read, keeps the draft from being published; the rest should be looked at. */
export type ProofLevel = "blocker" | "warning";

export interface ProofPlace {
  /** A page's path, or which mail. */
  where: string;
  /** The text around it; empty where there is none. */
  excerpt: string;
}

export interface ProofFinding {
  kind: ProofKind;
  level: ProofLevel;
  sentence: string;
  /** The first few. */
  places: ProofPlace[];
  /** How many places there are beside those. */
  more: number;
}

export interface ProofOpened {
  /** A page's path, or a mail's kind. */
  what: string;
  /** The answer's status, or a mail's subject. */
  answer: string;
}

/** The sheet of one run: what was opened, what was looked for, what was found, and what could not be looked at. */
export interface ProofSheet {
  shopName: string;
  origin: string;
  pages: ProofOpened[];
  mails: ProofOpened[];
  findings: ProofFinding[];
  /** What was looked for, each with how much of it. */
  lookedFor: string[];
  /** What was not looked at, or could not be: none of it has passed. */
  notChecked: string[];
  /** Links that lead out of the shop. Nothing is fetched from there. */
  outside: string[];
}

export const proofKindWords: Readonly<Record<ProofKind, string>> = {
  "carrier-name": "The carrier that the shop does not name",
  "other-shop": "Another company's shop",
  wholesale: "Wholesale prices",
  contrast: "Text that cannot be read",
  "dead-link": "Links that lead nowhere",
  "broken-picture": "Pictures that do not come",
  "missing-text": "Missing texts",
  error: "Pages that fail",
};

export const proofLimits = {
  pages: 260,
  /** Pages of single numbers, and of searches, each of which leads to more. */
  numbers: 8,
  searches: 14,
  placesKept: 5,
  outsideKept: 60,
  bodyBytes: 4_000_000,
  sheetsKept: 20,
} as const;

export const levelCount = (findings: readonly ProofFinding[], level: ProofLevel) =>
  findings.filter((finding) => finding.level === level).length;
