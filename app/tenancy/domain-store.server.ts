import type { CarrierStaffScope, PartnerScope, SystemScope, TenantScope, TenantStaffScope } from "~/kit/scope";
import { read, readSql, type Tx } from "~/platform/database.server";
import type { DomainClaim } from "./domain";
import type { DomainLook } from "./domain-records";
import { type DomainState, heldStates, inUseStates, isHeld, watchedStates } from "./domain-states";

export interface NewDomain {
  id: string;
  host: string;
  challenge: string;
  isPrimary: boolean;
  siteSeen: boolean;
}

/** A new claim; it is due for a look at once. */
export async function insertDomain(scope: PartnerScope, tx: Tx, domain: NewDomain) {
  const { id, host, challenge, isPrimary, siteSeen } = domain;
  const now = new Date();
  await tx.db.domain.create({
    data: {
      partnerId: scope.partnerId,
      id,
      host,
      challenge,
      isPrimary,
      siteSeen,
      state: "pending",
      createdAt: now,
      nextCheckAt: now,
    },
  });
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof read>["domain"]["findFirst"]>>>;

const toClaim = (row: Row): DomainClaim => ({
  id: row.id,
  host: row.host,
  state: row.state as DomainState,
  challenge: row.challenge,
  isPrimary: row.isPrimary,
  siteSeen: row.siteSeen,
  createdAt: row.createdAt.getTime(),
  servedAt: row.servedAt?.getTime() ?? null,
  misses: row.misses,
  failingSince: row.failingSince?.getTime() ?? null,
  warnedAt: row.warnedAt?.getTime() ?? null,
  removedAt: row.removedAt?.getTime() ?? null,
  checkedAt: row.checkedAt?.getTime() ?? null,
  look: row.lookJson === null ? null : (JSON.parse(row.lookJson) as DomainLook),
});

/** @param tx inside the transaction that is about to change it */
export async function findDomain(scope: TenantStaffScope, id: string, tx?: Tx): Promise<DomainClaim | null> {
  const db = tx ? tx.db : read();
  const row = await db.domain.findUnique({ where: { partnerId_id: { partnerId: scope.partnerId, id } } });
  return row && toClaim(row);
}

/** All claims of the scope's partner, tombstones too, the oldest first. */
export async function listDomains(scope: TenantStaffScope, tx?: Tx): Promise<DomainClaim[]> {
  const db = tx ? tx.db : read();
  const rows = await db.domain.findMany({ where: { partnerId: scope.partnerId }, orderBy: { createdAt: "asc" } });
  return rows.map(toClaim);
}

/** Whether another partner than the scope's holds the name. It says no more than that. */
export function isHeldByOther(scope: TenantStaffScope, host: string, tx?: Tx): boolean {
  const sql = tx ? tx.sql : readSql();
  return sql.prepare(`SELECT 1 FROM "Domain" WHERE "heldHost" = ? AND "partnerId" IS NOT ?`).get(host, scope.partnerId) != null;
}

export interface DomainChange {
  state: DomainState;
  host: string;
  misses: number;
  failingSince: number | null;
  warnedAt: number | null;
  nextCheckAt: number;
  look: DomainLook;
  at: number;
}

/** Stores what a look came to. A claim that is not held any more gives its name and its place as primary back. */
export async function recordLook(scope: TenantStaffScope, tx: Tx, id: string, change: DomainChange) {
  const { state, host, misses, look } = change;
  const at = new Date(change.at);
  const key = { partnerId: scope.partnerId, id };
  const before = await tx.db.domain.findUnique({ where: { partnerId_id: key }, select: { state: true, isPrimary: true } });
  await tx.db.domain.update({
    where: { partnerId_id: key },
    data: {
      state,
      misses,
      heldHost: isHeld(state) ? host : null,
      failingSince: change.failingSince === null ? null : new Date(change.failingSince),
      warnedAt: change.warnedAt === null ? null : new Date(change.warnedAt),
      nextCheckAt: new Date(change.nextCheckAt),
      checkedAt: at,
      lookJson: JSON.stringify(look),
      ...(state === "removed" ? { removedAt: at } : {}),
      ...(state === "removed" || state === "conflict" ? { isPrimary: false } : {}),
    },
  });
  await tx.db.domain.updateMany({
    where: { ...key, verifiedAt: null, state: { in: [...heldStates] } },
    data: { verifiedAt: at },
  });
  await tx.db.domain.updateMany({ where: { ...key, servedAt: null, state: "serving" }, data: { servedAt: at } });
  if (state === "serving" && before?.state !== "serving" && before?.isPrimary) await swapPrimary(scope, tx, id);
}

/**
 * A chosen claim that begins to serve ends the one that stood in for it. One that failed and serves again does not end the choice of
 * another: that one is newer, and waits.
 */
async function swapPrimary(scope: TenantStaffScope, tx: Tx, id: string) {
  const others = { partnerId: scope.partnerId, isPrimary: true, NOT: { id } };
  const waiting = { ...others, OR: [{ state: { notIn: [...inUseStates] } }, { servedAt: null }] };
  if ((await tx.db.domain.count({ where: waiting })) > 0) return;
  await tx.db.domain.updateMany({ where: others, data: { isPrimary: false } });
}

/** Makes a claim a tombstone. @returns whether there was one that had not been removed */
export async function tombstone(scope: TenantStaffScope, tx: Tx, id: string): Promise<boolean> {
  const changed = await tx.db.domain.updateMany({
    where: { partnerId: scope.partnerId, id, NOT: { state: "removed" } },
    data: { state: "removed", heldHost: null, isPrimary: false, removedAt: new Date() },
  });
  return changed.count === 1;
}

/**
 * Makes one claim of the partner's the primary one, or none. While the chosen one does not serve, one that does stays primary beside
 * it: `recordLook` ends that in the transaction in which the chosen one serves.
 * @returns whether there is such a claim
 */
export async function setPrimary(scope: PartnerScope, tx: Tx, id: string | null): Promise<boolean> {
  const { partnerId } = scope;
  const serves = id !== null && (await tx.db.domain.count({ where: { partnerId, id, state: "serving" } })) === 1;
  const staying = id === null || serves ? [] : [...inUseStates];
  await tx.db.domain.updateMany({
    where: { partnerId, isPrimary: true, state: { notIn: staying } },
    data: { isPrimary: false },
  });
  if (id === null) return true;
  const open = { in: [...watchedStates] };
  const changed = await tx.db.domain.updateMany({ where: { partnerId, id, state: open }, data: { isPrimary: true } });
  return changed.count === 1;
}

/** The host under which visitors should find this shop: its primary domain while that serves, else null. */
export function servingPrimary(scope: TenantScope): string | null {
  const sql = `SELECT "host" FROM "Domain" WHERE "partnerId" = ? AND "isPrimary" = 1 AND "state" = 'serving'`;
  return (readSql().prepare(sql).pluck().get(scope.partnerId) as string | undefined) ?? null;
}

/** Claims of all partners whose next look is due, the longest waiting first; each row names its partner. */
export async function dueDomains(_scope: SystemScope, now: number, limit: number): Promise<{ partnerId: string; id: string }[]> {
  return read().domain.findMany({
    where: { state: { in: [...watchedStates] }, nextCheckAt: { lte: new Date(now) } },
    orderBy: { nextCheckAt: "asc" },
    take: limit,
    select: { partnerId: true, id: true },
  });
}

/** Every held or waiting name, for the carrier desk. */
export async function listAllDomains(_scope: CarrierStaffScope) {
  const rows = await read().domain.findMany({
    where: { state: { in: [...watchedStates] } },
    orderBy: { host: "asc" },
    select: { partnerId: true, host: true, state: true, isPrimary: true },
  });
  return rows.map((row) => ({ ...row, state: row.state as DomainState }));
}
