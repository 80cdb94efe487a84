import type { StorefrontCharge } from "~/catalog/storefront-product";

/** The charge that a price list leads with: what is paid each month, else once, else per use. Unpriced charges never lead. */
export function headlineCharge(charges: readonly StorefrontCharge[]): StorefrontCharge | null {
  const priced = charges.filter((charge) => charge.retailMicros !== null);
  for (const basis of ["monthly", "once", "per-use"] as const) {
    const cheapest = priced.filter((charge) => charge.basis === basis).sort(byPrice)[0];
    if (cheapest) return cheapest;
  }
  return null;
}

function byPrice(a: StorefrontCharge, b: StorefrontCharge): number {
  const difference = BigInt(a.retailMicros ?? 0) - BigInt(b.retailMicros ?? 0);
  return difference < 0n ? -1 : Number(difference > 0n);
}
