import { parseMicros } from "~/kit/money";
import type { CatalogCharge, CatalogProduct } from "./catalog-product";
import { ruleBasis } from "./charge-pricing";
import type { Visibility } from "./partner-listing";
import { defaultMarkup, type RetailRule, type Rounding, startingRule } from "./retail-rules";
import { versionAt } from "./wholesale";

export interface NewListing {
  productId: string;
  slug: string;
  name: string | null;
  summary: string | null;
  visibility: Visibility;
  position: number;
  rules: { chargeId: string; rule: RetailRule }[];
  /** The wholesale prices that the first prices are reckoned from. */
  agreed: { chargeId: string; effectiveFromMs: number; wholesaleMicros: bigint }[];
}

export interface Markup {
  basisPoints: number;
  rounding: Rounding;
}

/** How a shop begins, where that differs from "every product at the default markup". Keys of `products` are SKUs. */
export interface ShopPlan {
  markup?: Markup;
  products?: Record<string, ProductPlan>;
}

export interface ProductPlan {
  /** True: this shop does not list the product. */
  leaveOut?: boolean;
  name?: string;
  summary?: string;
  markup?: Markup;
  /** Set prices by charge code, as decimals: `{ monthly: "4.50" }`. */
  prices?: Record<string, string>;
}

/** The listings that a new shop opens with: every active product, shown, in the catalog's order. */
export function openingListings(products: readonly CatalogProduct[], plan: ShopPlan, atMs: number): NewListing[] {
  const listed = products.filter((product) => product.status === "active" && !plan.products?.[product.sku]?.leaveOut);
  return listed.map((product, position) => {
    const own = { markup: plan.markup, ...plan.products?.[product.sku] };
    return startListing(product, { visibility: "visible", position, atMs, plan: own });
  });
}

/** A listing at its starting prices; its slug is the product's SKU. A charge without a price in force gets the plain markup. */
export function startListing(
  product: CatalogProduct,
  options: { visibility: Visibility; position: number; atMs: number; plan?: ProductPlan },
): NewListing {
  const { visibility, position, atMs, plan = {} } = options;
  return {
    productId: product.id,
    slug: product.sku.toLowerCase(),
    name: plan.name ?? null,
    summary: plan.summary ?? null,
    visibility,
    position,
    rules: product.charges.map((charge) => ({ chargeId: charge.id, rule: firstRule(charge, plan, atMs) })),
    agreed: agreedNow(product, atMs),
  };
}

/** Each charge's wholesale price in force, which a new listing follows. */
export const agreedNow = (product: CatalogProduct, atMs: number): NewListing["agreed"] =>
  product.charges.flatMap(({ id: chargeId, versions }) => {
    const version = versionAt(versions, atMs);
    return version ? [{ chargeId, effectiveFromMs: version.effectiveFromMs, wholesaleMicros: version.amountMicros }] : [];
  });

function firstRule(charge: CatalogCharge, plan: ProductPlan, atMs: number): RetailRule {
  const set = plan.prices?.[charge.code];
  const amountMicros = set === undefined ? null : parseMicros(set);
  if (amountMicros !== null) return { kind: "price", amountMicros, rounding: "none" };
  const markup = plan.markup ?? defaultMarkup;
  const version = versionAt(charge.versions, atMs);
  if (version) return startingRule(ruleBasis(charge.basis, version), markup);
  return { kind: "percent", percentBasisPoints: markup.basisPoints, rounding: markup.rounding };
}
