import { Form } from "@remix-run/react";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";

interface PublishFormProps {
  baseVersion: number;
  changes: string[];
  problems: string[];
  hasDraft: boolean;
}

/** Makes the saved draft the next version of the shop. */
export function PublishForm({ baseVersion, changes, problems, hasDraft }: PublishFormProps) {
  const state = useFormState("publish-brand");
  if (!hasDraft)
    return (
      <p>The shop shows everything that you saved. Change something above and save it, and it can be published from here.</p>
    );
  return (
    <Form method="post" data-form="publish-brand" noValidate>
      <input type="hidden" name="form" value="publish-brand" />
      <input type="hidden" name="baseVersion" value={baseVersion} />
      <FormErrors state={state} />
      <p className="mb-4">
        {changes.length === 0
          ? "The draft says the same as the shop."
          : `Changed since version ${baseVersion}: ${changes.join(", ")}.`}
      </p>
      {problems.length > 0 ? (
        <Notice tone="warning" title="Before it can be published" className="mb-4">
          <ul className="list-disc pl-5">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          name="note"
          label="Note for your team (optional)"
          defaultValue={state.value("note")}
          errors={state.errors("note")}
          className="min-w-0 flex-1 basis-72"
          autoComplete="off"
        />
        <SubmitButton form="publish-brand" busy="Publishing…">
          Publish
        </SubmitButton>
      </div>
    </Form>
  );
}
