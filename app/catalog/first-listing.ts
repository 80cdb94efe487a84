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
    const own = plan.products?.[product.sku];
    return startListing(product, { visibility: "visible", position, atMs, plan: own, shopMarkup: openingMarkup(plan) });
  });
}

/** The markup of a new shop, which is its default for everything. */
export const openingMarkup = ({ markup = defaultMarkup }: ShopPlan): Markup => markup;

/** That markup as a rule. */
export const markupRule = ({ basisPoints, rounding }: Markup): RetailRule => ({
  ...{ kind: "percent", percentBasisPoints: basisPoints, rounding },
});

/** A listing at its starting prices; its slug is the product's SKU. A charge follows the shop's default unless the plan or the floor says otherwise. */
export function startListing(
  product: CatalogProduct,
  options: { visibility: Visibility; position: number; atMs: number; plan?: ProductPlan; shopMarkup?: Markup },
): NewListing {
  const { visibility, position, atMs, plan = {}, shopMarkup = defaultMarkup } = options;
  return {
    productId: product.id,
    slug: product.sku.toLowerCase(),
    name: plan.name ?? null,
    summary: plan.summary ?? null,
    visibility,
    position,
    rules: product.charges.flatMap((charge) => {
      const rule = firstRule(charge, plan, { shopMarkup, atMs });
      return rule ? [{ chargeId: charge.id, rule }] : [];
    }),
    agreed: agreedNow(product, atMs),
  };
}

/** Each charge's wholesale price in force, which a new listing follows. */
export const agreedNow = (product: CatalogProduct, atMs: number): NewListing["agreed"] =>
  product.charges.flatMap(({ id: chargeId, versions }) => {
    const version = versionAt(versions, atMs);
    return version ? [{ chargeId, effectiveFromMs: version.effectiveFromMs, wholesaleMicros: version.amountMicros }] : [];
  });

/** The rule of its own that a charge starts with; null where it follows the shop's default. */
function firstRule(
  charge: CatalogCharge,
  plan: ProductPlan,
  { shopMarkup, atMs }: { shopMarkup: Markup; atMs: number },
): RetailRule | null {
  const set = plan.prices?.[charge.code];
  const amountMicros = set === undefined ? null : parseMicros(set);
  if (amountMicros !== null) return { kind: "price", amountMicros, rounding: "none" };
  const markup = plan.markup ?? shopMarkup;
  const version = versionAt(charge.versions, atMs);
  const rule = version ? startingRule(ruleBasis(charge.basis, version), markup) : markupRule(markup);
  return rule.kind === "percent" && !plan.markup ? null : rule;
}
