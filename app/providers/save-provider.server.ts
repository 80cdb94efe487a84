import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { companyCategories, type Known } from "./provider";
import { currentProvider, type ProviderDetails, upsertProvider } from "./provider-store.server";

/**
 * Adds a company to the directory, or changes its details. Its id is what inventory files name as a number's holder.
 * @throws Refusal `bad-input` with a sentence per field
 */
export async function saveProvider(
  scope: CarrierStaffScope,
  edit: Omit<ProviderDetails, "routesCalls"> & { routesCalls: string },
) {
  const details = readDetails(edit);
  await write(async (tx) => {
    const before = await currentProvider(scope, tx, details.id);
    await upsertProvider(scope, tx, details);
    await writeAudit(scope, tx, {
      action: before ? "provider.change" : "provider.add",
      subject: `provider/${details.id}`,
      before,
      after: details,
    });
    raiseCarrierRevision(scope, tx);
  });
}

function readDetails(edit: Omit<ProviderDetails, "routesCalls"> & { routesCalls: string }): ProviderDetails {
  const errors: FieldErrors = {};
  const name = edit.name.trim();
  const website = edit.website?.trim() || null;
  const category = edit.category?.trim().toUpperCase() || null;
  const routesCalls = (["yes", "no", "unknown"] satisfies Known[]).find((known) => known === edit.routesCalls);
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(edit.id)) errors.id = ["An id is 2 to 40 small letters, digits or hyphens."];
  if (name.length < 2 || name.length > 80) errors.name = ["A name has 2 to 80 characters."];
  if (category && !companyCategories[category])
    errors.category = [`A category is one of ${Object.keys(companyCategories).join(", ")}.`];
  if (website && !/^https:\/\/[^\s]{4,200}$/.test(website)) errors.website = ["A website begins with https://."];
  if (!routesCalls) errors.routesCalls = ["Choose yes, no or not known."];
  if (!routesCalls || Object.keys(errors).length > 0) throw new Refusal("bad-input", "Please look at the marked fields.", errors);
  return { id: edit.id, name, isOurs: edit.isOurs, isSample: edit.isSample, category, website, routesCalls };
}
