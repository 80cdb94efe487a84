import type { LoaderFunctionArgs } from "@remix-run/node";
import { assetResponse } from "~/branding/asset-response";
import { readBrandAsset } from "~/branding/brand-asset-store.server";
import { partnerGate } from "~/identity/gates.server";
import { orRefuse } from "~/platform/respond.server";

/** A picture of the signed-in partner's brand, drafts too. Only that partner's browser may keep it. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const asset = readBrandAsset(await partnerGate(args, "brand.read"), args.params.id ?? "");
    return assetResponse(asset, args.request, "private");
  });
}
