import type { PartnerScope } from "~/kit/scope";
import { readListings } from "./read-listings.server";

/** The slug of the first product that the partner's shop shows; null while it shows none. */
export async function productToPreview(scope: PartnerScope): Promise<string | null> {
  const listings = await readListings(scope);
  return listings.find(({ visibility, productStatus }) => visibility === "visible" && productStatus === "active")?.slug ?? null;
}
