import { Refusal } from "~/kit/refusal";
import type { CarrierStaffScope, PartnerScope } from "~/kit/scope";
import { readResellerReason } from "~/service-path/read-reseller-reason.server";

/** Why nothing may go on show in a shop now, with the way back; null where nothing stands in the way. See decision 0009. */
export function showProblem(scope: PartnerScope | CarrierStaffScope): string | null {
  const reason = readResellerReason(scope);
  return reason && `${barred} ${reason} ${wayBack[scope.kind === "partner" ? "partner" : "carrier"]}`;
}

const barred = "This cannot go on show: a carrier service reseller stands in the service path.";
const wayBack = {
  partner: "Keep it hidden until the carrier has put its record right.",
  carrier: "Put the record of our own company right first, in the directory of providers.",
};

/**
 * Asked inside the transaction that would put a listing on show, by each verb that can. What is on show already stays, so that its
 * words and prices can still be kept right.
 * @param field of the form beside which the sentence stands; "" is the form as a whole
 * @throws Refusal `bad-input`
 */
export function refuseResellerPath(scope: PartnerScope | CarrierStaffScope, goesOnShow: boolean, field: string) {
  const problem = goesOnShow ? showProblem(scope) : null;
  if (problem)
    throw new Refusal(
      "bad-input",
      field ? "Nothing was saved. Please correct what is marked." : problem,
      field ? { [field]: [problem] } : {},
    );
}
