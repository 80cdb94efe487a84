import type { PartnerScope, StorefrontScope } from "~/kit/scope";
import { read, type Tx } from "~/platform/database.server";

/** Numbers that come with an enquiry; `resold` of the `count` have a reseller in their path, by the list. */
export interface NewEnquiryList {
  count: number;
  resold: number;
  csv: string;
}

/** @param enquiryId of an enquiry of the same shop, written in the same transaction */
export async function insertEnquiryList(scope: StorefrontScope, tx: Tx, enquiryId: string, list: NewEnquiryList) {
  await tx.db.enquiryList.create({ data: { ...list, partnerId: scope.partnerId, enquiryId } });
}

/** What the lists of a partner's enquiries hold, by the enquiry's id, without the lists themselves. */
export async function readEnquiryListCounts(scope: PartnerScope): Promise<Map<string, Omit<NewEnquiryList, "csv">>> {
  const select = { enquiryId: true, count: true, resold: true };
  const rows = await read().enquiryList.findMany({ where: { partnerId: scope.partnerId }, select });
  return new Map(rows.map(({ enquiryId, ...counts }) => [enquiryId, counts]));
}

/** The list of one of a partner's enquiries as CSV, or null. */
export async function findEnquiryListCsv(scope: PartnerScope, enquiryId: string): Promise<string | null> {
  const row = await read().enquiryList.findFirst({ where: { partnerId: scope.partnerId, enquiryId }, select: { csv: true } });
  return row?.csv ?? null;
}
