import type { StorefrontScope } from "~/kit/scope";
import { nextArea } from "./inventory-search.sqlite.server";
import type { NumberType } from "./number-search";

/** More places than this share so short a beginning that the visitor has to type more. */
const mostAreas = 20;

/** For comparing: no case, no accents. */
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The names of areas in the inventory that begin with this text in any case; the exact name alone when there is one.
 * Index order is by bytes, so it looks through the names that begin with the first two letters in each of their cases.
 */
export function findAreas(
  scope: StorefrontScope,
  { place, type, skus }: { place: string; type: NumberType; skus: readonly string[] },
): string[] {
  const wanted = fold(place);
  const found = new Set<string>();
  for (const start of casings(place)) {
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
