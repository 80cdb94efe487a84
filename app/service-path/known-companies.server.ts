import type { StorefrontScope } from "~/kit/scope";
import type { ProviderFacts } from "~/providers/provider";
import { listProviders } from "~/providers/provider-store.sqlite.server";

/** The directory as a shop may show it. A shop that does not name its carrier does not find it there either. */
export const knownCompanies = (scope: StorefrontScope, carrierIsNamed: boolean): ProviderFacts[] =>
  listProviders(scope).filter(({ isOurs }) => carrierIsNamed || !isOurs);
