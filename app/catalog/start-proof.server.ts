import { findDraft, publishedRow } from "~/branding/brand-store.server";
import { Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { insertProof, isProofUnderWay } from "./proof-store.server";

/**
 * Asks for a run over the shop as it would be published: the draft, or the published version where there is none. A worker does it.
 * @returns the run's id
 * @throws Refusal `conflict` while another one of this shop is under way
 */
export async function startProof(scope: PartnerScope): Promise<{ id: string }> {
  return write(async (tx) => {
    if (await isProofUnderWay(scope, tx)) throw new Refusal("conflict", "A run over this shop is under way. Wait for its sheet.");
    const { version } = publishedRow(scope);
    const draft = await findDraft(scope, tx);
    if (!draft && version === 0) throw new Refusal("bad-input", "There is nothing to look at yet: save the brand first.");
    const brandLabel = draft ? `Draft of version ${version + 1}` : `Version ${version}`;
    const id = await insertProof(scope, tx, { brandLabel, draftSavedAt: draft?.savedAt.toISOString() ?? "" });
    await writeAudit(scope, tx, { action: "brand.prove", subject: `brand/${draft ? "draft" : version}` });
    return { id };
  });
}
