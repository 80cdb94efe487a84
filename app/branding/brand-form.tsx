import { Form } from "@remix-run/react";
import { FormErrors, useFormState } from "~/ui/console/form-state";
import type { Brand } from "./brand";
import { IdentityFields, LookFields, SupportFields, WordsFields } from "./brand-fields";
import type { BrandView } from "./brand-view";

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
  return (
    <Form id={brandFormId} method="post" encType="multipart/form-data" data-form="save-brand" noValidate>
      <input type="hidden" name="form" value="save-brand" />
      <input type="hidden" name="baseVersion" value={baseVersion} />
      <input type="hidden" name="draftSavedAt" value={draftSavedAt} />
      <FormErrors state={state} />
      <IdentityFields brand={brand} view={view} state={state} />
      <LookFields brand={brand} state={state} />
      <WordsFields brand={brand} state={state} />
      <SupportFields brand={brand} state={state} />
    </Form>
  );
}
