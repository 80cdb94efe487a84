import type { StorefrontScope } from "~/kit/scope";
import { read, type Tx } from "~/platform/database.server";

export interface SharedCheckRow {
  answersJson: string;
  createdAt: Date;
  expiresAt: Date;
}

/** Keeps a visitor's answers for this shop, and takes away those of it that have ended. */
export async function insertSharedCheck(
  scope: StorefrontScope,
  tx: Tx,
  row: SharedCheckRow & { id: string; removalHash: string },
) {
  const { partnerId } = scope;
  await tx.db.sharedCheck.deleteMany({ where: { partnerId, expiresAt: { lte: row.createdAt } } });
  await tx.db.sharedCheck.create({ data: { ...row, partnerId } });
}

/** A page of this shop that has not ended, or null. */
export async function findSharedCheck(scope: StorefrontScope, id: string, now: Date): Promise<SharedCheckRow | null> {
  const { partnerId } = scope;
  return read().sharedCheck.findFirst({
    where: { partnerId, id, expiresAt: { gt: now } },
    select: { answersJson: true, createdAt: true, expiresAt: true },
  });
}

/** @returns whether there was a page that this removal link belongs to */
export async function deleteSharedCheck(scope: StorefrontScope, tx: Tx, options: { id: string; removalHash: string }) {
  const { count } = await tx.db.sharedCheck.deleteMany({ where: { partnerId: scope.partnerId, ...options } });
  return count === 1;
}
