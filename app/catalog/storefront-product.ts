import type { MicrosText } from "~/kit/money";
import { type MarkupDefault, priceCharge } from "./price-pipeline";
import { type ChargeBasis, type ProductGroup, productGroups, productKind } from "./product-kinds";
import type { RetailRule } from "./retail-rules";
import { earliest } from "./wholesale";

/** A product as a shop shows it. It has no field for wholesale, cost, margin or minimum, and must never get one. */
export interface StorefrontProduct {
  slug: string;
  sku: string;
  kind: string;
  kindLabel: string;
  group: ProductGroup;
  groupLabel: string;
  name: string;
  summary: string;
  isSample: boolean;
  charges: StorefrontCharge[];
  /** When a price of it changes by date alone (UTC milliseconds). */
  nextChangeAtMs: number | null;
}

export interface StorefrontCharge {
  code: string;
  label: string;
  basis: ChargeBasis;
  unit: string | null;
  /** Null where there is no price: shown as a dash, never as zero. */
  retailMicros: MicrosText | null;
  currency: string;
}

/** One charge of one visible listing, with what its retail price is computed from. Stays on the server. */
export interface ListedCharge {
  slug: string;
  sku: string;
  kind: string;
  name: string;
  summary: string;
  isSample: boolean;
  code: string;
  label: string;
  basis: ChargeBasis;
  unit: string | null;
  rule: RetailRule | null;
  /** Of a scheduled price that is running. */
  scheduledMicros: bigint | null;
  /** The wholesale price that markups are reckoned from. */
  agreedMicros: bigint | null;
  wholesale: { amountMicros: bigint; minimumRetailMicros: bigint | null; currency: string } | null;
  nextChangeAtMs: number | null;
}

/**
 * Groups rows by listing, keeping their order.
 * @param defaults the partner's rules for charges that have none of their own
 */
export function toStorefrontProducts(rows: readonly ListedCharge[], defaults: readonly MarkupDefault[]): StorefrontProduct[] {
  const bySlug = new Map<string, ListedCharge[]>();
  for (const row of rows) {
    const same = bySlug.get(row.slug);
    if (same) same.push(row);
    else bySlug.set(row.slug, [row]);
  }
  return [...bySlug.values()].map((same) => toStorefrontProduct(same, defaults));
}

function toStorefrontProduct(rows: readonly ListedCharge[], defaults: readonly MarkupDefault[]): StorefrontProduct {
  const [first] = rows;
  if (!first) throw new Error("A product has at least one charge here.");
  const { label: kindLabel, group } = productKind(first.kind);
  return {
    slug: first.slug,
    sku: first.sku,
    kind: first.kind,
    kindLabel,
    group,
    groupLabel: productGroups[group],
    name: first.name,
    summary: first.summary,
    isSample: first.isSample,
    charges: rows.map((row) => toStorefrontCharge(row, defaults)),
    nextChangeAtMs: earliest(rows.map((row) => row.nextChangeAtMs)),
  };
}

function toStorefrontCharge(row: ListedCharge, defaults: readonly MarkupDefault[]): StorefrontCharge {
  return {
    code: row.code,
    label: row.label,
    basis: row.basis,
    unit: row.unit,
    retailMicros: chargePrice(row, defaults),
    currency: row.wholesale?.currency ?? "USD",
  };
}

function chargePrice(row: ListedCharge, defaults: readonly MarkupDefault[]): MicrosText | null {
  const { rule, wholesale, basis, agreedMicros, scheduledMicros } = row;
  if (!wholesale) return null;
  const { amountMicros: wholesaleMicros, minimumRetailMicros } = wholesale;
  const of = { basis, wholesaleMicros, minimumRetailMicros, agreedMicros: agreedMicros ?? wholesaleMicros };
  const priced = priceCharge({ productKind: row.kind, of, scheduledMicros, ownRule: rule, defaults });
  return priced?.micros.toString() ?? null;
}
