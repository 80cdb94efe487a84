import type { ReactNode } from "react";
import { useFormState } from "~/ui/console/form-state";
import { LeaveDialog } from "~/ui/console/leave-dialog";
import type { Brand, BrandFields } from "./brand";
import { PreviewPane, type PreviewPaneData } from "./preview-pane";
import { SaveBar } from "./save-bar";
import { useTypedBrand } from "./typed-brand";

interface StudioProps {
  brand: Brand;
  inherited: BrandFields;
  draft: { savedAt: string; savedBy: string } | null;
  preview: PreviewPaneData;
  mayEdit: boolean;
  /** The form, or what stands in its place for those who may only look. */
  children: ReactNode;
}

/** The settings on one side and the shop on the other; with scripts on, looks and words show in it as they are typed. */
export function Studio({ brand, inherited, draft, preview, mayEdit, children }: StudioProps) {
  const wasRefused = useFormState("save-brand").message !== null;
  const { frame, isDirty } = useTypedBrand(brand, inherited, preview.choice.scheme, wasRefused);
  const says = draft
    ? "This is your shop with the saved draft, seen by your team only. Links work in it; forms are not sent."
    : "This is your shop as it is published. Links work in it; forms are not sent.";
  return (
    <div data-wide>
      <div className="grid items-start gap-x-6 gap-y-6 xl:grid-cols-[25rem_minmax(0,1fr)] 2xl:grid-cols-[30rem_minmax(0,1fr)]">
        <div className="min-w-0">
          <a href="#preview" className="link mb-3 inline-block py-1 xl:hidden">
            See the preview
          </a>
          {children}
        </div>
        <div id="preview" className="min-w-0 scroll-mt-4 xl:sticky xl:top-9">
          <PreviewPane {...preview} says={says} frameRef={frame} />
        </div>
      </div>
      {mayEdit ? <SaveBar draft={draft} isDirty={isDirty} /> : null}
      <LeaveDialog isDirty={isDirty} says="What you typed is not in the draft yet." />
    </div>
  );
}
