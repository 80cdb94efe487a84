import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import type { Attachment, NewAttachment } from "./attachment";
import { findAttachment, readAttachments } from "./enquiry-attachment-store.server";
import { changeEnquiryState, type EnquiryRow, readEnquiries } from "./enquiry-store.server";

const listLimit = 200;

export interface ListedEnquiry extends EnquiryRow {
  attachment: Attachment | null;
}

/** A partner's enquiries: those that wait first, then the newest. */
export async function listEnquiries(scope: PartnerScope): Promise<ListedEnquiry[]> {
  const [rows, attachments] = [await readEnquiries(scope, listLimit), await readAttachments(scope)];
  return rows.map((row) => ({ ...row, attachment: attachments.get(row.id) ?? null }));
}

/** @throws Refusal `not-found` for an enquiry that is not this partner's or brought nothing along */
export async function readAttachment(scope: PartnerScope, enquiryId: string): Promise<NewAttachment> {
  const attachment = await findAttachment(scope, enquiryId);
  if (attachment === null) throw notFound("attachment");
  return attachment;
}

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
