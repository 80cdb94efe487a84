import type { StorefrontProduct } from "~/catalog/storefront-product";
import { formatNational, parseNanp } from "~/numbering/nanp";

/** What a message is about; the form carries it along. */
export interface About {
  /** E.164 with "+". */
  number: { e164: string; display: string } | null;
  product: { slug: string; name: string } | null;
  /** The address names something that the shop does not know. */
  isUnknown: boolean;
}

/** Reads `number` and `product` of the contact page's address; what the shop does not know is left out. */
export function aboutFrom(params: URLSearchParams, products: readonly StorefrontProduct[]): About {
  const asked = params.get("number");
  const parsed = asked ? parseNanp(asked) : null;
  const slug = params.get("product");
  const product = products.find((one) => one.slug === slug);
  const number = parsed && "e164" in parsed ? { e164: parsed.e164, display: formatNational(parsed.digits) } : null;
  return {
    number,
    product: product ? { slug: product.slug, name: product.name } : null,
    isUnknown: Boolean((asked && !number) || (slug && !product)),
  };
}

/** A first line for the message, to be changed at will. */
export function openingLine(about: About): string {
  if (about.number) return `I would like to have the number ${about.number.display}.`;
  return about.product ? `I have a question about ${about.product.name}: ` : "";
}
