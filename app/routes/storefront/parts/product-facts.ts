import type { StorefrontProduct } from "~/catalog/storefront-product";
import { microsToDecimal } from "~/kit/money";
import { shop } from "~/kit/paths";
import { headlineCharge } from "./headline-charge";

/** A product for search engines, with the price that the page leads with. */
export function productFacts(origin: string, sellerName: string, product: StorefrontProduct): Record<string, unknown> {
  const charge = headlineCharge(product.charges);
  const url = origin + shop.product(product.slug);
  return {
    "@type": "Product",
    name: product.name,
    description: product.summary,
    sku: product.sku,
    category: product.groupLabel,
    url,
    offers: charge?.retailMicros
      ? {
          "@type": "Offer",
          url,
          price: microsToDecimal(charge.retailMicros),
          priceCurrency: charge.currency,
          seller: { "@type": "Organization", name: sellerName },
        }
      : undefined,
  };
}
