import type { CarrierStaffScope, CustomerScope } from "~/kit/scope";
import { read, type Tx } from "~/platform/database.server";

export interface CustomerNumberRow {
  e164: string;
  digits: string;
  label: string;
  area: string | null;
  state: string | null;
  type: string;
  features: number;
  isSample: boolean;
  activeSince: string;
}

/** The numbers that this customer has. */
export async function readCustomerNumbers(scope: CustomerScope): Promise<CustomerNumberRow[]> {
  const rows = await read().customerNumber.findMany({
    where: { partnerId: scope.partnerId, customerId: scope.customerId },
    include: { number: true },
    orderBy: { activeSince: "asc" },
  });
  return rows.map(({ number, label, activeSince }) => ({
    e164: number.e164,
    digits: number.digits,
    label,
    area: number.area,
    state: number.state,
    type: number.type,
    features: number.features,
    isSample: number.isSample,
    activeSince: activeSince.toISOString(),
  }));
}

/**
 * Gives a number that is free to a customer. Check and act are one statement.
 * @returns false when the number is unknown or no longer free
 */
export async function assignNumber(
  _scope: CarrierStaffScope,
  tx: Tx,
  assignment: { partnerId: string; customerId: string; id: string; e164: string; label: string; activeSince: Date },
): Promise<boolean> {
  const { e164, partnerId, ...row } = assignment;
  const taken = await tx.db.telephoneNumber.updateMany({
    where: { e164, status: "available" },
    data: { status: "assigned", changedAt: new Date() },
  });
  if (taken.count !== 1) return false;
  const number = await tx.db.telephoneNumber.findUniqueOrThrow({ where: { e164 }, select: { id: true } });
  await tx.db.customerNumber.create({ data: { partnerId, ...row, numberId: number.id } });
  return true;
}

/** One local number on offer of each holder, our own first; of this area code where the holder has one there. */
export async function freeNumberOfEachHolder(_scope: CarrierStaffScope, tx: Tx, options: { npa: string }): Promise<string[]> {
  const holders = await tx.db.provider.findMany({ select: { id: true }, orderBy: [{ isOurs: "desc" }, { id: "asc" }] });
  const found: string[] = [];
  for (const { id } of holders) {
    const where = { holderProviderId: id, status: "available", type: "local" };
    const query = { orderBy: { e164: "asc" as const }, select: { e164: true } };
    const number =
      (await tx.db.telephoneNumber.findFirst({ where: { ...where, npa: options.npa }, ...query })) ??
      (await tx.db.telephoneNumber.findFirst({ where, ...query }));
    if (number) found.push(number.e164);
  }
  return found;
}
