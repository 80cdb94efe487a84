import { LRUCache } from "lru-cache";
import type { TenantScope } from "~/kit/scope";
import { type BrandView, toBrandView } from "./brand-view";
import { ourCarrierName, publishedBrand, publishedVersion } from "./brand-store.server";

/** Deriving tokens costs about a millisecond, so the newest version of each partner is kept. */
const views = new LRUCache<string, BrandView>({ max: 500 });

/**
 * The published brand of the scope's partner, as pages show it. Hot: two prepared statements when nothing has changed.
 * A partner without a published version gets the plain look under its own name, as version 0.
 */
export function readBrand(scope: TenantScope): BrandView {
  const version = publishedVersion(scope);
  const carrierName = ourCarrierName(scope);
  const known = views.get(scope.partnerId);
  if (known?.version === version && known.carrierName === carrierName) return known;
  const view = toBrandView(publishedBrand(scope), { version, carrierName });
  views.set(scope.partnerId, view);
  return view;
}
