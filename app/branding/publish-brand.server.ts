import { Refusal } from "~/kit/refusal";
import type { TenantStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { trailOf } from "./brand-changes";
import { noteSchema } from "./brand-schema";
import { brandOfRow, deleteDraft, findDraft, insertVersion, listVersions, publishedRow } from "./brand-store.server";
import { blockersOf, brandPublishList, type PublishItem } from "./publish-list";
import { draftMeanwhile, publishedMeanwhile } from "./save-brand.server";

/**
 * Makes the draft the next version; the storefront shows it from the next request on.
 * @param options.baseVersion the published version that the editor saw
 * @param options.draftSavedAt when the draft that the editor saw was saved; left out for whatever stands there
 * @param options.elsewhere what other rooms have on the publish list
 * @returns the new version's number
 * @throws Refusal `conflict` when somebody published or saved meanwhile; `bad-input` when nothing is new or a blocker is on the list
 */
export async function publishBrand(
  scope: TenantStaffScope,
  options: { baseVersion: number; draftSavedAt?: string; note?: string; elsewhere?: PublishItem[] },
): Promise<{ version: number }> {
  const note = noteSchema.safeParse(options.note ?? "");
  if (!note.success)
    throw new Refusal("bad-input", "Please look at the note.", { note: note.error.issues.map((i) => i.message) });
  return write(async (tx) => {
    const [published] = await listVersions(scope, { limit: 1 }, tx);
    const current = published?.version ?? 0;
    if (options.baseVersion !== current) throw publishedMeanwhile(published);
    const draft = await findDraft(scope, tx);
    if (!draft) throw new Refusal("bad-input", "There is nothing new to publish: save a change first.");
    const seen = options.draftSavedAt;
    if (seen !== undefined && seen !== draft.savedAt.toISOString()) throw draftMeanwhile(draft);
    const blockers = blockersOf([...brandPublishList(draft.brand), ...(options.elsewhere ?? [])]);
    if (blockers.length > 0) {
      throw new Refusal("bad-input", "This draft can't be published yet.", { "": blockers.map(({ sentence }) => sentence) });
    }
    const changes = trailOf(brandOfRow(publishedRow(scope)), draft.brand);
    const version = current + 1;
    await insertVersion(scope, tx, { version, brand: draft.brand, note: note.data });
    await deleteDraft(scope, tx);
    raisePartnerRevision(scope, tx);
    await writeAudit(scope, tx, { action: "brand.publish", subject: `brand/${version}`, ...changes });
    return { version };
  });
}
