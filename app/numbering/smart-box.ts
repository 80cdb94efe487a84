import { type AreaCodes, unsearchableReason } from "./area-codes";
import type { Feature } from "./features";
import { stateByText } from "./states";
import { toKeypadDigits } from "./vanity";
import { vanityWords } from "./vanity-words";

/** The fields of the search that one box can stand for, as text. */
export type FieldName = "type" | "npa" | "state" | "place" | "contains" | "match" | "features";
export type BoxReading = Partial<Record<FieldName, string>>;

const vanity = new Set(vanityWords);

/** What people write beside what they look for. "numbers" and the like say nothing. */
const spoken: [pattern: RegExp, reading: BoxReading][] = [
  [/\btoll[\s-]?free\b/i, { type: "toll-free" }],
  ...(
    [
      [/\b(?:sms|texts?|texting)\b/i, "sms"],
      [/\bmms\b/i, "mms"],
      [/\bfax(?:es)?\b/i, "fax"],
    ] as [RegExp, Feature][]
  ).map(([pattern, features]): [RegExp, BoxReading] => [pattern, { features }]),
  [/\b(?:phone\s+)?numbers?\b/i, {}],
];

/**
 * Says which fields a text in the one search box means: "415" an area code, "CA" a state, "San Francisco", "Reno, NV" or "Denver
 * Colorado" a place, "FLOWERS" or "2255" what the number has in it, "844 HELP" or "Colorado 303" an area code beside something else,
 * "Ohio fax" a feature. A single word all in capitals is read as letters, since people type vanity words that way; a word in small
 * letters is a place unless it is on the list of vanity words.
 */
export function readSmartBox(text: string, codes: AreaCodes): BoxReading {
  if (/^[\d\s().+\-*]+$/.test(text)) return readDigits(text, codes);
  for (const [pattern, reading] of spoken) {
    const rest = text.replace(pattern, " ").replace(/\s+/g, " ").trim();
    if (rest === text || (rest === "" && Object.keys(reading).length === 0)) continue;
    return rest === "" ? reading : { ...readSmartBox(rest, codes), ...reading };
  }
  return readBesideCode(text, codes) ?? readWords(text);
}

/** An area code before or after words: the code, and what the words mean by themselves. */
function readBesideCode(text: string, codes: AreaCodes): BoxReading | null {
  const first = /^\W*(?:1\W+)?\(?(\d{3})\)?[\s.-]+(.*[A-Za-z].*)$/.exec(text);
  const last = /^([^\d]*[A-Za-z][^\d]*?)[\s,]+\(?(\d{3})\)?$/.exec(text);
  const [npa, rest] = first ? [first[1], first[2]] : [last?.[2], last?.[1]];
  if (!npa || !rest || unsearchableReason(npa, codes) !== null) return null;
  const reading = /\d/.test(rest) ? { contains: rest } : readWords(rest.trim());
  // After a toll-free code only letters make sense: those numbers belong to no place.
  const isTollFree = codes.get(npa)?.kind === "toll-free";
  return { npa, ...(isTollFree && reading.place ? { contains: rest.trim() } : reading) };
}

function readWords(text: string): BoxReading {
  const state = /\d/.test(text) ? undefined : stateByText(text);
  if (state) return { state: state.code };
  const placed = readPlaceAndState(text);
  if (placed) return placed;
  if (/\d/.test(text) || /^[A-Z]{1,10}$/.test(text) || vanity.has(text.toUpperCase())) return { contains: text };
  return { place: text };
}

/** "Reno, NV", "Denver Colorado", "Charleston West Virginia": the longest state at the end that leaves a place before it. */
function readPlaceAndState(text: string): BoxReading | null {
  const words = text.split(/[\s,]+/).filter(Boolean);
  for (let from = 1; from < words.length; from++) {
    const place = words.slice(0, from).join(" ");
    const state = stateByText(words.slice(from).join(" "));
    if (state && /\p{L}{2}/u.test(place) && !/\d/.test(place)) return { place, state: state.code };
  }
  return null;
}

function readDigits(text: string, codes: AreaCodes): BoxReading {
  const all = toKeypadDigits(text);
  const digits = /^\+?1/.test(text) && (all.length === 4 || all.length === 11) ? all.slice(1) : all;
  const npa = digits.slice(0, 3);
  const isCode = npa.length === 3 && unsearchableReason(npa, codes) === null;
  if (!isCode) return { contains: text };
  if (digits.length === 3) return { npa };
  const separated = /^\W*(?:1\W+)?\d{3}\W+\d/.test(text);
  return digits.length < 10 && separated ? { npa, contains: digits.slice(3), match: "start" } : { contains: text };
}
