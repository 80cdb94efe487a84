import type { MicrosText } from "~/kit/money";
import type { ChargeBasis, ProductGroup } from "./product-kinds";
import { productKind } from "./product-kinds";
import { type RetailRuleText, ruleText } from "./retail-rule-text";
import {
  askedMicros,
  floorMicros,
  marginBasisPoints,
  markupBasisPoints,
  type RetailRule,
  type RuleBasis,
  retailMicros,
} from "./retail-rules";
import { nextVersion, versionAt, type WholesaleVersion } from "./wholesale";

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
  /** The margin as a share of retail: 3333 is 33.33 %. */
  marginBasisPoints: number | null;
  /** The margin as a share of wholesale: 5000 is 50 %. */
  markupBasisPoints: number | null;
  /** The rule asks for less than the floor, so the shop sells at the floor. */
  raisedToFloor: boolean;
  rule: RetailRuleText | null;
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

export interface ListingChargeRow {
  id: string;
  code: string;
  label: string;
  basis: ChargeBasis;
  unit: string | null;
  versions: WholesaleVersion[];
  rule: RetailRule | null;
}

export function toPartnerListing(row: ListingRow, atMs: number): PartnerListing {
  const { id, slug, name, summary, position, product } = row;
  const { label: kindLabel, group } = productKind(product.kind);
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
    charges: row.charges.map((charge) => toPartnerCharge(charge, atMs)),
  };
}

function toPartnerCharge(charge: ListingChargeRow, atMs: number): PartnerCharge {
  const { id: chargeId, code, label, basis, unit, rule, versions } = charge;
  const current = versionAt(versions, atMs);
  const next = nextVersion(versions, atMs);
  const now = priceUnder(basis, current, rule);
  const then = priceUnder(basis, next, rule);
  const known = current !== null && now.retail !== null;
  return {
    ...{ chargeId, code, label, basis, unit },
    currency: current?.currency ?? next?.currency ?? "USD",
    wholesaleMicros: text(current?.amountMicros),
    minimumRetailMicros: text(current?.minimumRetailMicros),
    retailMicros: text(now.retail),
    marginMicros: known ? text(now.retail - current.amountMicros) : null,
    marginBasisPoints: known ? marginBasisPoints(current.amountMicros, now.retail) : null,
    markupBasisPoints: known ? markupBasisPoints(current.amountMicros, now.retail) : null,
    raisedToFloor: now.raised,
    rule: rule && ruleText(rule),
    upcoming: next && {
      effectiveFromMs: next.effectiveFromMs,
      wholesaleMicros: next.amountMicros.toString(),
      retailMicros: text(then.retail),
      raisedToFloor: then.raised,
    },
  };
}

export const ruleBasis = (basis: ChargeBasis, version: WholesaleVersion): RuleBasis => ({
  basis,
  wholesaleMicros: version.amountMicros,
  minimumRetailMicros: version.minimumRetailMicros,
});

function priceUnder(basis: ChargeBasis, version: WholesaleVersion | null, rule: RetailRule | null) {
  if (!version || !rule) return { retail: null, raised: false };
  const of = ruleBasis(basis, version);
  return { retail: retailMicros(of, rule), raised: askedMicros(of, rule) < floorMicros(of) };
}

const text = (micros: bigint | null | undefined): MicrosText | null => micros?.toString() ?? null;
