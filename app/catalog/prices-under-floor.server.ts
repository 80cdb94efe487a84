import type { PublishItem } from "~/branding/publish-list";
import { partner } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";
import { listingsBelowFloor } from "./read-listings.server";

/** For the publish list: each price that the partner set under what the carrier allows, in listings that the shop shows. */
export async function pricesUnderFloor(scope: PartnerScope): Promise<PublishItem[]> {
  const under = await listingsBelowFloor(scope);
  return under.map(({ listingId, listingName, chargeLabel }) => ({
    level: "blocker",
    sentence: `“${listingName}” asks less than the carrier allows: ${chargeLabel}. Raise the price, or hide the product.`,
    fix: { label: `Prices of ${listingName}`, to: partner.listing(listingId) },
  }));
}
