import { useRouteLoaderData } from "@remix-run/react";
import type { BrandView } from "~/branding/brand-view";
import type { SitePartner } from "~/kit/page-context";

/** The id of the layout route, under which its data is found by the pages inside it. */
export const layoutRouteId = "routes/storefront/layout";

/** What every page of a shop shows around its content. */
export interface ShopData {
  brand: BrandView;
  seller: Pick<SitePartner, "name" | "kind" | "isSample">;
  /** The signed-in customer, if any. */
  customer: { name: string } | null;
  /** Whether somebody was sent a link to a draft of this shop. */
  isSharedPreview: boolean;
  /** The shop's own address without a slash; never taken from a header. */
  origin: string;
}

/** @returns undefined when the layout itself could not be read */
export const useShopIfRead = () => useRouteLoaderData(layoutRouteId) as ShopData | undefined;

export function useShop(): ShopData {
  const shop = useShopIfRead();
  if (!shop) throw new Error("A shop page was rendered outside the shop's layout.");
  return shop;
}
