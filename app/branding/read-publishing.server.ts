import type { TenantStaffScope } from "~/kit/scope";
import { type BrandDifference, brandDifferences } from "./brand-diff";
import { brandOfRow, findDraft, publishedRow } from "./brand-store.server";
import { brandPublishList, contrastCheck, type PublishItem } from "./publish-list";

/** What is to be seen before a draft is published. */
export interface PublishingView {
  publishedVersion: number;
  /** Null when there is nothing to publish. */
  draft: {
    savedAt: string;
    savedBy: string;
    differences: BrandDifference[];
    /** What of the brand itself is open; other rooms may add to it. */
    list: PublishItem[];
    /** How many pairs of colours were checked, light and dark. */
    pairsChecked: number;
  } | null;
}

export async function readPublishing(scope: TenantStaffScope): Promise<PublishingView> {
  const published = publishedRow(scope);
  const draft = await findDraft(scope);
  return {
    publishedVersion: published.version,
    draft: draft && {
      savedAt: draft.savedAt.toISOString(),
      savedBy: draft.savedBy,
      differences: brandDifferences(brandOfRow(published), draft.brand),
      list: brandPublishList(draft.brand),
      pairsChecked: contrastCheck(draft.brand).pairs,
    },
  };
}
