import type { StorefrontProduct } from "~/catalog/storefront-product";
import type { NumberType } from "~/numbering/number-search";

/** What only one type of number takes: mobile carriers register texting from local numbers and verify it from toll-free ones. */
const onlyFor: Partial<Record<string, NumberType>> = {
  "brand-registration": "local",
  "campaign-registration": "local",
  "emergency-address": "local",
  "caller-name": "local",
  "toll-free-verification": "toll-free",
};

/** Whether a product is something to add to a number of this type. */
export const fitsNumber = ({ group, kind }: Pick<StorefrontProduct, "group" | "kind">, type: NumberType): boolean =>
  (group === "messaging" || group === "number-services") && kind !== "port-in" && (onlyFor[kind] ?? type) === type;
