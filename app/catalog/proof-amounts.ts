import { microsToDecimal } from "~/kit/money";
import type { PartnerListing } from "./partner-listing";
import type { ProofLevel } from "./proof";
import { excerptAt } from "./proof-names";

/** The wholesale figures of a shop's products, and those that a search cannot tell from its own prices. */
export interface SoughtAmounts {
  micros: ReadonlySet<bigint>;
  /** Wholesale figures that one of the shop's prices equals, so that finding them says nothing. */
  alsoRetail: number;
}

/** Present, agreed, planned and lowest amounts of every charge. */
export function soughtAmounts(listings: readonly PartnerListing[]): SoughtAmounts {
  const charges = listings.flatMap((listing) => listing.charges);
  const inMicros = (texts: (string | null | undefined)[]) =>
    new Set(texts.flatMap((text) => (text ? [BigInt(text)] : [])).filter((micros) => micros > 0n));
  const retail = inMicros(
    charges.flatMap((c) => [c.retailMicros, c.upcoming?.retailMicros, ...c.scheduled.map((one) => one.priceMicros)]),
  );
  const wholesale = inMicros(
    charges.flatMap((c) => [c.wholesaleMicros, c.minimumRetailMicros, c.agreedMicros, c.upcoming?.wholesaleMicros]),
  );
  const micros = new Set([...wholesale].filter((amount) => !retail.has(amount)));
  return { micros, alsoRetail: wholesale.size - micros.size };
}

export interface FoundAmount {
  amount: string;
  /** An amount in whole cents can be there by chance; one in fractions of a cent, or in micro-dollars, cannot. */
  level: ProofLevel;
  excerpt: string;
}

const fewestMicroDigits = 6;

/** Amounts among the figures of a text: with a dollar sign, with two decimals or more, or as micro-dollars. One pass. */
export function findAmounts(text: string, { micros }: SoughtAmounts): FoundAmount[] {
  const found = new Map<bigint, FoundAmount>();
  for (const { 0: figure, index } of text.matchAll(/\$?\d[\d,]*(?:\.\d+)?/g)) {
    const amount = amountOf(figure);
    if (amount === null || !micros.has(amount.micros) || found.has(amount.micros)) continue;
    if (isPartOfCode(text, index, figure.length, amount.isRaw)) continue;
    const level = amount.isRaw || amount.micros % 10_000n !== 0n ? "blocker" : "warning";
    found.set(amount.micros, { amount: microsToDecimal(amount.micros), level, excerpt: excerptAt(text, index, figure.length) });
  }
  return [...found.values()];
}

/** Digits in the middle of an id, a hash or a signature are no amount. */
function isPartOfCode(text: string, at: number, length: number, isRaw: boolean): boolean {
  const joins = isRaw ? /[\w-]/ : /\w/;
  return joins.test(text.charAt(at - 1)) || joins.test(text.charAt(at + length));
}

function amountOf(figure: string): { micros: bigint; isRaw: boolean } | null {
  const [whole = "", fraction = ""] = figure.replace(/[$,]/g, "").split(".");
  if (whole.length > 12 || fraction.replace(/0+$/, "").length > 6) return null;
  if (!figure.startsWith("$") && fraction.length < 2) {
    return fraction === "" && whole.length >= fewestMicroDigits && !figure.includes(",")
      ? { micros: BigInt(whole), isRaw: true }
      : null;
  }
  return { micros: BigInt(whole) * 1_000_000n + BigInt(fraction.slice(0, 6).padEnd(6, "0")), isRaw: false };
}
