import type { PartnerScope } from "~/kit/scope";
import { firstVisitDay, type VisitsView, visitsView } from "./visit-days";
import { visitsSince } from "./visit-store.server";

/** Visits of the partner's shop in the last thirty days, by day and by kind of page. */
export function readVisits(scope: PartnerScope): VisitsView {
  const now = Date.now();
  return visitsView(visitsSince(scope, firstVisitDay(now)), now);
}
