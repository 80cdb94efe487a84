import { formatDate, isoDay } from "~/kit/time";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";
import type { SupportFact } from "./provider";

/** When a company answers, who does, and what that costs. */
export function SupportPanel({ support, mayEdit }: { support: SupportFact | null; mayEdit: boolean }) {
  return (
    <Panel title="Support" lead="Shops show this beside the ten items.">
      <p id="support">
        {support
          ? `${support.hours}, ${support.price}. Answered by: ${support.answeredBy}. ${support.source}, checked on ${formatDate(support.checkedOn)}.`
          : "Nothing on record."}
      </p>
      {mayEdit ? <SupportForm support={support} /> : null}
    </Panel>
  );
}

function SupportForm({ support }: { support: SupportFact | null }) {
  const state = useFormState("save-support");
  const field = (name: string, stored?: string) => ({
    name,
    errors: state.errors(name),
    defaultValue: state.value(name, stored),
    autoComplete: "off",
  });
  return (
    <details open={state.message !== null}>
      <summary className="link mt-2 inline-block py-1">{support ? "Change its support" : "Record its support"}</summary>
      <PostForm action="#support" data-form="save-support" noValidate className="mt-3 max-w-[46rem]">
        <input type="hidden" name="form" value="save-support" />
        <FormErrors state={state} />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...field("supportHours", support?.hours)} label="When" hint="Such as 24 hours a day, 7 days a week" />
          <TextField {...field("supportBy", support?.answeredBy)} label="Who answers" hint="Such as its own engineers" />
          <TextField {...field("supportPrice", support?.price)} label="What it costs" hint="Such as free of charge" />
          <TextField {...field("supportSource", support?.source)} label="Where that stands" />
          <TextField
            {...field("supportCheckedOn", support ? isoDay(support.checkedOn) : undefined)}
            label="Looked at on"
            type="date"
          />
        </div>
        <p className="mt-3 text-muted">Left empty altogether, support is taken off the record.</p>
        <div className="mt-4">
          <SubmitButton form="save-support" small>
            Save support
          </SubmitButton>
        </div>
      </PostForm>
    </details>
  );
}
