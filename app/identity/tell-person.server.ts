import type { SystemPartnerScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import { type MailKind, queueMail } from "~/platform/mail-queue-store.server";
import type { DoorScope } from "./door";
import { findCarriersOwnShop, findCustomer, findEmail, findMemberships } from "./people-store.server";
import { systemPartnerScope } from "./scopes.server";

/**
 * In whose brand a person gets mail about their own sign-in: their shop's, the team's that they work for, and for the carrier's staff
 * that of the carrier's own shop. Null where there is none (yet).
 * @param options.team the partner whose console they have open, of several
 */
export function mailScopeOf(
  door: DoorScope,
  personId: string,
  { team }: { team?: string | null } = {},
): SystemPartnerScope | null {
  const partnerId = dressedBy(door, personId, team);
  return partnerId ? systemPartnerScope("mail about a sign-in", partnerId) : null;
}

function dressedBy(door: DoorScope, personId: string, team?: string | null): string | null {
  if (door.door === "carrier") return findCarriersOwnShop(door);
  if (door.door === "shop") return findCustomer(door, personId)?.partnerId ?? null;
  const teams = findMemberships(door, personId);
  return (teams.find(({ partnerId }) => partnerId === team) ?? teams[0])?.partnerId ?? null;
}

/** Queues a mail to a person about their own sign-in, in the transaction of what it is about. */
export async function tellPerson(
  door: DoorScope,
  tx: Tx,
  personId: string,
  mail: { kind: Extract<MailKind, `account-${string}`>; data: Record<string, unknown>; team?: string | null },
) {
  const scope = mailScopeOf(door, personId, mail);
  const to = findEmail(door, tx, personId);
  if (scope && to) await queueMail(scope, tx, { kind: mail.kind, to, data: { ...mail.data, door: door.door } });
}
