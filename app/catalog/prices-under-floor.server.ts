import type { PublishItem } from "~/branding/publish-list";
import { partner } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";
import { readListings } from "./read-listings.server";

/** For the publish list: each listing of the shop that asks less than the carrier allows somewhere. */
export async function pricesUnderFloor(scope: PartnerScope): Promise<PublishItem[]> {
  const listings = await readListings(scope);
  return listings.flatMap(({ id, name, productName, visibility, productStatus, charges }): PublishItem[] => {
    const under = charges.filter(({ raisedToFloor }) => raisedToFloor).map(({ label }) => label);
    if (visibility !== "visible" || productStatus !== "active" || under.length === 0) return [];
    const shown = name ?? productName;
    const sentence = `“${shown}” asks less than the carrier allows: ${under.join(", ")}. Raise the price, or hide the product.`;
    return [{ level: "blocker", sentence, fix: { label: `Prices of ${shown}`, to: partner.listing(id) } }];
  });
}
