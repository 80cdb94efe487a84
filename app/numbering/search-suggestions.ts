import { type AreaCodes, areaCodePlace, neighboursOf } from "./area-codes";
import type { Suggestion } from "./found-number";
import { type NumberSearch, typeLabels } from "./number-search";
import { stateByText, stateName } from "./states";
import { toKeypadDigits } from "./vanity";

export type Candidate = Pick<Suggestion, "kind" | "label" | "search">;

/** At most so many suggestions of each kind. */
export const mostOfKind: Record<Suggestion["kind"], number> = { loosen: 4, overlay: 4, neighbour: 3, type: 1 };

/**
 * Searches worth trying when one has found nothing, best first: one filter less, the other codes of the same place, codes of the
 * same state, the other type. Whether they find anything has to be asked.
 */
export function candidatesFor(search: NumberSearch, codes: AreaCodes): Candidate[] {
  const base = { ...search, page: 1 };
  return [...looser(base), ...otherReadings(base), ...otherCodes(base, codes), ...otherType(base), everything(base)];
}

const candidate = (kind: Suggestion["kind"], label: string, search: NumberSearch): Candidate => ({ kind, label, search });

function looser(search: NumberSearch): Candidate[] {
  const { contains, letters, match, features, place, state, npa } = search;
  const list: Candidate[] = [];
  const add = (label: string, change: Partial<NumberSearch>) => list.push(candidate("loosen", label, { ...search, ...change }));
  if (contains && match !== "anywhere") add(`${letters ?? contains} anywhere in the number`, { match: "anywhere" });
  if (features.length > 0) add("With any features", { features: [] });
  if (place) add(`Anywhere${state ? ` in ${stateName(state)}` : ""}, not only in ${place}`, { place: undefined });
  if (state && !place && !npa) add(`In any state, not only in ${stateName(state)}`, { state: undefined });
  if (npa) add(`In any area code, not only ${npa}`, { npa: undefined });
  if (contains) add(`Without ${letters ?? contains}`, { contains: undefined, letters: undefined, match: "anywhere" });
  return list;
}

/** A word can be a town or letters to dial, and a state's name can stand in the box for towns. */
function otherReadings(search: NumberSearch): Candidate[] {
  const { place, letters } = search;
  const list: Candidate[] = [];
  const state = place && !search.state ? stateByText(place) : undefined;
  if (state) list.push(candidate("loosen", `Numbers in ${state.name}`, { ...search, place: undefined, state: state.code }));
  if (place && !search.contains && /^[a-z]{3,10}$/i.test(place)) {
    const spelled = { contains: toKeypadDigits(place), letters: place.toUpperCase() };
    list.push(candidate("loosen", `Numbers that spell ${spelled.letters}`, { ...search, ...spelled, place: undefined }));
  }
  if (letters && !place && /^[A-Z]{3,}$/.test(letters)) {
    const name = letters.charAt(0) + letters.slice(1).toLowerCase();
    const change = { type: "local", place: name, contains: undefined, letters: undefined, match: "anywhere" } as const;
    list.push(candidate("loosen", `Numbers in ${name}`, { ...search, ...change, npa: undefined }));
  }
  return list;
}

function otherCodes(search: NumberSearch, codes: AreaCodes): Candidate[] {
  const code = search.npa ? codes.get(search.npa) : undefined;
  if (!code) return [];
  const inCode = (kind: Suggestion["kind"], label: string, npa: string) => candidate(kind, label, { ...search, npa });
  if (code.kind === "toll-free") {
    const others = codes.all.filter((other) => other.kind === "toll-free" && other.inService && other.npa !== code.npa);
    return others.map((other) => inCode("overlay", `Toll-free code ${other.npa}`, other.npa));
  }
  const overlay = code.overlay.filter((npa) => codes.get(npa)?.inService);
  const near = neighboursOf(code.npa, codes).slice(0, 8);
  // A place lies in its own codes, so neighbours are offered without it.
  const nearSearch = { ...search, place: undefined };
  return [
    ...overlay.map((npa) => inCode("overlay", `Area code ${npa}, which serves the same area as ${code.npa}`, npa)),
    ...near.map((other) =>
      candidate("neighbour", `Area code ${other.npa}, also in ${areaCodePlace(code)}`, { ...nearSearch, npa: other.npa }),
    ),
  ];
}

function otherType(search: NumberSearch): Candidate[] {
  const type = search.type === "local" ? "toll-free" : "local";
  return [
    candidate("type", `${typeLabels[type]} numbers`, { ...search, type, npa: undefined, state: undefined, place: undefined }),
  ];
}

/** The last resort: all numbers of the type. */
function everything({ type, sort }: NumberSearch): Candidate {
  return candidate("loosen", `All ${typeLabels[type].toLowerCase()} numbers`, {
    type,
    match: "anywhere",
    features: [],
    sort,
    page: 1,
  });
}
