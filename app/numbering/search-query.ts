import { type AreaCodes, builtInAreaCodes } from "./area-codes";
import { type NumberMatch, type NumberSearch, type NumberSort, toSearchParams } from "./number-search";
import { readPattern } from "./pattern-text";
import { type Draft, type DroppedValue, singleFields } from "./search-draft";
import { readFeatures, readNpa, readPage, readPlace, readState, settleTypeAndPlace } from "./search-fields";
import { readSmartBox } from "./smart-box";

export { lastPage, numbersPath, toSearchParams } from "./number-search";
export type { DroppedValue } from "./search-draft";

export interface ParsedSearch {
  search: NumberSearch;
  dropped: DroppedValue[];
  /** The query that leads to the same search, without "?". */
  canonical: string;
}

const longestValue = 100;

/**
 * Reads the query of `/numbers`. Nothing is refused as a whole: a wrong value is left out and said, the others hold. Names it
 * does not know are passed over.
 * @param codes the area codes to check against; the built-in table unless the carrier has imported its own
 */
export function parseNumberSearch(params: URLSearchParams, codes: AreaCodes = builtInAreaCodes): ParsedSearch {
  const dropped: DroppedValue[] = [];
  const draft: Draft = {
    codes,
    text: {},
    search: { type: "local", match: "anywhere", features: [], sort: "number", page: 1 },
    drop: (name, value, reason) => dropped.push({ name, value: value.slice(0, 40), reason }),
  };
  for (const name of singleFields) takeText(draft, name, params.getAll(name));
  const boxFeatures = spreadSmartBox(draft);
  readNpa(draft);
  readContains(draft);
  readState(draft);
  readPlace(draft);
  settleTypeAndPlace(draft);
  readChoices(draft);
  readFeatures(draft, [...boxFeatures, ...params.getAll("features")]);
  readPage(draft);
  return { search: draft.search, dropped, canonical: toSearchParams(draft.search).toString() };
}

function takeText(draft: Draft, name: (typeof singleFields)[number], values: string[]) {
  const [first, ...more] = values.map((value) => value.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim()).filter(Boolean);
  if (first === undefined) {
    const unseen = values.find((value) => /[\p{Cc}\p{Cf}]/u.test(value));
    if (unseen !== undefined) draft.drop(name, "", "That text has only characters that cannot be seen.");
    return;
  }
  for (const extra of more) if (extra !== first) draft.drop(name, extra, `Only the first value of "${name}" was used.`);
  if (first.length > longestValue) draft.drop(name, first, "That text is too long for a search.");
  else draft.text[name] = first;
}

/** @returns the features that the box asks for */
function spreadSmartBox(draft: Draft): string[] {
  const typed = draft.text.q;
  if (!typed) return [];
  const { features = "", ...fields } = readSmartBox(typed, draft.codes);
  for (const [name, value] of Object.entries(fields)) {
    const field = name as keyof Draft["text"];
    // The form always sends its choice of type and match, so the box goes before them.
    if (draft.text[field] && field !== "type" && field !== "match")
      draft.drop("q", typed, `"${typed}" was left out, because that field is filled in already.`);
    else draft.text[field] = value;
  }
  return [features];
}

function readContains(draft: Draft) {
  const typed = draft.text.contains;
  if (!typed) return;
  const pattern = readPattern(typed);
  if ("problem" in pattern) return draft.drop("contains", typed, pattern.problem);
  if (pattern.note) draft.drop("contains", typed, pattern.note);
  const { npa } = draft.search;
  if (pattern.npa && npa && npa !== pattern.npa) {
    return draft.drop("contains", typed, `This number is in area code ${pattern.npa}, and the search is for ${npa}.`);
  }
  if (pattern.npa && !npa) {
    draft.text.npa = pattern.npa;
    readNpa(draft);
    if (!draft.search.npa) return;
  }
  draft.search.contains = pattern.contains;
  draft.search.letters = pattern.letters;
}

/** Fields with a closed set of values. */
function readChoices(draft: Draft) {
  const { match, sort } = draft.text;
  const matches: readonly string[] = ["anywhere", "start", "end"] satisfies NumberMatch[];
  const sorts: readonly string[] = ["number", "price", "memorable"] satisfies NumberSort[];
  if (match && !matches.includes(match))
    draft.drop("match", match, "Digits can stand anywhere, right after the area code (start) or at the end.");
  else if (match && draft.search.contains) draft.search.match = match as NumberMatch;
  if (sort && !sorts.includes(sort)) draft.drop("sort", sort, "Lists can be sorted by number, price or memorable.");
  else if (sort) draft.search.sort = sort as NumberSort;
}
