import { isTollFree, npaForm } from "./nanp";
import { toKeypadDigits } from "./vanity";

/** Digits or letters as typed, read for the search. */
export interface Pattern {
  /** Set when the text was a whole number, such as 1-800-FLOWERS. */
  npa?: string;
  contains?: string;
  letters?: string;
  note?: string;
}

/**
 * Reads what somebody wants in a number: "2255", "FLOWERS", "555-CARE", "1-800-FLOWERS". Ten digits with a possible area code are
 * split at it; a word that is too long is cut, as the telephone network does with digits beyond the tenth.
 */
export function readPattern(text: string): Pattern | { problem: string } {
  const kept = text.toUpperCase().replace(/[\s().\-+*#/\u2010-\u2013]/g, "");
  if (kept === "") return { problem: "Type digits or letters, for example 2255 or FLOWERS." };
  if (!/^[0-9A-Z]+$/.test(kept)) return { problem: "Only digits and the letters A to Z can be in a number." };
  let chars = kept.length > 10 && kept.startsWith("1") ? kept.slice(1) : kept;
  const notes: string[] = [];
  if (/[*#]/.test(text)) notes.push("Stars are not needed: choose where the digits stand instead.");
  if (chars.length > 10) {
    if (!/[A-Z]/.test(chars)) return { problem: "A number has ten digits; these are more." };
    if (chars.length > 16) return { problem: "A number has room for ten letters or digits; these are more." };
    notes.push(`A number has ten digits, so "${chars}" was cut to "${chars.slice(0, 10)}".`);
    chars = chars.slice(0, 10);
  }
  const npa = /^\d{3}/.test(chars) ? chars.slice(0, 3) : "";
  const whole = chars.length === 10 && (isTollFree(npa) || npaForm(npa) === "ordinary");
  const rest = whole ? chars.slice(3) : chars;
  return {
    npa: whole ? npa : undefined,
    contains: toKeypadDigits(rest),
    letters: /[A-Z]/.test(rest) ? rest : undefined,
    note: notes.join(" ") || undefined,
  };
}
