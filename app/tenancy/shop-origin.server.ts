import type { TenantScope } from "~/kit/scope";
import { servingPrimary } from "./domain-store.server";
import { ownDomainOrigin, storefrontOrigin } from "./storefront-origin.server";

/** Where visitors should find a shop: on its primary domain while that serves, else under its free host name. Without a slash. */
export function shopOrigin(scope: TenantScope, slug: string): string {
  const host = servingPrimary(scope);
  return host ? ownDomainOrigin(host) : storefrontOrigin(slug);
}
