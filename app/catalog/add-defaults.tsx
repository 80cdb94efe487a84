import { Button } from "~/ui/button";
import { FormErrors, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { Choice, FieldErrors, FieldGroup, SelectField, TextField } from "~/ui/field";
import type { AddWork } from "./add-work";
import { markupKinds, roundingLabels, roundingNote, ruleKindLabels } from "./retail-rule-text";
import { roundings } from "./retail-rules";

const kindOptions = [
  ...markupKinds.map((value) => ({ value, label: ruleKindLabels[value] })),
  { value: "default", label: "My default markups" },
];
const roundingOptions = roundings.map((value) => ({ value, label: roundingLabels[value] }));

/** What holds for all picked products, until the next step says otherwise for one. */
export function AddDefaults({ work }: { work: AddWork }) {
  const state = useFormState("add-defaults");
  const visibility = state.value("visibility", work.visibility);
  return (
    <PostForm data-form="add-defaults" noValidate>
      <input type="hidden" name="form" value="add-defaults" />
      <FormErrors state={state} />
      <Panel title="Prices" lead={`Each price can be set by itself in the next step. ${roundingNote}`}>
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <SelectField name="kind" label="Set by" options={kindOptions} defaultValue={state.value("kind", work.markup.kind)} />
          <TextField
            name="value"
            label="Percent or amount"
            hint="Not for default markups"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={state.value("value", work.markup.value)}
            errors={state.errors("value")}
          />
          <SelectField
            name="rounding"
            label="Rounding"
            options={roundingOptions}
            defaultValue={state.value("rounding", work.markup.rounding)}
          />
        </div>
      </Panel>
      <Panel title="In the shop">
        <FieldGroup legend="Who sees them">
          <FieldErrors id="visibility-error" errors={state.errors("visibility")} />
          <Choice
            type="radio"
            id="visibility"
            name="visibility"
            value="visible"
            label="Everybody, as soon as they are published"
            defaultChecked={visibility === "visible"}
          />
          <Choice
            type="radio"
            name="visibility"
            value="hidden"
            label="Nobody yet: they come in hidden"
            defaultChecked={visibility !== "visible"}
          />
        </FieldGroup>
      </Panel>
      <Button small>Review the prices</Button>
    </PostForm>
  );
}
