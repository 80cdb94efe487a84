import type { FoundNumber } from "~/numbering/found-number";
import { isTollFree } from "~/numbering/nanp";
import { defaultSearch, type NumberSearch } from "~/numbering/number-search";
import { toKeypadDigits } from "~/numbering/vanity";

interface BoardSearches {
  /** In the shop's own area code; null where its telephone has none. */
  own: NumberSearch | null;
  local: NumberSearch;
  tollFree: NumberSearch;
  /** Toll-free, spelling a word that suits any business. */
  vanity: NumberSearch;
}

const word = "HELP";

/** What the start page looks for. @param shopPhone E.164 */
export function boardSearches(shopPhone: string | null): BoardSearches {
  const npa = /^\+1(\d{3})\d{7}$/.exec(shopPhone ?? "")?.[1];
  const local: NumberSearch = { ...defaultSearch, sort: "memorable" };
  const tollFree: NumberSearch = { ...local, type: "toll-free" };
  return {
    own: npa && !isTollFree(npa) ? { ...local, npa } : null,
    local,
    tollFree,
    vanity: { ...tollFree, contains: toKeypadDigits(word), letters: word, match: "end" },
  };
}

/** The first numbers, no two with the same reason to be remembered while there are others. */
export function varied(numbers: readonly FoundNumber[], count: number): FoundNumber[] {
  const seen = new Set<string>();
  const firsts = numbers.filter(({ memorable, npa }) => {
    const key = memorable ?? npa;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const rest = numbers.filter((number) => !firsts.includes(number));
  return [...firsts, ...rest].slice(0, count);
}

export const distinctCodes = (numbers: readonly FoundNumber[], count: number): string[] =>
  [...new Set(numbers.map((number) => number.npa))].slice(0, count);
