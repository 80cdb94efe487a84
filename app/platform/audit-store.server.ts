import type { CarrierScope, CarrierStaffScope, CustomerScope, PartnerScope, TenantStaffScope } from "~/kit/scope";
import { read, type Tx } from "./database.server";

export interface AuditNote {
  /** What was done, e.g. "brand.publish". */
  action: string;
  /** What it was done to, e.g. "brand/3". */
  subject: string;
  before?: unknown;
  after?: unknown;
  /** When the carrier acts on one partner's data. */
  partnerId?: string;
}

/** Adds an entry to the append-only trail, in the transaction of the change itself, with the true actor. */
export async function writeAudit(scope: TenantStaffScope | CustomerScope | CarrierStaffScope, tx: Tx, note: AuditNote) {
  await tx.db.auditEntry.create({
    data: {
      partnerId: "partnerId" in scope ? scope.partnerId : (note.partnerId ?? null),
      door: scope.actor.door,
      actorId: scope.actor.id,
      actorName: scope.actor.name,
      action: note.action,
      subject: note.subject,
      before: toJson(note.before),
      after: toJson(note.after),
      at: new Date(),
    },
  });
}

export interface AuditRow {
  id: number;
  at: string;
  actorName: string;
  door: string;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
}

/** The newest entries first: a partner sees its own, the carrier all. */
export async function listAudit(scope: PartnerScope | CarrierScope, options: { limit: number }): Promise<AuditRow[]> {
  const rows = await read().auditEntry.findMany({
    where: scope.kind === "partner" ? { partnerId: scope.partnerId } : {},
    orderBy: { id: "desc" },
    take: options.limit,
  });
  return rows.map(({ partnerId: _partner, actorId: _actor, at, ...row }) => ({ ...row, at: at.toISOString() }));
}

const toJson = (value: unknown) =>
  value === undefined ? null : JSON.stringify(value, (_key, v: unknown) => (typeof v === "bigint" ? v.toString() : v));
