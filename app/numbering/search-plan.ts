import type { AreaCodes } from "./area-codes";
import { featureBits } from "./features";
import type { NumberSearch, NumberSort, NumberType } from "./number-search";

/** The column after status, type and product by which an index is entered. "digits" reads the index from its range on. */
export type Entry = "digits" | "state" | "area" | "line";

/** From `from` to before `to`. */
export interface DigitRange {
  from: string;
  to: string;
}

/** How a search meets the database; see decisions/0001. */
export interface SearchPlan {
  type: NumberType;
  /** Bits that a number must have. */
  features: number;
  /** LIKE pattern over the ten digits. */
  like: string;
  /** The ten digits lie in one of these ranges, which are in order and apart. */
  ranges: DigitRange[];
  /** A state to filter by where the entry is another column; an area code lies in one state anyway. */
  state: string | null;
  entry: Entry;
  /** The values of the entry's column, each read on its own; one empty text where the entry is "digits". */
  keys: string[];
  /** Whether the pattern is selective enough to ask the trigram index first. */
  trigram: boolean;
  sort: NumberSort;
}

/** From this many digits on the trigram index beats a walk: 3 ms against 13 at 1,000,000 rows. */
const trigramFrom = 4;

/**
 * Plans a search.
 * @param known.areas the names of areas that `search.place` stands for; empty when it names none, and then nothing can match
 * @param known.codes the area codes, for digits that stand right after any of them
 */
export function planSearch(search: NumberSearch, known: { areas: readonly string[]; codes: AreaCodes }): SearchPlan {
  const { npa = "", contains = "", match } = search;
  const lines = match === "end" ? linesEndingIn(contains) : [];
  const prefixes = prefixesOf(search, known.codes);
  const byCode = prefixes.length > 1;
  const entry: Entry = search.place ? "area" : lines.length > 0 ? "line" : search.state && !npa && !byCode ? "state" : "digits";
  const keys = { area: known.areas, line: lines, state: [search.state ?? ""], digits: [""] }[entry];
  return {
    type: search.type,
    features: featureBits(search.features),
    like: likePattern(contains, match),
    ranges: prefixes.map((prefix) => ({ from: prefix, to: `${prefix}:` })),
    state: entry === "state" || npa ? null : (search.state ?? null),
    entry,
    keys: [...keys],
    trigram: match === "anywhere" && contains.length >= trigramFrom,
    sort: search.sort,
  };
}

/** What the ten digits begin with: digits right after the area code lengthen it, in each code that can be meant. */
function prefixesOf({ npa = "", contains = "", match, type, state, place }: NumberSearch, codes: AreaCodes): string[] {
  if (match !== "start" || contains.length > 7) return [npa];
  if (npa) return [npa + contains];
  if (place || contains.length < 3) return [""];
  const kind = type === "local" ? "geographic" : "toll-free";
  const all = state ? codes.ofState(state) : codes.all.filter((code) => code.kind === kind && code.inService);
  return all.map((code) => code.npa + contains).sort();
}

function likePattern(contains: string, match: NumberSearch["match"]): string {
  if (match === "end") return `%${contains}`;
  if (match === "start") return contains.length > 7 ? `${contains}%` : `___${contains}%`;
  return contains ? `%${contains}%` : "%";
}

/** The four-digit lines that end so; none when there would be too many of them to ask one by one. */
function linesEndingIn(contains: string): string[] {
  if (contains.length >= 4) return [contains.slice(-4)];
  return contains.length === 3 ? Array.from({ length: 10 }, (_, digit) => `${digit}${contains}`) : [];
}
