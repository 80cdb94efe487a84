import type { TenantScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import { type PartnerPermission, partnerMay } from "./roles";

/** The e-mail addresses of the members of the scope's own partner who may do something, oldest first. */
export async function addressesOfThoseWhoMay(scope: TenantScope, tx: Tx, permission: PartnerPermission): Promise<string[]> {
  const rows = await tx.db.partnerMember.findMany({
    where: { partnerId: scope.partnerId },
    orderBy: { createdAt: "asc" },
    select: { role: true, person: { select: { email: true } } },
  });
  return rows.filter(({ role }) => partnerMay(role, permission)).map(({ person }) => person.email);
}

/** The e-mail addresses of the scope's own partner's owners, oldest first: who is told what must not be missed. */
export async function ownerAddresses(scope: TenantScope, tx: Tx): Promise<string[]> {
  const rows = await tx.db.partnerMember.findMany({
    where: { partnerId: scope.partnerId, role: "owner" },
    orderBy: { createdAt: "asc" },
    select: { person: { select: { email: true } } },
  });
  return rows.map((row) => row.person.email);
}
