import type { MicrosText } from "~/kit/money";
import { type ChargePricing, type PricingContext, pricingAt } from "./charge-pricing";
import { type ListingChargeRow, type ListingRow, profitOf } from "./partner-listing";
import type { MarkupDefault } from "./price-pipeline";
import type { ChargeBasis } from "./product-kinds";
import type { WholesaleVersion } from "./wholesale";
import { agreedMicrosAt, undecidedVersions, type WholesaleDecision } from "./wholesale-decision";

/** A wholesale price that the partner has not decided on, with what comes of either choice. For the partner's staff only. */
export interface PriceChange {
  /** Names the change in a form: listing, charge and beginning. */
  key: string;
  listingId: string;
  listingName: string;
  chargeId: string;
  chargeLabel: string;
  basis: ChargeBasis;
  unit: string | null;
  currency: string;
  effectiveFromMs: number;
  isInForce: boolean;
  wholesaleBeforeMicros: MicrosText | null;
  wholesaleMicros: MicrosText;
  /** Of today, or of the moment before a change that is in force. */
  before: ChoiceOutcome;
  kept: ChoiceOutcome;
  followed: ChoiceOutcome;
}

export interface ChoiceOutcome {
  retailMicros: MicrosText | null;
  marginMicros: MicrosText | null;
  marginBasisPoints: number | null;
  /** The price would be under the floor and is raised to it. */
  raisedToFloor: boolean;
}

export const changeKey = (listingId: string, chargeId: string, effectiveFromMs: number) =>
  `${listingId}.${chargeId}.${effectiveFromMs}`;

/** The changes that wait for the partner's decision, soonest first. */
export function priceChanges(rows: readonly ListingRow[], defaults: readonly MarkupDefault[], atMs: number): PriceChange[] {
  return rows
    .filter((row) => row.product.status === "active")
    .flatMap((row) =>
      row.charges.flatMap((charge) =>
        undecidedVersions(charge.versions, charge.decisions, atMs).map((version) =>
          toChange(row, charge, version, { context: { productKind: row.product.kind, defaults }, atMs }),
        ),
      ),
    )
    .sort((a, b) => a.effectiveFromMs - b.effectiveFromMs);
}

function toChange(
  row: ListingRow,
  charge: ListingChargeRow,
  version: WholesaleVersion,
  { context, atMs }: { context: PricingContext; atMs: number },
): PriceChange {
  const { effectiveFromMs, amountMicros: wholesaleMicros, currency } = version;
  const from = Math.max(effectiveFromMs, atMs);
  const under = (choice: WholesaleDecision["choice"]) => {
    const decision = { effectiveFromMs, wholesaleMicros, choice };
    return outcome(pricingAt({ ...charge, decisions: [...others(charge, effectiveFromMs), decision] }, context, from));
  };
  return {
    key: changeKey(row.id, charge.id, effectiveFromMs),
    listingId: row.id,
    listingName: row.name ?? row.product.name,
    chargeId: charge.id,
    chargeLabel: charge.label,
    ...{ basis: charge.basis, unit: charge.unit, currency, effectiveFromMs },
    isInForce: effectiveFromMs <= atMs,
    wholesaleBeforeMicros: agreedMicrosAt(charge.versions, charge.decisions, effectiveFromMs)?.toString() ?? null,
    wholesaleMicros: wholesaleMicros.toString(),
    before: outcome(pricingAt(charge, context, Math.min(effectiveFromMs - 1, atMs))),
    kept: under("keep"),
    followed: under("follow"),
  };
}

/** A decision on an earlier amount of the same day gives way to the new one. */
const others = ({ decisions }: ListingChargeRow, effectiveFromMs: number) =>
  decisions.filter((one) => one.effectiveFromMs !== effectiveFromMs);

function outcome(pricing: ChargePricing | null): ChoiceOutcome {
  const { retailMicros, marginMicros, marginBasisPoints } = profitOf(pricing);
  return { retailMicros, marginMicros, marginBasisPoints, raisedToFloor: (pricing?.priced?.raisedFromMicros ?? null) !== null };
}
