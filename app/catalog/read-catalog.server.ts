import type { MicrosText } from "~/kit/money";
import type { CarrierScope } from "~/kit/scope";
import type { CatalogCharge, CatalogProduct, CatalogVersion } from "./catalog-product";
import { countListings, findProducts } from "./catalog-store.server";
import { type ChargeBasis, type ProductGroup, productKind } from "./product-kinds";
import { nextVersion, versionAt } from "./wholesale";

/** A product for the carrier desk. Amounts are decimal digits of micro-dollars, times are UTC milliseconds. */
export interface DeskProduct {
  id: string;
  sku: string;
  kind: string;
  kindLabel: string;
  group: ProductGroup;
  name: string;
  summary: string;
  status: "active" | "retired";
  isSample: boolean;
  position: number;
  /** How many partners list it. */
  listings: number;
  charges: DeskCharge[];
}

export interface DeskCharge {
  id: string;
  code: string;
  label: string;
  basis: ChargeBasis;
  unit: string | null;
  /** In force now, or null before the first version begins. */
  current: DeskVersion | null;
  next: DeskVersion | null;
  /** Oldest first. */
  versions: DeskVersion[];
}

export interface DeskVersion {
  effectiveFromMs: number;
  amountMicros: MicrosText;
  minimumRetailMicros: MicrosText | null;
  currency: string;
  source: string | null;
  checkedOnMs: number | null;
}

/** The whole catalog with every wholesale price, past and to come, in catalog order. */
export async function readCatalog(scope: CarrierScope): Promise<DeskProduct[]> {
  const [products, listings] = await Promise.all([findProducts(scope), countListings(scope)]);
  const now = Date.now();
  return products.map((product) => toDeskProduct(product, listings.get(product.id) ?? 0, now));
}

function toDeskProduct({ charges, ...own }: CatalogProduct, listings: number, atMs: number): DeskProduct {
  const { label: kindLabel, group } = productKind(own.kind);
  return { ...own, kindLabel, group, listings, charges: charges.map((charge) => toDeskCharge(charge, atMs)) };
}

function toDeskCharge({ id, code, label, basis, unit, versions: stored }: CatalogCharge, atMs: number): DeskCharge {
  const versions = stored.map(toDeskVersion);
  return { id, code, label, basis, unit, current: versionAt(versions, atMs), next: nextVersion(versions, atMs), versions };
}

const toDeskVersion = ({ amountMicros, minimumRetailMicros, ...facts }: CatalogVersion): DeskVersion => ({
  ...facts,
  amountMicros: amountMicros.toString(),
  minimumRetailMicros: minimumRetailMicros?.toString() ?? null,
});
