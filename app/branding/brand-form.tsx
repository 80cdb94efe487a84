import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import type { Brand } from "./brand";
import { IdentityFields, LookFields, SupportFields, WordsFields } from "./brand-fields";
import type { BrandView } from "./brand-view";

interface BrandFormProps {
  brand: Brand;
  view: Pick<BrandView, "logo" | "iconUrl">;
  baseVersion: number;
  draftSavedAt: string;
}

/** The brand editor: what a partner types or picks, and the bar that saves it. */
export function BrandForm({ brand, view, baseVersion, draftSavedAt }: BrandFormProps) {
  const state = useFormState("save-brand");
  return (
    <Form method="post" encType="multipart/form-data" data-form="save-brand" noValidate>
      <input type="hidden" name="form" value="save-brand" />
      <input type="hidden" name="baseVersion" value={baseVersion} />
      <input type="hidden" name="draftSavedAt" value={draftSavedAt} />
      <FormErrors state={state} />
      <IdentityFields brand={brand} view={view} state={state} />
      <LookFields brand={brand} state={state} />
      <WordsFields brand={brand} state={state} />
      <SupportFields brand={brand} state={state} />
      <div className="sticky bottom-0 z-10 -mx-4 mb-8 flex items-center gap-3 border-border border-t bg-surface px-4 py-3 sm:-mx-6 sm:px-6">
        <SubmitButton form="save-brand" small>
          Save draft
        </SubmitButton>
        <Button look="secondary" small name="then" value="publish">
          Save and publish
        </Button>
      </div>
    </Form>
  );
}
