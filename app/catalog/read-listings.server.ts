import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { type PartnerListing, toPartnerListing } from "./partner-listing";
import { findListing, findListings, findUnlistedProducts } from "./partner-listing-store.server";
import { type ProductGroup, productKind } from "./product-kinds";

/** The partner's listings in the shop's order, with wholesale, retail and margin as they stand now. */
export async function readListings(scope: PartnerScope): Promise<PartnerListing[]> {
  const now = Date.now();
  return (await findListings(scope)).map((row) => toPartnerListing(row, now));
}

/** @throws Refusal `not-found`, also for another partner's listing */
export async function readListing(scope: PartnerScope, options: { listingId: string }): Promise<PartnerListing> {
  const row = await findListing(scope, options.listingId);
  if (!row) throw notFound("listing");
  return toPartnerListing(row, Date.now());
}

/** A product of the carrier that this partner could list. */
export interface UnlistedProduct {
  productId: string;
  sku: string;
  name: string;
  summary: string;
  kindLabel: string;
  group: ProductGroup;
  isSample: boolean;
}

export async function readUnlistedProducts(scope: PartnerScope): Promise<UnlistedProduct[]> {
  const rows = await findUnlistedProducts(scope);
  return rows.map(({ id, kind, ...own }) => {
    const { label, group } = productKind(kind);
    return { ...own, productId: id, kindLabel: label, group };
  });
}
