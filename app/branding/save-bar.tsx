import { useNavigation } from "@remix-run/react";
import { formatDateTime } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { Button, buttonClass } from "~/ui/button";
import { FormErrors, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { brandFormId } from "./brand-form";

interface SaveBarProps {
  draft: { savedAt: string; savedBy: string } | null;
  /** With scripts on: whether something was typed that is not saved. */
  isDirty: boolean;
}

/** How the draft stands, and what can be done with it. Its buttons belong to the forms by name, so they work without scripts. */
export function SaveBar({ draft, isDirty }: SaveBarProps) {
  const { formData } = useNavigation();
  const isSaving = formData?.get("form") === "save-brand";
  return (
    <div className="save-bar">
      <Button form={brandFormId} small aria-disabled={isSaving || undefined}>
        {isSaving ? "Saving…" : "Save draft"}
      </Button>
      <Button form={brandFormId} look="secondary" small name="then" value="publish">
        Save and publish…
      </Button>
      <p className="mr-auto min-w-0" aria-live="polite">
        <DraftState draft={draft} isDirty={isDirty} />
      </p>
      {draft ? <Discard draft={draft} /> : null}
    </div>
  );
}

function DraftState({ draft, isDirty }: SaveBarProps) {
  if (isDirty) return <Badge tone="warning">Not saved yet</Badge>;
  if (!draft) return <span className="text-muted">Everything saved is in the shop.</span>;
  return (
    <>
      <Badge tone="warning">Unpublished changes</Badge>{" "}
      <span className="hidden text-muted text-xs sm:inline">
        saved by {draft.savedBy}, {formatDateTime(draft.savedAt)}
      </span>
    </>
  );
}

/** Asks before it throws away, without scripts too. */
function Discard({ draft }: { draft: { savedAt: string; savedBy: string } }) {
  const state = useFormState("discard-draft");
  return (
    <details className="relative" open={state.message !== null || undefined}>
      <summary className={buttonClass({ look: "quiet", small: true })}>Discard draft…</summary>
      <div className="card absolute right-0 bottom-full z-20 mb-2 w-72 p-4 shadow-raised">
        <FormErrors state={state} />
        <p className="mb-3">
          This throws away what {draft.savedBy} saved on {formatDateTime(draft.savedAt)}. The shop stays as it is.
        </p>
        <PostForm data-form="discard-draft">
          <input type="hidden" name="form" value="discard-draft" />
          <input type="hidden" name="draftSavedAt" value={draft.savedAt} />
          <Button look="danger" small>
            Discard the draft
          </Button>
        </PostForm>
      </div>
    </details>
  );
}
