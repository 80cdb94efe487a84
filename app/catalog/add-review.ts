import type { MicrosText } from "~/kit/money";
import { parseMicros } from "~/kit/money";
import type { AddWork } from "./add-work";
import type { CatalogCharge, CatalogProduct } from "./catalog-product";
import { pricingAt, ruleBasis } from "./charge-pricing";
import { profitOf } from "./partner-listing";
import { type MarkupDefault, setPrice } from "./price-pipeline";
import { type ChargeBasis, productKind } from "./product-kinds";
import { parseRule, ruleProblem } from "./retail-rule-text";
import type { RetailRule } from "./retail-rules";
import { versionAt } from "./wholesale";

/** A product on its way into the shop, with what each charge would be sold at. For the partner's staff only. */
export interface ReviewProduct {
  productId: string;
  name: string;
  sku: string;
  kindLabel: string;
  charges: ReviewCharge[];
}

export interface ReviewCharge {
  chargeId: string;
  label: string;
  basis: ChargeBasis;
  unit: string | null;
  currency: string;
  wholesaleMicros: MicrosText | null;
  minimumRetailMicros: MicrosText | null;
  /** By the chosen markup or the defaults, without a typed price. */
  computedMicros: MicrosText | null;
  retailMicros: MicrosText | null;
  marginMicros: MicrosText | null;
  marginBasisPoints: number | null;
  typed: string;
  isBelowCost: boolean;
  problem: string | null;
}

/** The rule that the chosen defaults give every charge; null where the partner's default markups make the price. */
export function chosenMarkup({ markup }: Pick<AddWork, "markup">): RetailRule | null {
  if (markup.kind === "default") return null;
  const parsed = parseRule(markup);
  return "rule" in parsed ? parsed.rule : null;
}

/** The rule of one charge: a typed price, else the chosen markup. */
export function chargeRule(work: AddWork, chargeId: string): RetailRule | null {
  const typed = parseMicros(work.prices[chargeId] ?? "");
  if (typed === null) return chosenMarkup(work);
  return work.belowCost.includes(chargeId) ? { ...setPrice(typed), kind: "below-cost", amountMicros: typed } : setPrice(typed);
}

export interface ReviewContext {
  work: AddWork;
  defaults: readonly MarkupDefault[];
  atMs: number;
}

export function reviewProduct(product: CatalogProduct, context: ReviewContext): ReviewProduct {
  return {
    ...{ productId: product.id, name: product.name, sku: product.sku, kindLabel: productKind(product.kind).label },
    charges: product.charges.map((charge) => reviewCharge(product.kind, charge, context)),
  };
}

function reviewCharge(kind: string, charge: CatalogCharge, context: ReviewContext): ReviewCharge {
  const { work, defaults, atMs } = context;
  const { id: chargeId, label, basis, unit, versions } = charge;
  const version = versionAt(versions, atMs);
  const decisions = version
    ? [{ effectiveFromMs: version.effectiveFromMs, wholesaleMicros: version.amountMicros, choice: "follow" as const }]
    : [];
  const under = (rule: RetailRule | null) =>
    pricingAt({ basis, versions, decisions, scheduled: [], rule }, { productKind: kind, defaults }, atMs);
  const { retailMicros, marginMicros, marginBasisPoints } = profitOf(under(chargeRule(work, chargeId)));
  return {
    ...{ chargeId, label, basis, unit, retailMicros, marginMicros, marginBasisPoints },
    currency: version?.currency ?? "USD",
    wholesaleMicros: version?.amountMicros.toString() ?? null,
    minimumRetailMicros: version?.minimumRetailMicros?.toString() ?? null,
    computedMicros: profitOf(under(chosenMarkup(work))).retailMicros,
    typed: work.prices[chargeId] ?? "",
    isBelowCost: work.belowCost.includes(chargeId),
    problem: chargeProblem(charge, context),
  };
}

/** Why a charge cannot be sold as chosen, as a sentence. */
export function chargeProblem(charge: CatalogCharge, { work, atMs }: ReviewContext): string | null {
  const typed = (work.prices[charge.id] ?? "").trim();
  if (typed === "") return null;
  const rule = chargeRule(work, charge.id);
  if (parseMicros(typed) === null || !rule) return "Write the price with digits and a point, such as 4.95 or 0.0079.";
  const version = versionAt(charge.versions, atMs);
  return version ? ruleProblem(ruleBasis(charge.basis, version), rule, version.currency) : null;
}

export interface ReviewSummary {
  products: number;
  charges: number;
  typed: number;
  unpriced: number;
  problems: number;
  lowestMarginBasisPoints: number | null;
  highestMarginBasisPoints: number | null;
}

/** What would be published, in figures. */
export function summarise(products: readonly ReviewProduct[]): ReviewSummary {
  const charges = products.flatMap((product) => product.charges);
  const margins = charges.flatMap(({ marginBasisPoints }) => (marginBasisPoints === null ? [] : [marginBasisPoints]));
  return {
    products: products.length,
    charges: charges.length,
    typed: charges.filter(({ typed }) => typed !== "").length,
    unpriced: charges.filter(({ wholesaleMicros, retailMicros }) => wholesaleMicros !== null && retailMicros === null).length,
    problems: charges.filter(({ problem }) => problem !== null).length,
    lowestMarginBasisPoints: margins.length > 0 ? Math.min(...margins) : null,
    highestMarginBasisPoints: margins.length > 0 ? Math.max(...margins) : null,
  };
}
