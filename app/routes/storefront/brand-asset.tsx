import type { LoaderFunctionArgs } from "@remix-run/node";
import { assetResponse } from "~/branding/asset-response";
import { readBrandAsset } from "~/branding/brand-asset-store.server";
import { storefrontGate } from "~/identity/gates.server";
import { orRefuse } from "~/platform/respond.server";

/** A picture of this shop's brand, by its id. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => assetResponse(readBrandAsset(storefrontGate(args), args.params.id ?? ""), args.request));
}
