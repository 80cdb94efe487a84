import { LRUCache } from "lru-cache";
import type { StorefrontScope, TenantScope } from "~/kit/scope";
import type { Brand } from "./brand";
import { brandOfRow, ourCarrierName, publishedRow } from "./brand-store.server";
import { type BrandView, toBrandView } from "./brand-view";
import { previewedRow } from "./preview-store.server";

/** Deriving tokens costs about a millisecond, so the newest version of each partner is kept as long as its row is the same. */
const views = new LRUCache<string, { dataJson: string; carrierName: string; view: BrandView }>({ max: 500 });

/**
 * The published brand of the scope's partner, as pages show it. Hot: two prepared statements when nothing has changed.
 * A partner without a published version gets the plain look under its own name, as version 0. A scope that previews another brand
 * gets that one.
 */
export function readBrand(scope: TenantScope): BrandView {
  if (scope.kind === "storefront" && scope.preview) return previewedView(scope);
  const row = publishedRow(scope);
  const carrierName = ourCarrierName(scope);
  const known = views.get(scope.partnerId);
  const same = known && row.version > 0 && known.dataJson === row.dataJson && known.view.version === row.version;
  if (same && known.carrierName === carrierName) return known.view;
  const view = toBrandView(brandOfRow(row), { version: row.version, carrierName });
  views.set(scope.partnerId, { dataJson: row.dataJson, carrierName, view });
  return view;
}

/** What the scope sees as the shop's brand, with every field. */
export const shownBrand = (scope: TenantScope): Brand =>
  brandOfRow(scope.kind === "storefront" && scope.preview ? previewedRow(scope) : publishedRow(scope));

/** The looker's choice of scheme stands for a device's: a brand that has one scheme only keeps it. */
function previewedView(scope: StorefrontScope): BrandView {
  const row = previewedRow(scope);
  const brand = brandOfRow(row);
  const colourScheme = (brand.colourScheme === "follow" && scope.preview?.scheme) || brand.colourScheme;
  return toBrandView({ ...brand, colourScheme }, { version: row.version, carrierName: ourCarrierName(scope) });
}
