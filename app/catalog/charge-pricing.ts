import { type MarkupDefault, type PricedCharge, priceCharge } from "./price-pipeline";
import type { ChargeBasis } from "./product-kinds";
import type { RetailRule, RuleBasis } from "./retail-rules";
import { type ScheduledPrice, scheduledAt } from "./scheduled-price";
import { versionAt, type WholesaleVersion } from "./wholesale";
import { agreedMicrosAt, type WholesaleDecision } from "./wholesale-decision";

/** All that one charge of a listing is priced from, at any time. */
export interface ChargeSources {
  basis: ChargeBasis;
  versions: WholesaleVersion[];
  decisions: WholesaleDecision[];
  scheduled: ScheduledPrice[];
  rule: RetailRule | null;
}

/** What belongs to the partner and the product rather than to the charge. */
export interface PricingContext {
  productKind: string;
  defaults: readonly MarkupDefault[];
}

export interface ChargePricing {
  version: WholesaleVersion;
  of: RuleBasis;
  priced: PricedCharge | null;
}

/** The price of a charge at a time, with the wholesale version in force then; null before there is one. */
export function pricingAt(charge: ChargeSources, context: PricingContext, atMs: number): ChargePricing | null {
  const version = versionAt(charge.versions, atMs);
  if (!version) return null;
  const of = { ...ruleBasis(charge.basis, version), agreedMicros: agreedAt(charge, atMs) ?? version.amountMicros };
  const scheduledMicros = scheduledAt(charge.scheduled, atMs)?.priceMicros ?? null;
  return { version, of, priced: priceCharge({ ...context, of, scheduledMicros, ownRule: charge.rule }) };
}

const agreedAt = ({ versions, decisions }: ChargeSources, atMs: number) => agreedMicrosAt(versions, decisions, atMs);

/** A rule's basis where the wholesale price in force is followed. */
export const ruleBasis = (basis: ChargeBasis, version: WholesaleVersion): RuleBasis => ({
  basis,
  wholesaleMicros: version.amountMicros,
  minimumRetailMicros: version.minimumRetailMicros,
});
