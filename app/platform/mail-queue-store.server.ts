import type { CarrierStaffScope, SystemPartnerScope, SystemScope, TenantScope } from "~/kit/scope";
import { read, readSql, type Tx } from "./database.server";
import { newId } from "./ids.server";

export type MailKind =
  | "enquiry-received"
  | "enquiry-copy"
  | "domain-failing"
  | "domain-leaving"
  | "domain-removed"
  | "domain-records"
  | "price-changes"
  | "items-lapse"
  | "team-invitation"
  | "team-role"
  | "team-removed"
  | "team-second-step"
  | "account-changed"
  | "account-reset"
  | "account-sign-in";

export interface QueuedMail {
  partnerId: string;
  id: string;
  kind: MailKind;
  toAddress: string;
  dataJson: string;
  attempts: number;
}

/** Queues a mail in the transaction of the change that causes it; branding dresses and sends it later. */
export async function queueMail(scope: TenantScope, tx: Tx, mail: { kind: MailKind; to: string; data: Record<string, unknown> }) {
  const now = new Date();
  await tx.db.mailMessage.create({
    data: {
      partnerId: scope.partnerId,
      id: newId(),
      kind: mail.kind,
      toAddress: mail.to,
      dataJson: JSON.stringify(mail.data),
      state: "queued",
      createdAt: now,
      nextAttemptAt: now,
    },
  });
}

/**
 * The queued mails that are due, of all partners; each row names its partner. Partners take turns, so that the thousand mails of one
 * hold up nobody else's, and within a turn the oldest comes first. Links for a new password go before everything: somebody waits.
 */
export async function dueMails(_scope: SystemScope, limit: number): Promise<QueuedMail[]> {
  const sql = `SELECT "partnerId", "id", "kind", "toAddress", "dataJson", "attempts" FROM (
      SELECT *, "kind" = 'account-reset' AS "isUrgent",
        ROW_NUMBER() OVER (PARTITION BY "partnerId" ORDER BY "kind" = 'account-reset' DESC, "createdAt", "id") AS "turn"
      FROM "MailMessage" WHERE "state" = 'queued' AND "nextAttemptAt" <= ?
    ) ORDER BY "isUrgent" DESC, "turn", "createdAt", "id" LIMIT ?`;
  return readSql().prepare(sql).all(Date.now(), limit) as QueuedMail[];
}

export interface MailOutcome {
  state: "sent" | "kept" | "failed" | "queued";
  nextAttemptAt?: Date;
  lastError?: string;
  fromAddress?: string;
  subject?: string;
  html?: string;
  text?: string;
}

/** Records how an attempt ended. */
export async function recordMailOutcome(scope: SystemPartnerScope, tx: Tx, id: string, outcome: MailOutcome) {
  await tx.db.mailMessage.update({
    where: { partnerId_id: { partnerId: scope.partnerId, id } },
    data: { ...outcome, attempts: { increment: 1 }, sentAt: outcome.state === "sent" ? new Date() : undefined },
  });
}

export interface MailRow {
  partnerId: string;
  partnerName: string;
  id: string;
  kind: string;
  to: string;
  subject: string | null;
  state: string;
  createdAt: string;
  lastError: string | null;
}

/** The carrier desk's mailbox, newest first. */
export async function listMails(_scope: CarrierStaffScope, options: { limit: number }): Promise<MailRow[]> {
  const rows = await read().mailMessage.findMany({
    orderBy: { createdAt: "desc" },
    take: options.limit,
    include: { partner: { select: { name: true } } },
  });
  return rows.map((row) => ({
    partnerId: row.partnerId,
    partnerName: row.partner.name,
    id: row.id,
    kind: row.kind,
    to: row.toAddress,
    subject: row.subject,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    lastError: row.lastError,
  }));
}

/** One message of the mailbox with its bodies; null when there is none. */
export async function readMail(_scope: CarrierStaffScope, key: { partnerId: string; id: string }) {
  const row = await read().mailMessage.findUnique({ where: { partnerId_id: key } });
  if (!row) return null;
  const { toAddress, fromAddress, subject, html, text, state, createdAt, lastError } = row;
  return { to: toAddress, from: fromAddress, subject, html, text, state, createdAt: createdAt.toISOString(), lastError };
}
