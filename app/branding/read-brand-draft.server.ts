import { partner } from "~/kit/paths";
import type { TenantStaffScope } from "~/kit/scope";
import type { Brand, BrandFields } from "./brand";
import { brandChanges } from "./brand-changes";
import { brandOfRow, findDraft, listVersions, publishedRow } from "./brand-store.server";
import { type ContrastRow, contrastRows } from "./contrast-rows";
import { type StudioPictures, studioPictures } from "./picture-view";
import { inheritedOf } from "./stored-brand";

/** What the brand editor shows. */
export interface BrandDraftView {
  /** The draft, or the published brand where there is no draft. */
  brand: Brand;
  /** What each field goes back to. */
  inherited: BrandFields;
  /** Goes into both forms as a hidden field. */
  baseVersion: number;
  publishedVersion: number;
  /** ISO text; "" without a draft. Goes into the save form as a hidden field. */
  draftSavedAt: string;
  savedBy: string | null;
  /** Labels of what differs from the published version. */
  changes: string[];
  contrast: ContrastRow[];
  /** Newest first. */
  versions: { version: number; note: string; publishedAt: string; publishedBy: string }[];
  /** At the console's addresses. */
  pictures: StudioPictures;
}

export async function readBrandDraft(scope: TenantStaffScope): Promise<BrandDraftView> {
  const row = publishedRow(scope);
  const published = brandOfRow(row);
  const draft = await findDraft(scope);
  const brand = draft?.brand ?? published;
  const versions = await listVersions(scope, { limit: 50 });
  return {
    brand,
    inherited: inheritedOf(brand, row.partnerName),
    baseVersion: row.version,
    publishedVersion: row.version,
    draftSavedAt: draft?.savedAt.toISOString() ?? "",
    savedBy: draft?.savedBy ?? null,
    changes: brandChanges(published, brand).labels,
    contrast: contrastRows(brand),
    versions: versions.map((version) => ({ ...version, publishedAt: version.publishedAt.toISOString() })),
    pictures: studioPictures(brand, {
      stored: partner.brandAsset,
      drawn: (name) => `${partner.brandAsset(name)}?v=${draft?.savedAt.getTime() ?? row.version}`,
    }),
  };
}
