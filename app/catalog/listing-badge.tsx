import { Badge } from "~/ui/badge";
import type { PartnerListing } from "./partner-listing";

export function VisibilityBadge({ listing }: { listing: Pick<PartnerListing, "visibility" | "productStatus"> }) {
  if (listing.productStatus === "retired") return <Badge tone="warning">Withdrawn by the carrier</Badge>;
  return listing.visibility === "visible" ? <Badge tone="success">In the shop</Badge> : <Badge>Hidden</Badge>;
}
