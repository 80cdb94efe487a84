import { formatDateTime } from "~/kit/time";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { Choice, FieldErrors } from "~/ui/field";

/** Makes an old version the draft; where there is a draft already, it asks first. */
export function RestoreForm({ draft }: { draft: { savedAt: string; savedBy: string } | null }) {
  const state = useFormState("restore-version");
  return (
    <PostForm data-form="restore-version" noValidate>
      <input type="hidden" name="form" value="restore-version" />
      <FormErrors state={state} />
      {draft ? (
        <div className="mb-4">
          <FieldErrors id="replaceDraft-error" errors={state.errors("replaceDraft")} />
          <Choice
            type="checkbox"
            id="replaceDraft"
            name="replaceDraft"
            value={draft.savedAt}
            aria-describedby={state.errors("replaceDraft") ? "replaceDraft-error" : undefined}
            label={`Replace the draft that ${draft.savedBy} saved on ${formatDateTime(draft.savedAt)}`}
          />
        </div>
      ) : null}
      <SubmitButton form="restore-version" busy="Restoring…" look="secondary">
        Restore as draft
      </SubmitButton>
    </PostForm>
  );
}
