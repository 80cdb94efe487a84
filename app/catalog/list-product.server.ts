import { notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { findProduct } from "./catalog-store.server";
import { startListing } from "./first-listing";
import { countOwnListings, insertListing } from "./partner-listing-store.server";

/**
 * Takes a product of the carrier into the partner's shop, hidden and at the default markup, for the partner to look over.
 * @throws Refusal `not-found` for no such product on offer, `conflict` when it is listed already
 */
export async function listProduct(scope: PartnerScope, options: { productId: string }): Promise<{ listingId: string }> {
  return write(async (tx) => {
    const product = await findProduct(scope, tx, { productId: options.productId });
    if (product?.status !== "active") throw notFound("product");
    const listed = await countOwnListings(scope, tx, { productId: product.id });
    if (listed > 0) throw new Refusal("conflict", "Your shop has a listing of this product already.");
    const position = await countOwnListings(scope, tx, {});
    const listing = startListing(product, { visibility: "hidden", position, atMs: Date.now() });
    const listingId = await insertListing(scope, tx, listing);
    await writeAudit(scope, tx, { action: "listing.add", subject: `listing/${listing.slug}`, after: { sku: product.sku } });
    return { listingId };
  });
}
