import type { CarrierStaffScope, PartnerScope, StorefrontScope } from "~/kit/scope";
import { read, type Tx } from "~/platform/database.server";

export interface NewEnquiry {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  company: string | null;
  message: string;
  aboutE164: string | null;
  /** The listing's slug and name as they were. */
  aboutListing: string | null;
  aboutName: string | null;
}

export interface EnquiryRow extends NewEnquiry {
  state: "new" | "answered";
  createdAt: string;
}

export async function insertEnquiry(scope: StorefrontScope, tx: Tx, enquiry: NewEnquiry) {
  await tx.db.enquiry.create({ data: { ...enquiry, partnerId: scope.partnerId, state: "new", createdAt: new Date() } });
}

export async function readEnquiries(scope: PartnerScope, limit: number): Promise<EnquiryRow[]> {
  const rows = await read().enquiry.findMany({
    where: { partnerId: scope.partnerId },
    orderBy: [{ state: "desc" }, { createdAt: "desc" }],
    take: limit,
  });
  return rows.map(({ partnerId: _partner, createdAt, state, ...row }) => ({
    ...row,
    state: state === "answered" ? "answered" : "new",
    createdAt: createdAt.toISOString(),
  }));
}

/** @returns whether there was such an enquiry in the other state */
export async function changeEnquiryState(scope: PartnerScope, tx: Tx, id: string, state: "new" | "answered"): Promise<boolean> {
  const changed = await tx.db.enquiry.updateMany({ where: { partnerId: scope.partnerId, id, NOT: { state } }, data: { state } });
  return changed.count === 1;
}

/** How many enquiries wait for an answer. */
export async function countNewEnquiries(scope: PartnerScope): Promise<number> {
  return read().enquiry.count({ where: { partnerId: scope.partnerId, state: "new" } });
}

/** Enquiries of all partners that wait, for the carrier's overview: a count, no content. */
export async function countWaitingEnquiries(_scope: CarrierStaffScope): Promise<number> {
  const rows = await read().partner.findMany({ select: { _count: { select: { enquiries: { where: { state: "new" } } } } } });
  return rows.reduce((sum, row) => sum + row._count.enquiries, 0);
}
