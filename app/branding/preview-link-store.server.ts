import type { HostScope, PartnerScope, SystemScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";

export interface PreviewLinkRow {
  tokenHash: string;
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
  revokedAt: Date | null;
}

/** Whether a shared preview's link was made here and is neither withdrawn nor over. */
export function isLinkLive(_scope: HostScope, at: { partnerId: string; tokenHash: string; atMs: number }): boolean {
  const row = readSql()
    .prepare(`SELECT 1 FROM "PreviewLink" WHERE "partnerId" = ? AND "tokenHash" = ? AND "revokedAt" IS NULL AND "expiresAt" > ?`)
    .get(at.partnerId, at.tokenHash, at.atMs);
  return row !== undefined;
}

/** The partner's newest links, over or not. */
export function previewLinks(scope: PartnerScope, options: { limit: number }): PreviewLinkRow[] {
  const rows = readSql()
    .prepare(
      `SELECT "tokenHash", "createdAt", "createdBy", "expiresAt", "revokedAt" FROM "PreviewLink"
       WHERE "partnerId" = ? ORDER BY "createdAt" DESC LIMIT ?`,
    )
    .all(scope.partnerId, options.limit) as Record<keyof PreviewLinkRow, unknown>[];
  return rows.map((row) => ({
    tokenHash: String(row.tokenHash),
    createdBy: String(row.createdBy),
    createdAt: new Date(Number(row.createdAt)),
    expiresAt: new Date(Number(row.expiresAt)),
    revokedAt: row.revokedAt === null ? null : new Date(Number(row.revokedAt)),
  }));
}

export async function insertPreviewLink(scope: PartnerScope, tx: Tx, link: { tokenHash: string; expiresAt: Date }) {
  await tx.db.previewLink.create({
    data: {
      partnerId: scope.partnerId,
      tokenHash: link.tokenHash,
      createdAt: new Date(),
      createdBy: scope.actor.name,
      expiresAt: link.expiresAt,
    },
  });
}

/** How many of the partner's links can be opened now. */
export const countLiveLinks = (scope: PartnerScope, tx: Tx): Promise<number> =>
  tx.db.previewLink.count({ where: { partnerId: scope.partnerId, revokedAt: null, expiresAt: { gt: new Date() } } });

/** @returns whether it was this partner's and open */
export async function revokePreviewLink(scope: PartnerScope, tx: Tx, tokenHash: string): Promise<boolean> {
  const { count } = await tx.db.previewLink.updateMany({
    where: { partnerId: scope.partnerId, tokenHash, revokedAt: null, expiresAt: { gt: new Date() } },
    data: { revokedAt: new Date() },
  });
  return count === 1;
}

/** Removes the links of all partners that were over, or withdrawn, before a moment. @returns how many */
export async function deleteEndedLinks(_scope: SystemScope, tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.db.previewLink.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
  });
  return count;
}
