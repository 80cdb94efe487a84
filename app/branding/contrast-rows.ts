import type { Brand } from "./brand";
import type { Scheme } from "./neutrals";
import { contrast } from "./oklch";
import { type ColourToken, deriveTokens, type Tokens } from "./tokens";

/** What became of a chosen colour in one use: for the brand editor. Colours are `#rrggbb`. */
export interface ContrastRow {
  input: "primary" | "accent";
  scheme: Scheme;
  /** What it is used for, e.g. "Links and small text". */
  use: string;
  asked: string;
  used: string;
  /** The ground that both are judged on. */
  on: string;
  askedRatio: string;
  usedRatio: string;
  needed: number;
  changed: boolean;
  /** The whole of it in words. */
  verdict: string;
}

interface Use {
  input: ContrastRow["input"];
  token: ColourToken;
  on: ColourToken;
  use: string;
  needed: number;
}

const uses: Use[] = [
  { input: "primary", token: "brand-text", on: "surface-sunken", use: "Links and small text", needed: 4.5 },
  { input: "primary", token: "focus", on: "surface-sunken", use: "Outlines and the keyboard's focus ring", needed: 3 },
  { input: "accent", token: "accent-text", on: "surface-sunken", use: "Highlighted text", needed: 4.5 },
];

/** A ratio for people, never rounded up past a limit: "4.5 to 1". */
export const ratioText = (ratio: number) => `${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1`;

export function contrastRows(brand: Pick<Brand, "primary" | "accent" | "neutral">): ContrastRow[] {
  const both = deriveTokens(brand);
  return (["light", "dark"] as const).flatMap((scheme) => [
    fillRow("primary", scheme, both[scheme]),
    ...uses.map((use) => shadeRow(use, scheme, both[scheme], brand[use.input])),
    fillRow("accent", scheme, both[scheme]),
  ]);
}

function shadeRow({ input, token, on, use, needed }: Use, scheme: Scheme, tokens: Tokens, asked: string): ContrastRow {
  const used = tokens[token];
  const [askedRatio, usedRatio] = [contrast(asked, tokens[on]), contrast(used, tokens[on])].map(ratioText) as [string, string];
  const changed = used !== asked;
  const direction = scheme === "light" ? "darker" : "lighter";
  const verdict = changed
    ? `Your colour reaches ${askedRatio} on a ${scheme} page. We use a ${direction} shade of it, which reaches ${usedRatio} (at least ${needed} to 1 is needed).`
    : `Your colour reaches ${usedRatio} on a ${scheme} page and is used as it is (at least ${needed} to 1 is needed).`;
  return { input, scheme, use, asked, used, on: tokens[on], askedRatio, usedRatio, needed, changed, verdict };
}

function fillRow(input: "primary" | "accent", scheme: Scheme, tokens: Tokens): ContrastRow {
  const [fill, text] = input === "primary" ? [tokens.brand, tokens["on-brand"]] : [tokens.accent, tokens["on-accent"]];
  const ratio = ratioText(contrast(text, fill));
  const name = text === "#ffffff" ? "White" : "Black";
  return {
    input,
    scheme,
    use: input === "primary" ? "Buttons" : "Badges and highlights",
    asked: text,
    used: text,
    on: fill,
    askedRatio: ratio,
    usedRatio: ratio,
    needed: 4.5,
    changed: false,
    verdict: `The fill keeps your exact colour. ${name} text on it reaches ${ratio} (at least 4.5 to 1 is needed).`,
  };
}
