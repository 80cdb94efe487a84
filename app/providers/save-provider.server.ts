import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { dayIn } from "./item-edit";
import { companyCategories, type Known } from "./provider";
import { currentProvider, type ProviderDetails, upsertProvider } from "./provider-store.server";

/** A company's details as typed; empty text is no value. */
export interface ProviderEdit {
  id: string;
  name: string;
  isOurs: boolean;
  isSample: boolean;
  category?: string | null;
  website?: string | null;
  routesCalls: string;
  sellsService?: string;
  /** What shows whether calls run through it, where that stands, and the day it was looked at: all three or none. */
  routesText?: string;
  routesSource?: string;
  routesCheckedOn?: string;
}

/** The details of a posted form, by the names of its fields. */
export const typedDetails = (text: (name: string) => string) => ({
  name: text("name"),
  category: text("category"),
  website: text("website"),
  routesCalls: text("routesCalls"),
  sellsService: text("sellsService") || "unknown",
  routesText: text("routesText"),
  routesSource: text("routesSource"),
  routesCheckedOn: text("routesCheckedOn"),
});

/**
 * Adds a company to the directory, or changes its details. Its id is what inventory files name as a number's holder.
 * @throws Refusal `bad-input` with a sentence per field
 */
export async function saveProvider(scope: CarrierStaffScope, edit: ProviderEdit) {
  const details = readDetails(edit, scope.actor.name);
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

const knownWords = ["yes", "no", "unknown"] satisfies Known[];

function readDetails(edit: ProviderEdit, by: string): ProviderDetails {
  const errors: FieldErrors = {};
  const name = edit.name.trim();
  const website = edit.website?.trim() || null;
  const category = edit.category?.trim().toUpperCase() || null;
  const routesCalls = knownWords.find((known) => known === edit.routesCalls);
  const sellsService = knownWords.find((known) => known === (edit.sellsService ?? "unknown"));
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(edit.id)) errors.id = ["An id is 2 to 40 small letters, digits or hyphens."];
  if (name.length < 2 || name.length > 80) errors.name = ["A name has 2 to 80 characters."];
  if (category && !companyCategories[category])
    errors.category = [`A category is one of ${Object.keys(companyCategories).join(", ")}.`];
  if (website && !/^https:\/\/[^\s]{4,200}$/.test(website)) errors.website = ["A website begins with https://."];
  if (!routesCalls) errors.routesCalls = ["Choose yes, no or not known."];
  if (!sellsService) errors.sellsService = ["Choose yes, no or not known."];
  const routesCallsEvidence = readEvidence(edit, by, errors);
  if (!routesCalls || !sellsService || Object.keys(errors).length > 0)
    throw new Refusal("bad-input", "Please look at the marked fields.", errors);
  const { id, isOurs, isSample } = edit;
  return { id, name, isOurs, isSample, category, website, routesCalls, routesCallsEvidence, sellsService };
}

function readEvidence(edit: ProviderEdit, by: string, errors: FieldErrors): ProviderDetails["routesCallsEvidence"] {
  const [text, source, day] = [edit.routesText, edit.routesSource, edit.routesCheckedOn].map((value) => value?.trim() ?? "");
  if (!text && !source && !day) return null;
  const checkedOn = dayIn(day ?? "", "routesCheckedOn", errors);
  if (!text || text.length > 300) errors.routesText = ["Say in at most 300 characters what shows it."];
  if (!source || source.length > 120) errors.routesSource = ["Say in at most 120 characters where that stands."];
  if (!day) errors.routesCheckedOn = ["Give the day on which this was looked at."];
  if (checkedOn !== null && checkedOn > Date.now()) errors.routesCheckedOn = ["A check cannot lie in the future."];
  if (edit.routesCalls === "unknown") errors.routesCalls = ["What shows it is filled in: choose yes or no."];
  return text && source && checkedOn !== null ? { text, source, checkedOn, by } : null;
}
