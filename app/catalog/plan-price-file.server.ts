import type { PartnerScope } from "~/kit/scope";
import { plainCell } from "./csv-cell";
import { listingHeads } from "./listing-page-store.sqlite.server";
import type { ListingRow } from "./partner-listing";
import { findListings } from "./partner-listing-store.server";
import type { PriceMapping } from "./price-file-fields";
import { type FilePlan, pricePlanner } from "./price-file-plan";
import { findMarkupDefaults } from "./price-rule-store.server";
import { type PriceFile, readPriceFile } from "./read-price-file.server";
import { showProblem } from "./refuse-reseller-path.server";

/** Other requests wait no longer than this for a file that is being worked out. */
const sliceMilliseconds = 8;
const listingsAtOnce = 25;

/**
 * Works out what a file changes, in slices of a few milliseconds.
 * @param onRows called between slices with how many rows are worked out, of how many
 */
export async function planPriceText(
  scope: PartnerScope,
  { text, mapping }: { text: string; mapping: PriceMapping },
  onRows: (done: number, total: number) => Promise<void> = async () => {},
): Promise<FilePlan & { file: PriceFile }> {
  const file = await readPriceFile(text);
  const total = file.rows.length;
  const listings = await listingsNamed(scope, file, mapping);
  const defaults = await findMarkupDefaults(scope);
  const planner = pricePlanner(listings, { mapping, defaults, atMs: Date.now(), showProblem: showProblem(scope) });
  await inSlices(file.rows, planner.take, (done) => onRows(done, total));
  await inSlices(planner.changes(), planner.settle, () => onRows(total, total));
  return { file, ...planner.plan() };
}

async function listingsNamed(scope: PartnerScope, { rows }: PriceFile, mapping: PriceMapping): Promise<ListingRow[]> {
  const named = new Set<string>();
  await inSlices(rows, ({ cells }) => named.add(plainCell(cells[mapping.sku]?.trim() ?? "").toLowerCase()));
  const ids = listingHeads(scope).flatMap(({ id, sku }) => (named.has(sku.toLowerCase()) ? [id] : []));
  const found: ListingRow[] = [];
  for (let at = 0; at < ids.length; at += listingsAtOnce) {
    found.push(...(await findListings(scope, undefined, ids.slice(at, at + listingsAtOnce))));
    await othersTurn();
  }
  return found;
}

async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => unknown,
  between: (done: number) => Promise<void> = async () => {},
) {
  let done = 0;
  let until = performance.now() + sliceMilliseconds;
  for (const item of items) {
    work(item);
    done++;
    if (performance.now() < until) continue;
    await between(done);
    await othersTurn();
    until = performance.now() + sliceMilliseconds;
  }
}

const othersTurn = () => new Promise((resolve) => setImmediate(resolve));
