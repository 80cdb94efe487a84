import type { PartnerScope, StorefrontScope } from "~/kit/scope";
import { read, type Tx } from "~/platform/database.server";
import type { Attachment, NewAttachment } from "./attachment";

/** @param enquiryId of an enquiry of the same shop, written in the same transaction */
export async function insertAttachment(scope: StorefrontScope, tx: Tx, enquiryId: string, attachment: NewAttachment) {
  await tx.db.enquiryAttachment.create({ data: { ...attachment, partnerId: scope.partnerId, enquiryId } });
}

/** What came with a partner's enquiries, by the enquiry's id, without the texts themselves. */
export async function readAttachments(scope: PartnerScope): Promise<Map<string, Attachment>> {
  const select = { enquiryId: true, kind: true, summary: true };
  const rows = await read().enquiryAttachment.findMany({ where: { partnerId: scope.partnerId }, select });
  return new Map(rows.map(({ enquiryId, kind, summary }) => [enquiryId, { kind: kindOf(kind), summary }]));
}

export async function findAttachment(scope: PartnerScope, enquiryId: string): Promise<NewAttachment | null> {
  const select = { kind: true, summary: true, text: true };
  const row = await read().enquiryAttachment.findFirst({ where: { partnerId: scope.partnerId, enquiryId }, select });
  return row && { ...row, kind: kindOf(row.kind) };
}

const kindOf = (text: string) => (text === "trace" ? "trace" : "numbers");
