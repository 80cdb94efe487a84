import type { MicrosText } from "~/kit/money";
import { type ChargePricing, type ChargeSources, type PricingContext, pricingAt } from "./charge-pricing";
import { type LevelRule, type MarkupDefault, priceCharge, type RuleLevel } from "./price-pipeline";
import type { ChargeBasis, ProductGroup } from "./product-kinds";
import { productKind } from "./product-kinds";
import { type RetailRuleText, ruleText } from "./retail-rule-text";
import { marginBasisPoints, markupBasisPoints } from "./retail-rules";
import { isOver, isRunning } from "./scheduled-price";
import { nextVersion } from "./wholesale";

export type Visibility = "visible" | "hidden";

/** A product as one partner offers it, for that partner's staff: wholesale and margin are in it. Never for a storefront. */
export interface PartnerListing {
  id: string;
  slug: string;
  productId: string;
  sku: string;
  kind: string;
  kindLabel: string;
  group: ProductGroup;
  isSample: boolean;
  /** The carrier may withdraw a product; the shop then leaves it out, whatever `visibility` says. */
  productStatus: "active" | "retired";
  /** The carrier's own words, shown where the partner's are null. */
  productName: string;
  productSummary: string;
  name: string | null;
  summary: string | null;
  visibility: Visibility;
  position: number;
  charges: PartnerCharge[];
}

export interface PartnerCharge {
  chargeId: string;
  code: string;
  label: string;
  basis: ChargeBasis;
  unit: string | null;
  currency: string;
  /** Null while no wholesale price is in force. */
  wholesaleMicros: MicrosText | null;
  minimumRetailMicros: MicrosText | null;
  retailMicros: MicrosText | null;
  /** Retail less wholesale. */
  marginMicros: MicrosText | null;
  /** The profit as a share of retail: 3333 is 33.33 %. */
  marginBasisPoints: number | null;
  /** The profit as a share of wholesale: 5000 is 50 %. */
  markupBasisPoints: number | null;
  /** The rule asks for less than the floor, so the shop sells at the floor. */
  raisedToFloor: boolean;
  /** The charge's own rule; without one, a default may make the price. */
  rule: RetailRuleText | null;
  /** What made the price, and what it went before. */
  made: LevelRuleText | null;
  beaten: LevelRuleText[];
  /** What makes the price of a charge without a rule of its own; null where no default is set for it. */
  byDefault: LevelRuleText | null;
  /** The wholesale price that the markup is reckoned from, where the partner has not followed the present one. */
  agreedMicros: MicrosText | null;
  /** Running and to come, by their beginning. */
  scheduled: ScheduledPriceText[];
  /** The carrier's next change and what this rule makes of it. */
  upcoming: {
    effectiveFromMs: number;
    wholesaleMicros: MicrosText;
    retailMicros: MicrosText | null;
    raisedToFloor: boolean;
  } | null;
}

export interface ListingRow {
  id: string;
  slug: string;
  name: string | null;
  summary: string | null;
  visibility: string;
  position: number;
  product: { id: string; sku: string; kind: string; name: string; summary: string; status: string; isSample: boolean };
  charges: ListingChargeRow[];
}

export interface ListingChargeRow extends ChargeSources {
  id: string;
  code: string;
  label: string;
  unit: string | null;
}

export interface LevelRuleText {
  level: RuleLevel;
  rule: RetailRuleText;
}

export interface ScheduledPriceText {
  id: string;
  priceMicros: MicrosText;
  startsAtMs: number;
  endsAtMs: number | null;
  isRunning: boolean;
}

/** @param defaults the partner's rules for charges that have none of their own */
export function toPartnerListing(row: ListingRow, defaults: readonly MarkupDefault[], atMs: number): PartnerListing {
  const { id, slug, name, summary, position, product } = row;
  const { label: kindLabel, group } = productKind(product.kind);
  const context = { productKind: product.kind, defaults };
  return {
    ...{ id, slug, name, summary, position, kindLabel, group },
    productId: product.id,
    sku: product.sku,
    kind: product.kind,
    isSample: product.isSample,
    productStatus: product.status === "active" ? "active" : "retired",
    productName: product.name,
    productSummary: product.summary,
    visibility: row.visibility === "visible" ? "visible" : "hidden",
    charges: row.charges.map((charge) => toPartnerCharge(charge, context, atMs)),
  };
}

function toPartnerCharge(charge: ListingChargeRow, context: PricingContext, atMs: number): PartnerCharge {
  const { id: chargeId, code, label, basis, unit, rule } = charge;
  const now = pricingAt(charge, context, atMs);
  const next = nextVersion(charge.versions, atMs);
  const then = next && pricingAt(charge, context, next.effectiveFromMs);
  return {
    ...{ chargeId, code, label, basis, unit },
    currency: now?.version.currency ?? next?.currency ?? "USD",
    wholesaleMicros: text(now?.version.amountMicros),
    minimumRetailMicros: text(now?.version.minimumRetailMicros),
    ...profitOf(now),
    raisedToFloor: isRaised(now),
    rule: rule && ruleText(rule),
    made: now?.priced ? levelText(now.priced.by) : null,
    beaten: now?.priced?.beaten.map(levelText) ?? [],
    byDefault: defaultOf(charge, context),
    agreedMicros: now && now.of.agreedMicros !== now.version.amountMicros ? text(now.of.agreedMicros) : null,
    scheduled: scheduledTexts(charge, atMs),
    upcoming: next && {
      effectiveFromMs: next.effectiveFromMs,
      wholesaleMicros: next.amountMicros.toString(),
      retailMicros: text(then?.priced?.micros),
      raisedToFloor: isRaised(then),
    },
  };
}

/** Price, margin and markup as they stand, all of them unknown where there is no price. */
export function profitOf(pricing: ChargePricing | null) {
  if (!pricing?.priced) return { retailMicros: null, marginMicros: null, marginBasisPoints: null, markupBasisPoints: null };
  const { wholesaleMicros } = pricing.of;
  const { micros } = pricing.priced;
  return {
    retailMicros: micros.toString(),
    marginMicros: (micros - wholesaleMicros).toString(),
    marginBasisPoints: marginBasisPoints(wholesaleMicros, micros),
    markupBasisPoints: markupBasisPoints(wholesaleMicros, micros),
  };
}

function defaultOf({ basis }: ListingChargeRow, { productKind, defaults }: PricingContext): LevelRuleText | null {
  const of = { basis, wholesaleMicros: 0n, minimumRetailMicros: null };
  const priced = priceCharge({ productKind, of, scheduledMicros: null, ownRule: null, defaults });
  return priced && levelText(priced.by);
}

const isRaised = (pricing: ChargePricing | null) => (pricing?.priced?.raisedFromMicros ?? null) !== null;
const levelText = ({ level, rule }: LevelRule): LevelRuleText => ({ level, rule: ruleText(rule) });

const scheduledTexts = ({ scheduled }: ListingChargeRow, atMs: number): ScheduledPriceText[] =>
  scheduled
    .filter((one) => !isOver(one, atMs))
    .sort((a, b) => a.startsAtMs - b.startsAtMs)
    .map(({ priceMicros, ...one }) => ({ ...one, priceMicros: priceMicros.toString(), isRunning: isRunning(one, atMs) }));

const text = (micros: bigint | null | undefined): MicrosText | null => micros?.toString() ?? null;
