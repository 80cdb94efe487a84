import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { dayIn } from "./item-edit";
import type { SupportFact } from "./provider";
import { currentProvider } from "./provider-store.server";
import { updateSupport } from "./site-store.server";

/** Support as typed; all empty takes it out. */
export interface SupportEdit {
  hours: string;
  answeredBy: string;
  price: string;
  source: string;
  checkedOn: string;
}

/**
 * Records when a provider answers, who does, and what that costs.
 * @throws Refusal `bad-input` with a sentence per field; `not-found` for a provider that does not exist
 */
export async function saveSupport(scope: CarrierStaffScope, options: { providerId: string; edit: SupportEdit }) {
  const { providerId } = options;
  const support = readSupport(options.edit);
  await write(async (tx) => {
    if (!(await currentProvider(scope, tx, providerId))) throw notFound("provider");
    await updateSupport(scope, tx, providerId, support);
    await writeAudit(scope, tx, { action: "provider.support", subject: `provider/${providerId}`, after: support });
    raiseCarrierRevision(scope, tx);
  });
}

function readSupport(edit: SupportEdit): SupportFact | null {
  const errors: FieldErrors = {};
  const text = (value: string, field: string, sentence: string) => {
    const trimmed = value.trim();
    if (trimmed.length < 2 || trimmed.length > 80) errors[field] = [sentence];
    return trimmed;
  };
  if (Object.values(edit).every((value) => value.trim() === "")) return null;
  const hours = text(edit.hours, "supportHours", "Say when, in 2 to 80 characters, such as 24 hours, 7 days.");
  const answeredBy = text(edit.answeredBy, "supportBy", "Say who answers, in 2 to 80 characters, such as Its own engineers.");
  const price = text(edit.price, "supportPrice", "Say what it costs, in 2 to 80 characters, such as Free.");
  const source = text(edit.source, "supportSource", "Say in 2 to 80 characters where that stands.");
  const checkedOn = dayIn(edit.checkedOn, "supportCheckedOn", errors);
  if (!edit.checkedOn.trim()) errors.supportCheckedOn = ["Give the day on which this was looked at."];
  if (checkedOn !== null && checkedOn > Date.now()) errors.supportCheckedOn = ["A check cannot lie in the future."];
  if (checkedOn === null || Object.keys(errors).length > 0)
    throw new Refusal("bad-input", "Please look at the marked fields.", errors);
  return { hours, answeredBy, price, source, checkedOn };
}
