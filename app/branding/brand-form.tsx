import { Form } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { Button } from "~/ui/button";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { type Brand, cornerRadii, neutralTones } from "./brand";
import { IdentityFields, LookFields, SupportFields, WordsFields } from "./brand-fields";
import { BrandSample, type SampleInputs } from "./brand-sample";
import type { BrandView } from "./brand-view";
import { fontKeys } from "./fonts";

interface BrandFormProps {
  brand: Brand;
  view: Pick<BrandView, "logo" | "iconUrl">;
  baseVersion: number;
  draftSavedAt: string;
}

/** The brand editor. What it shows beside the fields is drawn on the server and, with scripts on, follows what is typed. */
export function BrandForm({ brand, view, baseVersion, draftSavedAt }: BrandFormProps) {
  const state = useFormState("save-brand");
  const [live, setLive] = useState<SampleInputs>(brand);
  // In the next frame, because the colour picker sets its text field only after the event.
  const follow = ({ currentTarget: form }: FormEvent<HTMLFormElement>) =>
    requestAnimationFrame(() => setLive((last) => sampleFrom(new FormData(form), last)));
  return (
    <Form method="post" encType="multipart/form-data" data-form="save-brand" noValidate onInput={follow}>
      <input type="hidden" name="form" value="save-brand" />
      <input type="hidden" name="baseVersion" value={baseVersion} />
      <input type="hidden" name="draftSavedAt" value={draftSavedAt} />
      <FormErrors state={state} />
      <div className="grid items-start gap-x-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <IdentityFields brand={brand} view={view} state={state} />
          <LookFields brand={brand} state={state} />
          <WordsFields brand={brand} state={state} />
          <SupportFields brand={brand} state={state} />
        </div>
        <div className="min-w-0 xl:sticky xl:top-9">
          <Panel title="A look at it" lead="Shades are moved just far enough that everything can be read.">
            <BrandSample brand={live} />
          </Panel>
        </div>
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 mb-8 flex items-center gap-3 border-border border-t bg-surface px-4 py-3 sm:-mx-6 sm:px-6">
        <SubmitButton form="save-brand" small>
          Save draft
        </SubmitButton>
        <Button look="secondary" small name="then" value="publish">
          Save and publish
        </Button>
        <p className="hidden min-w-0 flex-1 text-muted sm:block">A draft is seen by your team only.</p>
      </div>
    </Form>
  );
}

/** What of the form the sample needs; whatever is not usable yet stays as it was. */
function sampleFrom(form: FormData, last: SampleInputs): SampleInputs {
  const text = (name: string) => String(form.get(name) ?? "");
  const hex = (name: "primary" | "accent") => (/^#[0-9a-f]{6}$/i.test(text(name)) ? text(name).toLowerCase() : last[name]);
  const radii = Object.keys(cornerRadii) as (keyof typeof cornerRadii)[];
  return {
    name: text("name") || last.name,
    heroHeadline: text("heroHeadline") || last.heroHeadline,
    primary: hex("primary"),
    accent: hex("accent"),
    neutral: neutralTones.find((tone) => tone === text("neutral")) ?? last.neutral,
    font: fontKeys.find((key) => key === text("font")) ?? last.font,
    radius: radii.find((key) => key === text("radius")) ?? last.radius,
  };
}
