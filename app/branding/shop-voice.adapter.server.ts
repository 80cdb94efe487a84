import type { SystemPartnerScope } from "~/kit/scope";
import { readBrand } from "./read-brand.server";

/** How path records speak of a shop and its carrier: as its published brand does. */
export const shopVoice = (scope: SystemPartnerScope) => readBrand(scope).shownAs;
