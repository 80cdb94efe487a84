import type { TenantStaffScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import { queueMail } from "~/platform/mail-queue-store.server";
import type { DomainNews } from "~/tenancy/check-domain.server";
import { ownerAddresses } from "./staff-address-store.server";

/** Queues a mail about a domain for each owner of the partner, in the transaction of the change. */
export async function tellOwners(scope: TenantStaffScope, tx: Tx, { notice, ...data }: DomainNews): Promise<void> {
  for (const to of await ownerAddresses(scope, tx)) await queueMail(scope, tx, { kind: `domain-${notice}`, to, data });
}
