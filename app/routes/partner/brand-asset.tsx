import type { LoaderFunctionArgs } from "@remix-run/node";
import { assetResponse } from "~/branding/asset-response";
import { readBrandAsset } from "~/branding/brand-asset-store.server";
import { isDrawnName } from "~/branding/drawn-names";
import { readDrawnPicture } from "~/branding/drawn-pictures.server";
import { readBrandDraft } from "~/branding/read-brand-draft.server";
import { partnerGate } from "~/identity/gates.server";
import { orRefuse } from "~/platform/respond.server";

/** A picture of the signed-in partner's brand, drafts too. Only that partner's browser may keep it. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.read");
    const { id = "" } = args.params;
    if (!isDrawnName(id)) return assetResponse(readBrandAsset(scope, id), args.request, { audience: "private" });
    const { brand } = await readBrandDraft(scope);
    return assetResponse(await readDrawnPicture(scope, id, brand), args.request, { audience: "private", for: "a day" });
  });
}
