import { notFound } from "~/kit/refusal";
import type { CarrierStaffScope, TenantScope, TenantStaffScope } from "~/kit/scope";
import { read, readSql, type Tx } from "~/platform/database.server";
import { type Brand, defaultBrand } from "./brand";
import { noPictures } from "./brand-pictures";
import { brandSchema } from "./brand-schema";
import { insertDraftSave, nextSaveTime } from "./draft-save-store.server";
import { fromStored, toStored } from "./stored-brand";

export interface PublishedRow {
  /** 0 before anything was published; `dataJson` is then empty. */
  version: number;
  dataJson: string;
  partnerName: string;
}

/** The newest published version, unparsed: hot reads compare it with what they know. */
export function publishedRow(scope: TenantScope): PublishedRow {
  const row = readSql()
    .prepare(
      `SELECT COALESCE(v."version", 0) AS "version", COALESCE(v."dataJson", '') AS "dataJson", p."name" AS "partnerName"
       FROM "Partner" p LEFT JOIN "BrandVersion" v ON v."partnerId" = p."id"
       WHERE p."id" = ? ORDER BY v."version" DESC LIMIT 1`,
    )
    .get(scope.partnerId) as PublishedRow | undefined;
  if (!row) throw notFound("shop");
  return row;
}

export function brandOfRow(row: PublishedRow): Brand {
  return row.version === 0 ? defaultBrand(row.partnerName) : fromStored(row.dataJson, row.partnerName);
}

/** The name of the partner's account: what its brand is called until it says otherwise. */
export function accountName(scope: TenantScope): string {
  const name = readSql().prepare(`SELECT "name" FROM "Partner" WHERE "id" = ?`).pluck().get(scope.partnerId);
  if (typeof name !== "string") throw notFound("shop");
  return name;
}

/** The name of the carrier that runs this portal, as its directory has it. */
export function ourCarrierName(_scope: TenantScope): string {
  const name = readSql().prepare(`SELECT "name" FROM "Provider" WHERE "isOurs" = 1 LIMIT 1`).pluck().get();
  return typeof name === "string" ? name : "the carrier";
}

/** Where a partner's storefront stands: the first label of its free host name. */
export function shopSlug(scope: TenantScope): string {
  const slug = readSql().prepare(`SELECT "slug" FROM "Partner" WHERE "id" = ?`).pluck().get(scope.partnerId);
  if (typeof slug !== "string") throw notFound("shop");
  return slug;
}

export interface DraftRow {
  brand: Brand;
  baseVersion: number;
  savedAt: Date;
  savedBy: string;
}

export async function findDraft(scope: TenantStaffScope, tx?: Tx): Promise<DraftRow | null> {
  const row = await (tx?.db ?? read()).brandDraft.findUnique({ where: { partnerId: scope.partnerId } });
  if (!row) return null;
  const { baseVersion, savedAt, savedBy } = row;
  return { brand: fromStored(row.dataJson, accountName(scope)), baseVersion, savedAt, savedBy };
}

export async function upsertDraft(scope: TenantStaffScope, tx: Tx, draft: { brand: Brand; baseVersion: number }): Promise<Date> {
  const { partnerId } = scope;
  const savedAt = nextSaveTime(scope);
  const data = {
    dataJson: toStored(draft.brand, accountName(scope)),
    baseVersion: draft.baseVersion,
    savedAt,
    savedBy: scope.actor.name,
  };
  await tx.db.brandDraft.upsert({ where: { partnerId }, create: { partnerId, ...data }, update: data });
  await insertDraftSave(scope, tx, { kind: "saved", savedAt, dataJson: data.dataJson });
  return savedAt;
}

/** With it end the links that showed it to people outside, or the next draft would be theirs to read as well. */
export async function deleteDraft(scope: TenantStaffScope, tx: Tx) {
  const { partnerId } = scope;
  await tx.db.brandDraft.deleteMany({ where: { partnerId } });
  const now = new Date();
  await tx.db.previewLink.updateMany({ where: { partnerId, revokedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } });
}

export interface VersionRow {
  version: number;
  note: string;
  publishedAt: Date;
  publishedBy: string;
}

/** Published versions, newest first. */
export async function listVersions(scope: TenantStaffScope, options: { limit: number }, tx?: Tx): Promise<VersionRow[]> {
  return (tx?.db ?? read()).brandVersion.findMany({
    where: { partnerId: scope.partnerId },
    orderBy: { version: "desc" },
    take: options.limit,
    select: { version: true, note: true, publishedAt: true, publishedBy: true },
  });
}

export async function insertVersion(scope: TenantStaffScope, tx: Tx, next: { version: number; brand: Brand; note: string }) {
  await tx.db.brandVersion.create({
    data: {
      partnerId: scope.partnerId,
      version: next.version,
      dataJson: toStored(next.brand, accountName(scope)),
      note: next.note,
      publishedAt: new Date(),
      publishedBy: scope.actor.name,
    },
  });
}

/**
 * Version 1 of a new partner's brand, in the transaction that opens its shop; pictures come later, by the partner's own upload.
 * Throws when the brand breaks a rule.
 * @param first.by the name of who opens the shop
 */
export async function insertFirstBrand(
  _scope: CarrierStaffScope,
  tx: Tx,
  first: { partnerId: string; brand: Brand; by: string },
) {
  const partner = await tx.db.partner.findUniqueOrThrow({ where: { id: first.partnerId }, select: { name: true } });
  const brand: Brand = { ...brandSchema.parse(first.brand), ...noPictures };
  await tx.db.brandVersion.create({
    data: {
      partnerId: first.partnerId,
      version: 1,
      dataJson: toStored(brand, partner.name),
      note: "The first look of this shop",
      publishedAt: new Date(),
      publishedBy: first.by,
    },
  });
}
