import { unpricedCharges } from "./listing-edit";
import type { ListingRow } from "./partner-listing";
import type { MarkupDefault } from "./price-pipeline";

/** Charges on show that a change would leave without a price, which the partner is asked about first. */
export interface LostPrices {
  /** "Local number, each month"; the first of them. */
  names: string[];
  more: number;
  /** Sent back by whoever was asked: another one is asked about anew. */
  fingerprint: string;
}

/** How many are named. */
const named = 8;

interface Prices {
  rows: readonly ListingRow[];
  defaults: readonly MarkupDefault[];
}

/** The charges on show that have a price before a change and none after it. @param fingerprint of a list of keys */
export function lostPrices(
  before: Prices,
  after: Prices,
  atMs: number,
  fingerprint: (keys: string[]) => string,
): LostPrices | null {
  const had = unpricedOnShow(before, atMs);
  const lost = [...unpricedOnShow(after, atMs)].filter(([key]) => !had.has(key));
  if (lost.length === 0) return null;
  const names = lost.map(([, name]) => name);
  const keys = lost.map(([key]) => key);
  return { names: names.slice(0, named), more: Math.max(0, names.length - named), fingerprint: fingerprint(keys) };
}

function unpricedOnShow({ rows, defaults }: Prices, atMs: number): Map<string, string> {
  const shown = rows.filter(({ visibility, product }) => visibility === "visible" && product.status === "active");
  return new Map(
    shown.flatMap((row) => {
      const unpriced = new Set(unpricedCharges(row.charges, { productKind: row.product.kind, defaults }, atMs));
      const charges = row.charges.filter(({ id }) => unpriced.has(id));
      return charges.map(({ id, label }) => [`${row.id}.${id}`, `${row.name ?? row.product.name}: ${label}`] as const);
    }),
  );
}

/** The details of a refusal, if they are of this kind. */
export const asLostPrices = (details: unknown): LostPrices | null =>
  typeof details === "object" && details !== null && "names" in details && "fingerprint" in details
    ? (details as LostPrices)
    : null;
