import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { readEvidenceFile } from "./evidence-file";
import { type ItemEdit, readItemEdit } from "./item-edit";
import { isItemNumber, qualificationItem } from "./items";
import { currentFile, dropFile, putFile } from "./provider-file-store.server";
import { currentItem, currentProvider, upsertItem } from "./provider-store.server";

interface SaveItem {
  providerId: string;
  item: number;
  edit: ItemEdit;
  /** Takes the place of the file that is there. */
  upload?: { name: string; bytes: Uint8Array<ArrayBuffer> };
  /** Takes the file out. */
  dropsFile?: boolean;
}

/**
 * Records what a check of one qualification item found; every storefront shows it on its next request.
 * @throws Refusal `bad-input` with a sentence per field; `not-found` for a provider or an item that does not exist
 */
export async function saveProviderItem(scope: CarrierStaffScope, options: SaveItem) {
  const { providerId, item, edit, upload, dropsFile } = options;
  if (!isItemNumber(item)) throw notFound("item");
  const outcome = readItemEdit(qualificationItem(item), edit, scope.actor.name, Date.now());
  const file = upload && readEvidenceFile(upload.name, upload.bytes);
  const errors: FieldErrors = { ...("errors" in outcome ? outcome.errors : {}) };
  if (file && "error" in file) errors.evidenceFile = [file.error];
  if ("errors" in outcome || (file && "error" in file))
    throw new Refusal("bad-input", "Please look at the marked fields.", errors);
  await write(async (tx) => {
    if (!(await currentProvider(scope, tx, providerId))) throw notFound("provider");
    const at = { providerId, item };
    const before = { ...(await currentItem(scope, tx, providerId, item)), file: await currentFile(scope, tx, at) };
    await upsertItem(scope, tx, providerId, outcome.fact);
    if (file) await putFile(scope, tx, at, file);
    else if (dropsFile) await dropFile(scope, tx, at);
    await writeAudit(scope, tx, {
      action: "provider.item",
      subject: `provider/${providerId}/${item}`,
      before,
      after: { ...outcome.fact, file: file?.name ?? (dropsFile ? null : before.file) },
    });
    raiseCarrierRevision(scope, tx);
  });
}
