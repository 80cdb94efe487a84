import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { changeEnquiryState, type EnquiryRow, readEnquiries } from "./enquiry-store.server";

const listLimit = 200;

/** A partner's enquiries: those that wait first, then the newest. */
export const listEnquiries = (scope: PartnerScope): Promise<EnquiryRow[]> => readEnquiries(scope, listLimit);

/**
 * Marks an enquiry answered, or waiting again.
 * @throws Refusal `not-found` for an id that is not this partner's or already in that state
 */
export async function setEnquiryState(scope: PartnerScope, input: { id: string; state: "new" | "answered" }) {
  await write(async (tx) => {
    if (!(await changeEnquiryState(scope, tx, input.id, input.state))) throw notFound("enquiry");
    await writeAudit(scope, tx, { action: "enquiry.state", subject: `enquiry/${input.id}`, after: { state: input.state } });
  });
}
