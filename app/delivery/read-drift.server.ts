import type { PartnerScope } from "~/kit/scope";
import { driftOf } from "~/service-path/drift";
import { listTeamNumbers } from "./setup-store.sqlite.server";

/** Where the partner's own set-up drifts into a reseller's, as far as the portal holds it: whose numbers its customers' are. */
export function readDrift(scope: PartnerScope) {
  const numbers = listTeamNumbers(scope).map(({ e164, customerId }) => ({
    ...{ e164, customer: { id: customerId, isOwnTeam: true }, facts: null },
  }));
  return driftOf(numbers).map(({ kind, isHop, what, wayBack }) => ({ kind, isHop, what, wayBack }));
}
