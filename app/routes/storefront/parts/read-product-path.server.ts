import { readBrand } from "~/branding/read-brand.server";
import type { StorefrontProduct } from "~/catalog/storefront-product";
import type { StorefrontScope } from "~/kit/scope";
import { readMessageVerdict, readShopPath } from "~/service-path/read-path.server";
import type { PathView, VerdictView } from "~/service-path/view";

/** Products over which calls run. A registration, an address or a name is nothing that travels. */
const callKinds: readonly string[] = ["local-number", "toll-free-number", "port-in", "voice", "fax"];

/** How calls of a product travel, or who carries its messages; both null where neither does. */
export function readProductPath(
  scope: StorefrontScope,
  { kind }: Pick<StorefrontProduct, "kind">,
): { path: PathView | null; messages: VerdictView | null } {
  const { shownAs } = readBrand(scope);
  return {
    path: callKinds.includes(kind) ? readShopPath(scope, shownAs) : null,
    messages: kind === "messaging" ? readMessageVerdict(scope, shownAs) : null,
  };
}
