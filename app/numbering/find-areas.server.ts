import type { StorefrontScope } from "~/kit/scope";
import { nextArea } from "./inventory-search.sqlite.server";
import type { NumberType } from "./number-search";

/** More places than this share so short a beginning that the visitor has to type more. */
const mostAreas = 20;

/** First words that are written short or in full. */
const shortWords: [short: string, full: string][] = [
  ["st", "saint"],
  ["ste", "sainte"],
  ["ft", "fort"],
  ["mt", "mount"],
];
const inFull = new Map(shortWords);

/** For comparing: no case, no accents, no points, a short first word in full. */
function fold(text: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
  const [, first = "", rest = ""] = /^(\S+)( .*)$/.exec(plain) ?? [];
  return (inFull.get(first) ?? "") && rest ? `${inFull.get(first)}${rest}` : plain;
}

/** The spellings under which an area may stand in the index. */
function spellings(place: string): string[] {
  const [, first = "", rest = ""] = /^(\S+?)\.?( .*)$/.exec(place) ?? [];
  const others = shortWords.find((pair) => pair.includes(first.toLowerCase()));
  return others ? others.map((word) => word + rest) : [place];
}

/**
 * The names of areas in the inventory that begin with this text in any case, "St", "St." or "Saint" alike; the exact name alone when
 * there is one.
 * Index order is by bytes, so it looks through the names that begin with the first two letters in each of their cases.
 */
export function findAreas(
  scope: StorefrontScope,
  { place, type, skus }: { place: string; type: NumberType; skus: readonly string[] },
): string[] {
  const wanted = fold(place);
  const found = new Set<string>();
  for (const start of new Set(spellings(place).flatMap(casings))) {
    for (const sku of skus) {
      let area = nextArea(scope, { type, sku, after: previous(start), before: `${start}\u{10ffff}` });
      for (
        ;
        area !== null && found.size < mostAreas;
        area = nextArea(scope, { type, sku, after: area, before: `${start}\u{10ffff}` })
      ) {
        if (fold(area).startsWith(wanted)) found.add(area);
      }
    }
  }
  const exact = [...found].filter((area) => fold(area) === wanted);
  return exact.length > 0 ? exact : [...found];
}

/** The first two letters (or the one) in each mix of capital and small letters. */
function casings(place: string): string[] {
  const [a = "", b = ""] = [...place];
  const both = (letter: string) => [letter.toUpperCase(), letter.toLowerCase()];
  return [...new Set(both(a).flatMap((first) => both(b).map((second) => first + second)))];
}

/** A text just before all that begin with `start`, since the index is asked for what comes after. */
function previous(start: string): string {
  const last = start.codePointAt(start.length - 1) ?? 1;
  return `${start.slice(0, -1)}${String.fromCodePoint(last - 1)}\u{10ffff}`;
}
