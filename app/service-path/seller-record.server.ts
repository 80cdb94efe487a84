import type { CarrierStaffScope, TenantScope } from "~/kit/scope";
import { companyOfName } from "~/providers/match";
import { findProvider, listProviderNames } from "~/providers/provider-store.sqlite.server";
import { type ProviderRecord, recordOf } from "~/providers/record";

/**
 * What the directory holds of the company that runs a shop, by one of its names; null where it holds none. What is on record of a company
 * is not forgotten because it sells here.
 * @param now UTC milliseconds
 */
export function readSellerRecord(
  scope: TenantScope | CarrierStaffScope,
  names: readonly string[],
  now: number,
): ProviderRecord | null {
  const others = listProviderNames(scope).filter(({ isOurs }) => !isOurs);
  const id = companyOfName(names, others)?.id;
  const facts = id === undefined ? null : findProvider(scope, id);
  return facts && recordOf(facts, now);
}
