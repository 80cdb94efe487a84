import { notFound } from "~/kit/refusal";
import type { TenantStaffScope } from "~/kit/scope";
import { brandChanges } from "./brand-changes";
import { type BrandDifference, brandDifferences } from "./brand-diff";
import { brandOfRow, findDraft, publishedRow } from "./brand-store.server";
import { type VersionRecord, versionRecords } from "./brand-version-store.server";

export interface VersionLine {
  version: number;
  isLive: boolean;
  note: string;
  /** ISO text. */
  publishedAt: string;
  publishedBy: string;
}

const mostVersions = 100;

/** The published versions, newest first, each with the labels of what it changed; the first one changed nothing. */
export function readVersions(scope: TenantStaffScope): (VersionLine & { changes: string[] })[] {
  const records = versionRecords(scope, { limit: mostVersions + 1 });
  const brands = records.map(brandOfRow);
  return records.slice(0, mostVersions).map((record, i) => {
    const [own, before] = [brands[i], brands[i + 1]];
    return { ...lineOf(record, records[0]), changes: own && before ? brandChanges(before, own).labels : [] };
  });
}

export interface VersionView extends VersionLine {
  /** Against the version before it. */
  differences: BrandDifference[];
  /** The draft that a restored version would take the place of. */
  draft: { savedAt: string; savedBy: string } | null;
}

/** @throws Refusal `not-found` */
export async function readVersion(scope: TenantStaffScope, options: { version: number }): Promise<VersionView> {
  const [record, before] = versionRecords(scope, { limit: 2, upTo: options.version });
  if (record?.version !== options.version) throw notFound("version");
  const draft = await findDraft(scope);
  return {
    ...lineOf(record, publishedRow(scope)),
    differences: before ? brandDifferences(brandOfRow(before), brandOfRow(record)) : [],
    draft: draft && { savedAt: draft.savedAt.toISOString(), savedBy: draft.savedBy },
  };
}

const lineOf = (record: VersionRecord, live: { version: number } | undefined): VersionLine => ({
  version: record.version,
  isLive: record.version === live?.version,
  note: record.note,
  publishedAt: record.publishedAt.toISOString(),
  publishedBy: record.publishedBy,
});
