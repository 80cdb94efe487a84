import { Refusal } from "~/kit/refusal";
import type { TenantStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { deleteUnusedAssets } from "./brand-asset-store.server";
import { trailOf } from "./brand-changes";
import { brandOfRow, deleteDraft, findDraft, publishedRow } from "./brand-store.server";
import { insertDraftSave, nextSaveTime } from "./draft-save-store.server";
import { draftMeanwhile } from "./save-brand.server";

/**
 * Throws the partner's draft away; the shop stays as it is.
 * @param options.draftSavedAt when the draft that the editor saw was saved
 * @throws Refusal `bad-input` when there is none, `conflict` when somebody saved it meanwhile
 */
export async function discardDraft(scope: TenantStaffScope, options: { draftSavedAt: string }): Promise<void> {
  await write(async (tx) => {
    const draft = await findDraft(scope, tx);
    if (!draft) throw new Refusal("bad-input", "There is no draft any more: it was published or discarded.");
    if (options.draftSavedAt !== draft.savedAt.toISOString()) throw draftMeanwhile(draft);
    const published = publishedRow(scope);
    const changes = trailOf(draft.brand, brandOfRow(published));
    await deleteDraft(scope, tx);
    await insertDraftSave(scope, tx, { kind: "discarded", savedAt: nextSaveTime(scope), dataJson: published.dataJson });
    deleteUnusedAssets(scope, tx);
    await writeAudit(scope, tx, { action: "brand.discard-draft", subject: "brand/draft", ...changes });
  });
}
