import { notFound } from "~/kit/refusal";
import type { TenantScope, TenantStaffScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import type { CardRef, HeroRef, IconRef, LogoRef } from "./brand-pictures";
import type { EncodedHero, EncodedIcon, EncodedImage, EncodedLogo } from "./encode-image.server";

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

export async function insertLogo(scope: TenantStaffScope, tx: Tx, logo: EncodedLogo): Promise<LogoRef> {
  const { width, height } = logo.webp;
  const id = await insert(scope, tx, "logo", logo.webp);
  const pngId = await insert(scope, tx, "logo", logo.png);
  return { id, pngId, width, height, onLight: logo.onLight, onDark: logo.onDark, palette: logo.palette };
}

export async function insertIcon(scope: TenantStaffScope, tx: Tx, icon: EncodedIcon): Promise<IconRef> {
  return {
    id512: await insert(scope, tx, "icon", icon.px512),
    id192: await insert(scope, tx, "icon", icon.px192),
    id180: await insert(scope, tx, "icon", icon.px180),
    idMask: await insert(scope, tx, "icon", icon.mask512),
    id48: await insert(scope, tx, "icon", icon.px48),
    id32: await insert(scope, tx, "icon", icon.px32),
    id16: await insert(scope, tx, "icon", icon.px16),
  };
}

export async function insertHero(scope: TenantStaffScope, tx: Tx, hero: EncodedHero): Promise<HeroRef> {
  const { width, height } = hero.jpeg;
  const webp: HeroRef["webp"] = [];
  for (const image of [hero.narrow, hero.middle, hero.wide]) {
    if (webp.at(-1)?.width !== image.width) webp.push({ id: await insert(scope, tx, "hero", image), width: image.width });
  }
  return { id: await insert(scope, tx, "hero", hero.jpeg), width, height, webp };
}

export async function insertCard(scope: TenantStaffScope, tx: Tx, card: EncodedImage): Promise<CardRef> {
  return { id: await insert(scope, tx, "card", card), width: card.width, height: card.height };
}

type AssetKind = "logo" | "icon" | "hero" | "card";

async function insert(scope: TenantStaffScope, tx: Tx, kind: AssetKind, image: EncodedImage): Promise<string> {
  const id = newId();
  await tx.db.brandAsset.create({ data: { ...image, partnerId: scope.partnerId, id, kind, createdAt: new Date() } });
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
