import { notFound, Refusal } from "~/kit/refusal";
import type { TenantStaffScope } from "~/kit/scope";
import { formatDateTime } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { deleteUnusedAssets } from "./brand-asset-store.server";
import { trailOf } from "./brand-changes";
import { brandOfRow, findDraft, publishedRow, upsertDraft } from "./brand-store.server";
import { versionRecords } from "./brand-version-store.server";

/**
 * Makes an old version the draft; what is published stays, and stays in the list.
 * @param options.replaceDraft when the draft that may be replaced was saved; "" where the editor saw none
 * @throws Refusal `not-found`; `conflict` when there is another draft than the editor agreed to replace
 */
export async function restoreVersion(scope: TenantStaffScope, options: { version: number; replaceDraft: string }): Promise<void> {
  await write(async (tx) => {
    const [record] = versionRecords(scope, { limit: 1, upTo: options.version });
    if (record?.version !== options.version) throw notFound("version");
    const draft = await findDraft(scope, tx);
    if (draft && draft.savedAt.toISOString() !== options.replaceDraft) {
      const whose = `the draft that ${draft.savedBy} saved on ${formatDateTime(draft.savedAt)}`;
      throw new Refusal("conflict", `Nothing was restored: ${whose} is still there.`, {
        replaceDraft: [`Tick this to replace ${whose}.`],
      });
    }
    const published = publishedRow(scope);
    const brand = brandOfRow(record);
    const changes = trailOf(draft?.brand ?? brandOfRow(published), brand);
    await upsertDraft(scope, tx, { brand, baseVersion: published.version });
    deleteUnusedAssets(scope, tx);
    await writeAudit(scope, tx, { action: "brand.restore-version", subject: `brand/${options.version}`, ...changes });
  });
}
