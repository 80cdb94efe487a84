import type { TenantStaffScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";
import type { PublishedRow } from "./brand-store.server";

/** A published version with all that it holds, unparsed. */
export interface VersionRecord extends PublishedRow {
  note: string;
  publishedAt: Date;
  publishedBy: string;
}

/** The newest `limit` versions, or those up to `upTo`, newest first. */
export function versionRecords(scope: TenantStaffScope, options: { limit: number; upTo?: number }): VersionRecord[] {
  const rows = readSql()
    .prepare(
      `SELECT v."version", v."dataJson", p."name" AS "partnerName", v."note", v."publishedAt", v."publishedBy"
       FROM "BrandVersion" v JOIN "Partner" p ON p."id" = v."partnerId"
       WHERE v."partnerId" = ? AND v."version" <= ? ORDER BY v."version" DESC LIMIT ?`,
    )
    .all(scope.partnerId, options.upTo ?? Number.MAX_SAFE_INTEGER, options.limit) as (VersionRecord & { publishedAt: unknown })[];
  return rows.map((row) => ({ ...row, version: Number(row.version), publishedAt: new Date(Number(row.publishedAt)) }));
}
