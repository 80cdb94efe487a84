import type { MicrosText } from "~/kit/money";
import type { StorefrontScope } from "~/kit/scope";
import { listedNumberCharges, markupDefaultsOf } from "./listing-store.sqlite.server";
import { type StorefrontProduct, toStorefrontProducts } from "./storefront-product";
import { earliest } from "./wholesale";

export interface NumberPrice {
  listingSlug: string;
  name: string;
  setUpMicros: MicrosText | null;
  monthlyMicros: MicrosText | null;
  currency: string;
}

export interface NumberPrices {
  bySku: Record<string, NumberPrice>;
  /** The shop's visible number products, cheapest each month first, those without a price last. */
  skus: string[];
  /** When a price here changes by date alone (UTC milliseconds). */
  nextChangeAtMs: number | null;
}

/** The shop's retail prices of telephone numbers, by the SKU that the inventory gives each number. */
export function priceNumbers(scope: StorefrontScope, options: { atMs?: number } = {}): NumberPrices {
  const products = toStorefrontProducts(listedNumberCharges(scope, options.atMs ?? Date.now()), markupDefaultsOf(scope));
  const priced = products.map((product) => [product.sku, toNumberPrice(product)] as const);
  return {
    bySku: Object.fromEntries(priced),
    skus: priced.sort(([, a], [, b]) => compareMonthly(a, b)).map(([sku]) => sku),
    nextChangeAtMs: earliest(products.map((product) => product.nextChangeAtMs)),
  };
}

function toNumberPrice(product: StorefrontProduct): NumberPrice {
  const retail = (code: string) => product.charges.find((charge) => charge.code === code)?.retailMicros ?? null;
  return {
    listingSlug: product.slug,
    name: product.name,
    setUpMicros: retail("set-up"),
    monthlyMicros: retail("monthly"),
    currency: product.charges[0]?.currency ?? "USD",
  };
}

function compareMonthly(a: NumberPrice, b: NumberPrice): number {
  if (a.monthlyMicros === null || b.monthlyMicros === null)
    return Number(a.monthlyMicros === null) - Number(b.monthlyMicros === null);
  return Number(BigInt(a.monthlyMicros) - BigInt(b.monthlyMicros));
}
