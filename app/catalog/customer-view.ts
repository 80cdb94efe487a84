import type { ListingRow } from "./partner-listing";
import type { MarkupDefault } from "./price-pipeline";
import { scheduledAt } from "./scheduled-price";
import { type ListedCharge, type StorefrontProduct, toStorefrontProducts } from "./storefront-product";
import { versionAt } from "./wholesale";
import { agreedMicrosAt } from "./wholesale-decision";

/** A listing as the shop would show it, hidden or not: the storefront's own shape, so nothing of wholesale can be in it. */
export function customerViewOf(row: ListingRow, defaults: readonly MarkupDefault[], atMs: number): StorefrontProduct | null {
  const { slug, product } = row;
  const { sku, kind, isSample } = product;
  const own = { slug, sku, kind, isSample, name: row.name ?? product.name, summary: row.summary ?? product.summary };
  const charges = row.charges.map((charge): ListedCharge => {
    const { code, label, basis, unit, rule, versions, decisions } = charge;
    return {
      ...{ ...own, code, label, basis, unit, rule },
      wholesale: versionAt(versions, atMs),
      agreedMicros: agreedMicrosAt(versions, decisions, atMs),
      scheduledMicros: scheduledAt(charge.scheduled, atMs)?.priceMicros ?? null,
      nextChangeAtMs: null,
    };
  });
  return toStorefrontProducts(charges, defaults)[0] ?? null;
}
