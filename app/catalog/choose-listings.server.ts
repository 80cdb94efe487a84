import { notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import { sha256Base64 } from "~/platform/ids.server";
import { filterListings, isInState, type ListingFilter } from "./filter-listings";
import { listingHeads } from "./listing-page-store.sqlite.server";
import { toPartnerListing } from "./partner-listing";
import { findListings } from "./partner-listing-store.server";
import { findMarkupDefaults } from "./price-rule-store.server";
import { productKind } from "./product-kinds";

/** Every listing that a filter leaves, on whichever page; `fingerprint` is of what was on the screen. */
export interface EveryMatch {
  filter: ListingFilter;
  fingerprint: string;
}

export type ChosenListings = readonly string[] | EveryMatch;

/** Ids of all listings, and of those that a filter leaves, in the shop's order. Only a filter by price reads prices. */
export async function matchListings(scope: PartnerScope, filter: ListingFilter, tx?: Tx) {
  const all = listingHeads(scope, tx).map((row) => ({ ...row, ...labelsOf(row.kind) }));
  const isByPrice = filter.state === "attention";
  const found = filterListings(all, isByPrice ? { ...filter, state: "" } : filter, (row, state) =>
    isInState({ ...row, charges: [] }, state),
  ).map(({ id }) => id);
  const ids = isByPrice ? await needingAttention(scope, found, tx) : found;
  return { all: all.map(({ id }) => id), ids };
}

function labelsOf(kind: string) {
  const { label: kindLabel, group } = productKind(kind);
  return { kindLabel, group };
}

async function needingAttention(scope: PartnerScope, ids: readonly string[], tx?: Tx): Promise<string[]> {
  const [rows, defaults] = await Promise.all([findListings(scope, tx), findMarkupDefaults(scope, tx)]);
  const now = Date.now();
  const wanted = new Set(ids);
  const priced = rows.filter(({ id }) => wanted.has(id)).map((row) => toPartnerListing(row, defaults, now));
  return priced.filter((listing) => isInState(listing, "attention")).map(({ id }) => id);
}

/** The same for the same listings, in whatever order. */
export const fingerprintOf = (ids: readonly string[]) => sha256Base64([...ids].sort().join("\n"));

/**
 * The ids that were chosen, one by one or all that match.
 * @throws Refusal `bad-input` for none; `conflict` when other listings match than when the choice was made; `not-found` for another partner's
 */
export async function chosenIds(scope: PartnerScope, chosen: ChosenListings, tx?: Tx): Promise<string[]> {
  if (!("fingerprint" in chosen)) {
    if (chosen.length === 0) throw new Refusal("bad-input", "Tick at least one listing first.");
    const own = new Set(listingHeads(scope, tx).map(({ id }) => id));
    if (!chosen.every((id) => own.has(id))) throw notFound("listing");
    return [...new Set(chosen)];
  }
  const { ids } = await matchListings(scope, chosen.filter, tx);
  if (fingerprintOf(ids) !== chosen.fingerprint) throw changedSince(ids.length);
  return ids;
}

const changedSince = (count: number) =>
  new Refusal(
    "conflict",
    `Nothing was changed: other listings match now than when you looked. It would be ${count === 1 ? "one" : count} now. Please look again.`,
  );
