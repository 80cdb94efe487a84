import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { type BelowFloor, pricesBelowFloor } from "./below-floor";
import { customerViewOf } from "./customer-view";
import { countFollowers, placeKey } from "./default-followers";
import type { MarkupDefaultText } from "./markup-default-words";
import { type PartnerListing, toPartnerListing } from "./partner-listing";
import { findListing, findListings } from "./partner-listing-store.server";
import { type PriceChange, priceChanges } from "./price-change";
import { findMarkupDefaults } from "./price-rule-store.server";
import { ruleText } from "./retail-rule-text";

/**
 * The partner's listings in the shop's order, with wholesale, retail and margin as they stand now.
 * @param listingIds only these, a page of them; all without it
 */
export async function readListings(scope: PartnerScope, listingIds?: readonly string[]): Promise<PartnerListing[]> {
  const [rows, defaults] = await Promise.all([findListings(scope, undefined, listingIds), findMarkupDefaults(scope)]);
  const now = Date.now();
  return rows.map((row) => toPartnerListing(row, defaults, now));
}

/** Prices that the partner set and that are under the floor of now; the shop sells at the floor instead. */
export async function listingsBelowFloor(scope: PartnerScope): Promise<BelowFloor[]> {
  return pricesBelowFloor(await findListings(scope), Date.now());
}

/** @throws Refusal `not-found`, also for another partner's listing */
export async function readListing(scope: PartnerScope, options: { listingId: string }): Promise<PartnerListing> {
  return (await readListingAndView(scope, options)).listing;
}

/** A listing and what the shop's customers see of it. @throws Refusal `not-found`, also for another partner's listing */
export async function readListingAndView(scope: PartnerScope, { listingId }: { listingId: string }) {
  const row = await findListing(scope, listingId);
  if (!row) throw notFound("listing");
  const defaults = await findMarkupDefaults(scope);
  const now = Date.now();
  return { listing: toPartnerListing(row, defaults, now), customerView: customerViewOf(row, defaults, now) };
}

/** Wholesale changes that wait for this partner's decision, soonest first. */
export async function readPriceChanges(scope: PartnerScope): Promise<PriceChange[]> {
  const [rows, defaults] = await Promise.all([findListings(scope), findMarkupDefaults(scope)]);
  return priceChanges(rows, defaults, Date.now());
}

/** The partner's rules for charges that have none of their own, the most general first. */
export async function readMarkupDefaults(scope: PartnerScope): Promise<MarkupDefaultText[]> {
  const defaults = await findMarkupDefaults(scope);
  const followers = countFollowers(defaults.length > 0 ? await findListings(scope) : [], defaults);
  return defaults.map(({ rule, ...place }) => ({
    ...{ ...place, rule: ruleText(rule), followers: followers.get(placeKey(place)) ?? 0 },
  }));
}
