import { notFound } from "~/kit/refusal";
import type { CarrierStaffScope, TenantScope, TenantStaffScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import type { IconRef, LogoRef } from "./brand";
import type { EncodedIcon, EncodedImage, EncodedLogo } from "./encode-image.server";

export interface BrandAsset {
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * One image of the scope's own partner.
 * @throws Refusal `not-found`, also for another partner's image
 */
export function readBrandAsset(scope: TenantScope, id: string): BrandAsset {
  const row = readSql()
    .prepare(`SELECT "mime", "bytes" FROM "BrandAsset" WHERE "partnerId" = ? AND "id" = ?`)
    .get(scope.partnerId, id) as BrandAsset | undefined;
  if (!row) throw notFound("picture");
  return row;
}

/** Pictures that are drawn anew and wait for a row. */
export interface BrandImages {
  logo?: EncodedLogo;
  icon?: EncodedIcon;
}

export const insertLogo = (scope: TenantStaffScope, tx: Tx, logo: EncodedLogo) => storeLogo(tx, scope.partnerId, logo);
export const insertIcon = (scope: TenantStaffScope, tx: Tx, icon: EncodedIcon) => storeIcon(tx, scope.partnerId, icon);

/** The pictures of a partner whose shop is being opened. */
export async function insertFirstImages(_scope: CarrierStaffScope, tx: Tx, first: { partnerId: string; images: BrandImages }) {
  const { logo, icon } = first.images;
  return {
    logo: logo ? await storeLogo(tx, first.partnerId, logo) : null,
    icon: icon ? await storeIcon(tx, first.partnerId, icon) : null,
  };
}

async function storeLogo(tx: Tx, partnerId: string, logo: EncodedLogo): Promise<LogoRef> {
  const { width, height } = logo.webp;
  const id = await insert(tx, partnerId, "logo", logo.webp);
  const pngId = await insert(tx, partnerId, "logo", logo.png);
  return { id, pngId, width, height, onLight: logo.onLight, onDark: logo.onDark };
}

async function storeIcon(tx: Tx, partnerId: string, icon: EncodedIcon): Promise<IconRef> {
  return {
    id512: await insert(tx, partnerId, "icon", icon.px512),
    id192: await insert(tx, partnerId, "icon", icon.px192),
    id180: await insert(tx, partnerId, "icon", icon.px180),
    id32: await insert(tx, partnerId, "icon", icon.px32),
  };
}

async function insert(tx: Tx, partnerId: string, kind: "logo" | "icon", image: EncodedImage): Promise<string> {
  const id = newId();
  await tx.db.brandAsset.create({ data: { ...image, partnerId, id, kind, createdAt: new Date() } });
  return id;
}

/** Removes this partner's images that neither its draft nor any of its versions shows; run after a draft has changed. */
export function deleteUnusedAssets(scope: TenantStaffScope, tx: Tx) {
  tx.sql
    .prepare(
      `DELETE FROM "BrandAsset" WHERE "partnerId" = @partner
       AND NOT EXISTS (SELECT 1 FROM "BrandVersion" v WHERE v."partnerId" = @partner AND instr(v."dataJson", "BrandAsset"."id") > 0)
       AND NOT EXISTS (SELECT 1 FROM "BrandDraft" d WHERE d."partnerId" = @partner AND instr(d."dataJson", "BrandAsset"."id") > 0)`,
    )
    .run({ partner: scope.partnerId });
}
