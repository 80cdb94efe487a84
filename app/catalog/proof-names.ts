import type { ProofKind, ProofLevel } from "./proof";

/** A name or an identifier that must not be found. */
export interface Needle {
  text: string;
  kind: Extract<ProofKind, "carrier-name" | "other-shop">;
  level: ProofLevel;
  sentence: string;
}

export interface FoundNeedle {
  needle: Needle;
  excerpt: string;
}

const aroundCharacters = 60;
const smoothed = (text: string) => text.replace(/\s+/g, " ");
const firstWord = (text: string) => /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "";

/**
 * Looks for all needles at once, whole words in any case. One pass over the words of a text, whatever the number of needles.
 * @returns each needle that is in the text, where it is first
 */
export function nameFinder(needles: readonly Needle[]): (text: string) => FoundNeedle[] {
  const byFirstWord = new Map<string, { needle: Needle; text: string }[]>();
  for (const needle of needles) {
    const text = smoothed(needle.text).trim().toLowerCase();
    const word = firstWord(text);
    // What begins with a sign is sought from its first word on.
    const sought = { needle, text: text.slice(text.indexOf(word)) };
    if (word !== "") byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), sought]);
  }
  return (given) => {
    const plain = smoothed(given);
    const lower = plain.toLowerCase();
    const found = new Map<Needle, string>();
    for (const { 0: word, index } of lower.matchAll(/[\p{L}\p{N}]+/gu)) {
      for (const { needle, text } of byFirstWord.get(word) ?? []) {
        if (found.has(needle) || !lower.startsWith(text, index) || goesOn(lower, index + text.length)) continue;
        found.set(needle, excerptAt(plain, index, text.length));
      }
    }
    return [...found].map(([needle, excerpt]) => ({ needle, excerpt }));
  };
}

const goesOn = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));

export function excerptAt(text: string, at: number, length: number): string {
  const from = Math.max(0, at - aroundCharacters);
  const to = Math.min(text.length, at + length + aroundCharacters);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}
