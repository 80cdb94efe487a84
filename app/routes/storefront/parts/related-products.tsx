import type { StorefrontProduct } from "~/catalog/storefront-product";
import { PriceSheet } from "./price-sheet";

/** The rest of the same group. */
export function RelatedProducts({ products }: { products: readonly StorefrontProduct[] }) {
  if (products.length === 0) return null;
  return (
    <section className="page pb-16" aria-labelledby="related">
      <h2 id="related" className="mb-4 text-2xl">
        Often taken with it
      </h2>
      <PriceSheet products={products} level={3} />
    </section>
  );
}
