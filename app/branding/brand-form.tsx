import { Form } from "@remix-run/react";
import { FormErrors, useFormState } from "~/ui/console/form-state";
import type { Brand } from "./brand";
import { IdentityFields, LookFields, SupportFields, WordsFields } from "./brand-fields";
import type { BrandView } from "./brand-view";
import { ConflictPanel } from "./conflict-panel";
import { asDraftConflict } from "./draft-conflict";

interface BrandFormProps {
  brand: Brand;
  view: Pick<BrandView, "logo" | "iconUrl">;
  baseVersion: number;
  draftSavedAt: string;
}

/** By which the save bar's buttons belong to the form. */
export const brandFormId = "brand-form";

/** The brand editor: what a partner types or picks. */
export function BrandForm({ brand, view, baseVersion, draftSavedAt }: BrandFormProps) {
  const state = useFormState("save-brand");
  // What was refused keeps the stamp of the state that it was typed into: a second try must not pass for a newer one.
  const conflict = asDraftConflict(state.details);
  return (
    <Form id={brandFormId} method="post" encType="multipart/form-data" data-form="save-brand" noValidate>
      <input type="hidden" name="form" value="save-brand" />
      <input type="hidden" name="baseVersion" value={state.value("baseVersion", String(baseVersion))} />
      <input type="hidden" name="draftSavedAt" value={state.value("draftSavedAt", draftSavedAt)} />
      <FormErrors state={state} />
      {conflict ? <ConflictPanel conflict={conflict} /> : null}
      <IdentityFields brand={brand} view={view} state={state} />
      <LookFields brand={brand} state={state} />
      <WordsFields brand={brand} state={state} />
      <SupportFields brand={brand} state={state} />
    </Form>
  );
}
