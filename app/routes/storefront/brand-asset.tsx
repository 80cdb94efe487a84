import type { LoaderFunctionArgs } from "@remix-run/node";
import { assetResponse } from "~/branding/asset-response";
import { readBrandAsset } from "~/branding/brand-asset-store.server";
import { isDrawnName } from "~/branding/drawn-names";
import { readDrawnPicture } from "~/branding/drawn-pictures.server";
import { shownBrand } from "~/branding/read-brand.server";
import { storefrontGate } from "~/identity/gates.server";
import { orRefuse } from "~/platform/respond.server";

/** A picture of this shop's brand, by its id; or one that is drawn because it has none, by its name. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = storefrontGate(args);
    const { id = "" } = args.params;
    if (!isDrawnName(id)) return assetResponse(readBrandAsset(scope, id), args.request);
    return assetResponse(await readDrawnPicture(scope, id, shownBrand(scope)), args.request, { for: "a day" });
  });
}
