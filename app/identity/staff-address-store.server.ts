import type { TenantScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";

/** The e-mail addresses of the scope's own partner's owners, oldest first: who is told what must not be missed. */
export async function ownerAddresses(scope: TenantScope, tx: Tx): Promise<string[]> {
  const rows = await tx.db.partnerMember.findMany({
    where: { partnerId: scope.partnerId, role: "owner" },
    orderBy: { createdAt: "asc" },
    select: { person: { select: { email: true } } },
  });
  return rows.map((row) => row.person.email);
}
