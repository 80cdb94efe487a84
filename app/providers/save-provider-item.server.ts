import { notFound, Refusal } from "~/kit/refusal";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { type ItemEdit, readItemEdit } from "./item-edit";
import { isItemNumber, qualificationItem } from "./items";
import { currentItem, currentProvider, upsertItem } from "./provider-store.server";

/**
 * Records what a check of one qualification item found; every storefront shows it on its next request.
 * @throws Refusal `bad-input` with a sentence per field; `not-found` for a provider or an item that does not exist
 */
export async function saveProviderItem(scope: CarrierStaffScope, options: { providerId: string; item: number; edit: ItemEdit }) {
  const { providerId, item, edit } = options;
  if (!isItemNumber(item)) throw notFound("item");
  const outcome = readItemEdit(qualificationItem(item), edit, scope.actor.name, Date.now());
  if ("errors" in outcome) throw new Refusal("bad-input", "Please look at the marked fields.", outcome.errors);
  await write(async (tx) => {
    if (!(await currentProvider(scope, tx, providerId))) throw notFound("provider");
    const before = await currentItem(scope, tx, providerId, item);
    await upsertItem(scope, tx, providerId, outcome.fact);
    await writeAudit(scope, tx, {
      action: "provider.item",
      subject: `provider/${providerId}/${item}`,
      before,
      after: outcome.fact,
    });
    raiseCarrierRevision(scope, tx);
  });
}
