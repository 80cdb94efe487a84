import { formatDate } from "~/kit/time";
import { SampleBadge } from "~/ui/badge";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";
import { type AssumptionText, costAssumptions } from "./cost-assumptions";

/** One assumption of the carrier's, and for those who may, the form that changes it. */
export function CostAssumptionForm({ assumption, mayEdit }: { assumption: AssumptionText; mayEdit: boolean }) {
  const { key, value, source, checkedOn, isSample } = assumption;
  const { label, unit, hint } = costAssumptions[key];
  const id = `save-assumption ${key}`;
  const state = useFormState(id).within(key);
  const field = (name: "value" | "source" | "checkedOn", stored: string) => ({
    name,
    id: `${name}-${key}`,
    errors: state.errors(name),
    defaultValue: state.value(name, stored),
    autoComplete: "off",
  });
  const figure = unit === "percent" ? `${value} %` : `$${value}`;
  return (
    <li id={`assumption-${key}`} data-assumption={key} className="px-4 py-5 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="text-base">{label}</h3>
        {isSample ? <SampleBadge /> : null}
      </div>
      <p className="mt-1 text-muted">
        {value === "" ? "Not known." : `${figure}. ${source}${checkedOn ? `, ${formatDate(`${checkedOn}T00:00:00Z`)}` : ""}`}
      </p>
      {mayEdit ? (
        <PostForm action={`#assumption-${key}`} data-form="save-assumption" noValidate className="mt-4">
          <input type="hidden" name="form" value={id} />
          <input type="hidden" name="key" value={key} />
          <FormErrors state={state} />
          <div className="grid items-end gap-4 sm:grid-cols-[10rem_1fr_11rem]">
            <TextField
              {...field("value", value)}
              label={unit === "percent" ? "Percent" : "Dollars"}
              hint={hint}
              inputMode="decimal"
            />
            <TextField {...field("source", source)} label="Source" hint="Printed beside the figure" maxLength={160} />
            <TextField {...field("checkedOn", checkedOn)} label="Found on" type="date" />
          </div>
          <div className="mt-4">
            <SubmitButton form={id} small>
              Save<span className="sr-only"> {label}</span>
            </SubmitButton>
          </div>
        </PostForm>
      ) : null}
    </li>
  );
}
