import type { Site, SitePartner } from "~/kit/page-context";
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

/** The live partner whose storefront's first label this is. */
export function findSiteBySlug(_scope: HostScope, slug: string): Site | null {
  const row = readSql()
    .prepare(`SELECT "id","slug","name","kind","isSample","revision" FROM "Partner" WHERE "slug" = ? AND "status" = 'live'`)
    .get(slug) as (Omit<SitePartner, "isSample"> & { isSample: number }) | undefined;
  return row ? { kind: "storefront", partner: { ...row, isSample: row.isSample === 1 } } : null;
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
