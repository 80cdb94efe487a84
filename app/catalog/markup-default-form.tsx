import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { SelectField, TextField } from "~/ui/field";
import { DefaultStamps } from "./markup-default-stamps";
import { basisLabels, type MarkupDefaultText } from "./markup-default-words";
import { everyOne } from "./price-pipeline";
import { productKinds } from "./product-kinds";
import { markupKinds, roundingLabels, roundingNote, ruleKindLabels } from "./retail-rule-text";
import { roundings } from "./retail-rules";
import { defaultBases } from "./stored-rule";

const kindOptions = [
  { value: everyOne, label: "Every kind of product" },
  ...Object.entries(productKinds).map(([value, { label }]) => ({ value, label })),
];
const basisOptions = defaultBases.map((value) => ({ value, label: basisLabels[value] }));
const markupOptions = markupKinds.map((value) => ({ value, label: ruleKindLabels[value] }));
const roundingOptions = roundings.map((value) => ({ value, label: roundingLabels[value] }));

/** Sets the rule that holds where a charge has none of its own. */
export function MarkupDefaultForm({ defaults }: { defaults: MarkupDefaultText[] }) {
  const state = useFormState("save-markup-default");
  const select = (name: string) => ({ name, defaultValue: state.value(name), errors: state.errors(name) });
  return (
    <Panel title="Set a default" lead={`The same choice again replaces what was set. ${roundingNote}`}>
      <PostForm data-form="save-markup-default" noValidate>
        <input type="hidden" name="form" value="save-markup-default" />
        <DefaultStamps defaults={defaults} />
        <FormErrors state={state} />
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <SelectField {...select("productKind")} label="Products" options={kindOptions} />
          <SelectField {...select("basis")} label="Charges" options={basisOptions} />
          <SelectField {...select("kind")} label="Set by" options={markupOptions} />
          <TextField
            {...select("value")}
            label="Percent or amount"
            hint="Such as 60, or 1.50 for an added amount"
            inputMode="decimal"
            autoComplete="off"
          />
          <SelectField {...select("rounding")} label="Rounding" options={roundingOptions} />
        </div>
        <div className="mt-5">
          <SubmitButton form="save-markup-default" small>
            Save the default
          </SubmitButton>
        </div>
      </PostForm>
    </Panel>
  );
}
