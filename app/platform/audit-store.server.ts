import type { CarrierScope, CarrierStaffScope, CustomerScope, PartnerScope, TenantStaffScope } from "~/kit/scope";
import type { AuditFilter } from "./audit-filter";
import type { AuditRow } from "./audit-line";
import { type AuditAction, actionsWhere } from "./audit-words";
import { read, type Tx } from "./database.server";

export interface AuditNote {
  action: AuditAction;
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
      actorEmail: scope.actor.email ?? null,
      action: note.action,
      subject: note.subject,
      before: toJson(note.before),
      after: toJson(note.after),
      at: new Date(),
    },
  });
}

/** The newest entries first: a partner sees its own, the carrier all. */
export async function listAudit(
  scope: PartnerScope | CarrierScope,
  options: AuditFilter & { limit: number },
): Promise<AuditRow[]> {
  const rows = await read().auditEntry.findMany({
    where: { ...(scope.kind === "partner" ? { partnerId: scope.partnerId } : {}), ...narrowed(options) },
    orderBy: { id: "desc" },
    take: options.limit,
  });
  return rows.map(({ actorId: _actor, at, ...row }) => ({ ...row, at: at.toISOString() }));
}

function narrowed({ actorId, kind, fromMs, untilMs, text, beforeId }: AuditFilter) {
  const about = text?.toLowerCase() ?? "";
  const isHeld = { contains: about };
  return {
    actorId,
    id: beforeId === undefined ? undefined : { lt: beforeId },
    at: { gte: fromMs === undefined ? undefined : new Date(fromMs), lt: untilMs === undefined ? undefined : new Date(untilMs) },
    AND: [
      kind ? { action: { in: actionsWhere((words) => words.kind === kind) } } : {},
      text
        ? {
            OR: [
              { action: { in: actionsWhere((words) => words.did.includes(about)) } },
              ...[{ actorName: isHeld }, { actorEmail: isHeld }, { subject: isHeld }, { before: isHeld }, { after: isHeld }],
            ],
          }
        : {},
    ],
  };
}

/** Everybody who stands in the trail, by name, for the choice of one. */
export async function listAuditActors(
  scope: PartnerScope | CarrierScope,
): Promise<{ id: string; name: string; email: string | null }[]> {
  const rows = await read().auditEntry.findMany({
    where: scope.kind === "partner" ? { partnerId: scope.partnerId } : {},
    select: { actorId: true, actorName: true, actorEmail: true },
    distinct: ["actorId"],
    orderBy: { id: "desc" },
    take: 500,
  });
  return rows
    .map(({ actorId, actorName, actorEmail }) => ({ id: actorId, name: actorName, email: actorEmail }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const toJson = (value: unknown) =>
  value === undefined ? null : JSON.stringify(value, (_key, v: unknown) => (typeof v === "bigint" ? v.toString() : v));
