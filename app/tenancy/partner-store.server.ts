import type { SitePartner } from "~/kit/page-context";
import type { CarrierStaffScope, HostScope, TenantScope } from "~/kit/scope";
import { read, readSql, type Tx } from "~/platform/database.server";

export interface NewPartner {
  id: string;
  slug: string;
  name: string;
  kind: "msp" | "carrier";
  isSample: boolean;
}

export async function insertPartner(_scope: CarrierStaffScope, tx: Tx, partner: NewPartner) {
  await tx.db.partner.create({ data: { ...partner, status: "live", createdAt: new Date() } });
}

/** Whether a slug is taken, inside the transaction that wants it. */
export async function isSlugTaken(_scope: CarrierStaffScope, tx: Tx, slug: string): Promise<boolean> {
  return (await tx.db.partner.count({ where: { slug } })) > 0;
}

export interface FoundSite {
  partner: SitePartner;
  /** The partner's primary domain, while it serves. */
  primaryHost: string | null;
}

const siteColumns = `p."id", p."slug", p."name", p."kind", p."isSample", p."revision", m."host" AS "primaryHost"`;
const servingPrimary = `LEFT JOIN "Domain" m ON m."partnerId" = p."id" AND m."isPrimary" = 1 AND m."state" = 'serving'`;

type SiteRow = Omit<SitePartner, "isSample"> & { isSample: number; primaryHost: string | null };

const toSite = (row: SiteRow | undefined): FoundSite | null => {
  if (!row) return null;
  const { primaryHost, isSample, ...partner } = row;
  return { partner: { ...partner, isSample: isSample === 1 }, primaryHost };
};

/** The live partner whose storefront's first label this is. */
export function findSiteBySlug(_scope: HostScope, slug: string): FoundSite | null {
  const sql = `SELECT ${siteColumns} FROM "Partner" p ${servingPrimary} WHERE p."slug" = ? AND p."status" = 'live'`;
  return toSite(readSql().prepare(sql).get(slug) as SiteRow | undefined);
}

/** The live partner that holds this domain: proven, and not removed. */
export function findSiteByDomain(_scope: HostScope, host: string): FoundSite | null {
  const sql = `SELECT ${siteColumns} FROM "Domain" d JOIN "Partner" p ON d."partnerId" = p."id" ${servingPrimary}
    WHERE d."heldHost" = ? AND p."status" = 'live'`;
  return toSite(readSql().prepare(sql).get(host) as SiteRow | undefined);
}

export interface PartnerRow {
  id: string;
  slug: string;
  name: string;
  kind: string;
  status: string;
  isSample: boolean;
  createdAt: string;
}

const toRow = (row: Omit<PartnerRow, "createdAt"> & { createdAt: Date }): PartnerRow => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  kind: row.kind,
  status: row.status,
  isSample: row.isSample,
  createdAt: row.createdAt.toISOString(),
});

/** All partners, by name. */
export async function listPartners(_scope: CarrierStaffScope): Promise<PartnerRow[]> {
  return (await read().partner.findMany({ orderBy: { name: "asc" } })).map(toRow);
}

/** The scope's own partner. */
export async function findPartner(scope: TenantScope): Promise<PartnerRow | null> {
  const row = await read().partner.findUnique({ where: { id: scope.partnerId } });
  return row ? toRow(row) : null;
}
