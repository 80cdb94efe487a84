import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { findEnquiryListCsv, readEnquiryListCounts } from "./enquiry-list-store.server";
import { changeEnquiryState, type EnquiryRow, readEnquiries } from "./enquiry-store.server";

const listLimit = 200;

export interface ListedEnquiry extends EnquiryRow {
  /** Of the numbers that came with it, if any did. */
  list: { count: number; resold: number } | null;
}

/** A partner's enquiries: those that wait first, then the newest. */
export async function listEnquiries(scope: PartnerScope): Promise<ListedEnquiry[]> {
  const [rows, lists] = [await readEnquiries(scope, listLimit), await readEnquiryListCounts(scope)];
  return rows.map((row) => ({ ...row, list: lists.get(row.id) ?? null }));
}

/**
 * The numbers that came with an enquiry, as CSV.
 * @throws Refusal `not-found` for an enquiry that is not this partner's or brought none
 */
export async function readEnquiryListCsv(scope: PartnerScope, enquiryId: string): Promise<string> {
  const csv = await findEnquiryListCsv(scope, enquiryId);
  if (csv === null) throw notFound("list");
  return csv;
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
