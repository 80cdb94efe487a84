import { type AreaCodes, unsearchableReason } from "./area-codes";
import { stateByText } from "./states";
import { toKeypadDigits } from "./vanity";
import { vanityWords } from "./vanity-words";

/** The fields of the search that one box can stand for, as text. */
export type FieldName = "type" | "npa" | "state" | "place" | "contains" | "match";

const words = new Set(vanityWords);

/**
 * Says which fields a text in the one search box means: "415" an area code, "CA" a state, "San Francisco" or "Reno, NV" a place,
 * "FLOWERS" or "2255" what the number has in it. A single word all in capitals is read as letters, since people type vanity
 * words that way; a word in small letters is a place unless it is on the list of vanity words.
 */
export function readSmartBox(text: string, codes: AreaCodes): Partial<Record<FieldName, string>> {
  if (/^toll[\s-]?free$/i.test(text)) return { type: "toll-free" };
  if (/^[\d\s().+\-*]+$/.test(text)) return readDigits(text, codes);
  const state = stateByText(text);
  if (state) return { state: state.code };
  const [, place = "", stateText = ""] = /^(.+?)[,\s]+([A-Za-z]{2})$/.exec(text) ?? [];
  const placeState = stateByText(stateText);
  if (placeState && /[a-z]{2}/i.test(place) && !/\d/.test(place)) return { place, state: placeState.code };
  if (/\d/.test(text) || /^[A-Z]{1,10}$/.test(text) || words.has(text.toUpperCase())) return { contains: text };
  return { place: text };
}

function readDigits(text: string, codes: AreaCodes): Partial<Record<FieldName, string>> {
  const all = toKeypadDigits(text);
  const digits = /^\+?1/.test(text) && (all.length === 4 || all.length === 11) ? all.slice(1) : all;
  const npa = digits.slice(0, 3);
  const isCode = npa.length === 3 && unsearchableReason(npa, codes) === null;
  if (!isCode) return { contains: text };
  if (digits.length === 3) return { npa };
  const separated = /^\W*(?:1\W+)?\d{3}\W+\d/.test(text);
  return digits.length < 10 && separated ? { npa, contains: digits.slice(3), match: "start" } : { contains: text };
}
