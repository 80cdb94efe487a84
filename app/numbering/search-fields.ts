import { areaCodePlace, unsearchableReason } from "./area-codes";
import { type Feature, features, isFeature } from "./features";
import { isTollFree } from "./nanp";
import { lastPage, type NumberType, numbersPerPage } from "./number-search";
import type { Draft } from "./search-draft";
import { stateByText, stateName } from "./states";

/** "201", "(201)", "+1 201", "201-555"; a town or state typed here goes to its own field. */
export function readNpa(draft: Draft) {
  const typed = draft.text.npa;
  if (!typed) return;
  if (/\p{L}/u.test(typed)) return moveWords(draft, typed);
  const digits = typed.replace(/[\s().\-+\u2010-\u2013]/g, "").replace(/^1(?=\d{3}$|\d{10}$)/, "");
  if (!/^\d{3,10}$/.test(digits)) return draft.drop("npa", typed, "An area code has three digits, for example 201.");
  const npa = digits.slice(0, 3);
  const reason = unsearchableReason(npa, draft.codes);
  if (reason) return draft.drop("npa", typed, reason);
  draft.search.npa = npa;
  if (digits.length === 3) return;
  if (draft.text.contains && draft.text.contains !== typed) {
    return draft.drop("npa", typed, `Only the area code ${npa} was used, because other digits were asked for too.`);
  }
  draft.text.contains = digits.slice(3);
  draft.text.match = "start";
}

function moveWords(draft: Draft, typed: string) {
  const state = stateByText(typed);
  const field = state ? "state" : "place";
  if (draft.text[field]) return draft.drop("npa", typed, "An area code has three digits, for example 201.");
  draft.text[field] = typed;
  draft.drop("npa", typed, `"${typed}" is no area code, so it was searched as a ${state ? "state" : "city"}.`);
}

/** "CA", "ca", "California". */
export function readState(draft: Draft) {
  const typed = draft.text.state;
  if (!typed) return;
  const state = stateByText(typed);
  if (state) draft.search.state = state.code;
  else draft.drop("state", typed, "This is not a state, territory or province with area codes of its own.");
}

/** "Hackensack", "Hackensack, NJ"; an area code typed here goes to its own field. */
export function readPlace(draft: Draft) {
  const typed = draft.text.place;
  if (!typed) return;
  if (/^\d{3}$/.test(typed) && !draft.search.npa && unsearchableReason(typed, draft.codes) === null) {
    draft.search.npa = typed;
    return draft.drop("place", typed, `"${typed}" was searched as an area code.`);
  }
  if (/^\d{5}(-\d{4})?$/.test(typed))
    return draft.drop("place", typed, "ZIP codes can't be searched; type a city, a state or an area code.");
  const [, city = typed, after = ""] = /^(.+?),\s*([\p{L} .]+)$/u.exec(typed) ?? [];
  if (!/^[\p{L}\p{M}][\p{L}\p{M}.'’\-/& ]*$/u.test(city) || city.length > 60) {
    return draft.drop("place", typed, "A city's name has letters only.");
  }
  const state = after ? stateByText(after) : undefined;
  if (after && !state) draft.drop("place", typed, `"${after}" after the comma is not a state, so only "${city}" was searched.`);
  if (state && draft.search.state && draft.search.state !== state.code) {
    draft.drop("place", typed, `The search is for ${stateName(draft.search.state)}, so "${after}" was left out.`);
  } else if (state) draft.search.state = state.code;
  draft.search.place = city.trim();
}

/** A toll-free code makes the search toll-free and a local one local; a state or place must fit the code. */
export function settleTypeAndPlace(draft: Draft) {
  const { search, codes } = draft;
  const asked = readType(draft);
  const implied: NumberType | undefined = search.npa ? (isTollFree(search.npa) ? "toll-free" : "local") : undefined;
  search.type = implied ?? asked ?? "local";
  // The form always sends its first choice, so "local" beside a toll-free code is no mistake worth a word.
  if (asked === "toll-free" && implied === "local") {
    draft.drop("type", asked, `${search.npa} is a local area code, so local numbers are shown.`);
  }
  if (search.type === "toll-free") return dropPlaces(draft);
  const code = search.npa ? codes.get(search.npa) : undefined;
  if (code && search.state && code.region !== search.state) {
    draft.drop(
      "state",
      search.state,
      `Area code ${code.npa} is in ${areaCodePlace(code)}, so ${stateName(search.state)} was left out.`,
    );
    search.state = undefined;
  }
}

function readType(draft: Draft): NumberType | undefined {
  const typed = draft.text.type;
  if (!typed) return undefined;
  const folded = typed.toLowerCase().replace(/[\s_-]/g, "");
  if (folded === "local") return "local";
  if (folded === "tollfree") return "toll-free";
  draft.drop("type", typed, "Numbers are either local or toll-free.");
  return undefined;
}

function dropPlaces(draft: Draft) {
  const { search } = draft;
  if (search.state) draft.drop("state", search.state, "Toll-free numbers belong to no state.");
  if (search.place) draft.drop("place", search.place, "Toll-free numbers belong to no city.");
  search.state = undefined;
  search.place = undefined;
}

/** Repeated (`features=sms&features=mms`) or with commas. */
export function readFeatures(draft: Draft, values: string[]) {
  const chosen = new Set<Feature>();
  for (const text of values
    .slice(0, 20)
    .flatMap((value) => value.split(","))
    .slice(0, 20)) {
    const name = text.trim().toLowerCase();
    if (isFeature(name)) chosen.add(name);
    else if (name)
      draft.drop("features", text, `There is no feature "${text.slice(0, 20)}"; choose from ${features.join(", ")}.`);
  }
  draft.search.features = features.filter((feature) => chosen.has(feature));
}

export function readPage(draft: Draft) {
  const typed = draft.text.page;
  if (!typed) return;
  const page = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
  if (page < 1) return draft.drop("page", typed, "Pages are counted from 1.");
  if (page > lastPage) {
    const shown = (lastPage * numbersPerPage).toLocaleString("en-US");
    return draft.drop("page", typed, `The list ends after ${shown} numbers; narrow the search to see others.`);
  }
  draft.search.page = page;
}
