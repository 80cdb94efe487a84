import type { Preview } from "~/kit/page-context";
import type { PartnerScope } from "~/kit/scope";
import { hours, minutes } from "~/kit/time";
import { storefrontOrigin } from "~/tenancy/storefront-origin.server";
import { shopSlug } from "./brand-store.server";
import { writePreviewToken } from "./preview-token.server";

/**
 * Where the console's frame finds a preview of the shop, for an hour at most. The address is the same for ten minutes, so that the
 * frame does not load anew whenever the page beside it does.
 * @returns absolute, without a slash at its end
 */
export function framedPreview(scope: PartnerScope, of: Preview["of"]): string {
  const step = minutes(10);
  const expiresAt = (Math.floor(Date.now() / step) * step + hours(1)) / 1000;
  const token = writePreviewToken({ partnerId: scope.partnerId, of, place: "frame", holder: scope.actor.id, expiresAt });
  return `${storefrontOrigin(shopSlug(scope))}/preview/${token}`;
}
