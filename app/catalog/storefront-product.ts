import type { MicrosText } from "~/kit/money";
import { type ChargeBasis, type ProductGroup, productGroups, productKind } from "./product-kinds";
import { type RetailRule, retailMicros } from "./retail-rules";
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
  wholesale: { amountMicros: bigint; minimumRetailMicros: bigint | null; currency: string } | null;
  nextChangeAtMs: number | null;
}

/** Groups rows by listing, keeping their order. */
export function toStorefrontProducts(rows: readonly ListedCharge[]): StorefrontProduct[] {
  const bySlug = new Map<string, ListedCharge[]>();
  for (const row of rows) {
    const same = bySlug.get(row.slug);
    if (same) same.push(row);
    else bySlug.set(row.slug, [row]);
  }
  return [...bySlug.values()].map(toStorefrontProduct);
}

function toStorefrontProduct(rows: readonly ListedCharge[]): StorefrontProduct {
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
    charges: rows.map(toStorefrontCharge),
    nextChangeAtMs: earliest(rows.map((row) => row.nextChangeAtMs)),
  };
}

function toStorefrontCharge(row: ListedCharge): StorefrontCharge {
  return {
    code: row.code,
    label: row.label,
    basis: row.basis,
    unit: row.unit,
    retailMicros: chargePrice(row),
    currency: row.wholesale?.currency ?? "USD",
  };
}

function chargePrice({ rule, wholesale, basis }: ListedCharge): MicrosText | null {
  if (!rule || !wholesale) return null;
  const of = { basis, wholesaleMicros: wholesale.amountMicros, minimumRetailMicros: wholesale.minimumRetailMicros };
  return retailMicros(of, rule).toString();
}
