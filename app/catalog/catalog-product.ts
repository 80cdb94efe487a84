import type { ChargeBasis } from "./product-kinds";
import type { WholesaleVersion } from "./wholesale";

/** A product with all its prices: past, in force and to come. For the carrier's staff and for rules; amounts are bigint. */
export interface CatalogProduct {
  id: string;
  sku: string;
  kind: string;
  name: string;
  summary: string;
  status: "active" | "retired";
  isSample: boolean;
  position: number;
  charges: CatalogCharge[];
}

export interface CatalogCharge {
  id: string;
  code: string;
  label: string;
  basis: ChargeBasis;
  unit: string | null;
  position: number;
  versions: CatalogVersion[];
}

export interface CatalogVersion extends WholesaleVersion {
  /** Where the price comes from, e.g. "sample" or the name of a rate sheet. */
  source: string | null;
  checkedOnMs: number | null;
}

/** Whether two versions cost the same; source and check date are not part of a price. */
export const samePrice = (a: WholesaleVersion, b: WholesaleVersion): boolean =>
  a.amountMicros === b.amountMicros && a.minimumRetailMicros === b.minimumRetailMicros && a.currency === b.currency;
