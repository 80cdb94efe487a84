import { notFound } from "~/kit/refusal";
import type { StorefrontScope } from "~/kit/scope";
import { listedChargesBySlug, listedChargesOf, markupDefaultsOf } from "./listing-store.sqlite.server";
import { type StorefrontProduct, toStorefrontProducts } from "./storefront-product";

/** What this shop sells, in its own order and words, at the retail prices in force now. */
export function listStorefrontProducts(scope: StorefrontScope, options: { atMs?: number } = {}): StorefrontProduct[] {
  return toStorefrontProducts(listedChargesOf(scope, options.atMs ?? Date.now()), markupDefaultsOf(scope));
}

/**
 * One product of this shop by its slug.
 * @throws Refusal `not-found` for one that the shop does not show, another shop's included
 */
export function readStorefrontProduct(scope: StorefrontScope, slug: string, options: { atMs?: number } = {}): StorefrontProduct {
  const rows = listedChargesBySlug(scope, options.atMs ?? Date.now(), slug);
  const [product] = toStorefrontProducts(rows, markupDefaultsOf(scope));
  if (!product) throw notFound("product");
  return product;
}
