/** One choice in the brand editor: two families that go together. Files and `@font-face` rules stand in `fonts.css`. */
export interface FontChoice {
  key: FontKey;
  label: string;
  character: string;
  /** CSS `font-family` values. */
  heading: string;
  body: string;
  /** How this family wants to be set large: weight, letter spacing in em, and size beside the common scale. */
  headings: { weight: number; tracking: number; scale: number };
}

export const fontKeys = ["inter", "figtree", "public-sans", "bricolage", "source-serif", "fraunces"] as const;
export type FontKey = (typeof fontKeys)[number];

const sans = "ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";
const serif = "ui-serif, Georgia, 'Iowan Old Style', 'Times New Roman', serif";

const inter = `'Inter Variable', ${sans}`;
const figtree = `'Figtree Variable', ${sans}`;
const publicSans = `'Public Sans Variable', ${sans}`;
const bricolage = `'Bricolage Grotesque Variable', ${sans}`;
const sourceSerif = `'Source Serif 4 Variable', ${serif}`;
const fraunces = `'Fraunces Variable', ${serif}`;

export const fontChoices: readonly FontChoice[] = [
  {
    key: "inter",
    label: "Inter",
    character: "Neutral and exact",
    heading: inter,
    body: inter,
    headings: { weight: 650, tracking: -0.02, scale: 1 },
  },
  {
    key: "figtree",
    label: "Figtree",
    character: "Friendly and rounded",
    heading: figtree,
    body: figtree,
    headings: { weight: 700, tracking: -0.015, scale: 1.02 },
  },
  {
    key: "public-sans",
    label: "Public Sans",
    character: "Plain-spoken and sturdy",
    heading: publicSans,
    body: publicSans,
    headings: { weight: 700, tracking: -0.02, scale: 0.97 },
  },
  {
    key: "bricolage",
    label: "Bricolage Grotesque with Figtree",
    character: "Lively and a little unusual",
    heading: bricolage,
    body: figtree,
    headings: { weight: 720, tracking: -0.025, scale: 1.05 },
  },
  {
    key: "source-serif",
    label: "Source Serif with Inter",
    character: "Considered and professional",
    heading: sourceSerif,
    body: inter,
    headings: { weight: 600, tracking: -0.012, scale: 1.02 },
  },
  {
    key: "fraunces",
    label: "Fraunces with Source Serif",
    character: "Warm, with some history",
    heading: fraunces,
    body: sourceSerif,
    headings: { weight: 560, tracking: -0.015, scale: 1.03 },
  },
];

export function fontChoice(key: FontKey): FontChoice {
  const found = fontChoices.find((choice) => choice.key === key);
  if (!found) throw new Error(`No font is registered as ${key}.`);
  return found;
}
