import type { StorefrontScope } from "~/kit/scope";
import type { FoundNumber } from "~/numbering/found-number";
import type { NumberSearch } from "~/numbering/number-search";
import { searchNumbers } from "~/numbering/search-numbers.server";
import { boardSearches, distinctCodes, varied } from "./board-choice";

const rows = { local: 4, all: 6 };

/**
 * A few numbers for the start page, as the inventory stands now: of the shop's own area code, or else one each of several; and
 * toll-free ones. Fewer or none where the inventory has none.
 */
export async function readBoard(
  scope: StorefrontScope,
  { skus, shopPhone }: { skus: readonly string[]; shopPhone: string | null },
): Promise<FoundNumber[]> {
  const searches = boardSearches(shopPhone);
  const find = async (search: NumberSearch) => (await searchNumbers(scope, { search, skus })).numbers;
  const own = searches.own ? varied(await find(searches.own), rows.local) : [];
  const local = own.length > 0 ? own : await oneOfEach(distinctCodes(await find(searches.local), rows.local));
  const tollFree = [...(await find(searches.vanity)).slice(0, 1), ...varied(await find(searches.tollFree), rows.all)];
  return [...local, ...tollFree].slice(0, rows.all);

  /** The first number of the first code, the second of the second: no two remembered by the same digits. */
  async function oneOfEach(codes: string[]): Promise<FoundNumber[]> {
    const lists = await Promise.all(codes.map((npa) => find({ ...searches.local, npa })));
    return lists.flatMap((list, index) => varied(list, codes.length).slice(index, index + 1));
  }
}
