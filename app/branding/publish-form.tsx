import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";

interface PublishFormProps {
  baseVersion: number;
  draftSavedAt: string;
}

/** Makes the saved draft the next version of the shop. */
export function PublishForm({ baseVersion, draftSavedAt }: PublishFormProps) {
  const state = useFormState("publish-brand");
  return (
    <PostForm data-form="publish-brand" noValidate>
      <input type="hidden" name="form" value="publish-brand" />
      <input type="hidden" name="baseVersion" value={baseVersion} />
      <input type="hidden" name="draftSavedAt" value={draftSavedAt} />
      <FormErrors state={state} />
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
          Publish version {baseVersion + 1}
        </SubmitButton>
      </div>
    </PostForm>
  );
}
