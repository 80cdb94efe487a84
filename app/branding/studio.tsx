import type { ReactNode } from "react";
import type { Brand } from "./brand";
import { LeaveDialog } from "./leave-dialog";
import { PreviewPane, type PreviewPaneData } from "./preview-pane";
import { SaveBar } from "./save-bar";
import { useTypedBrand } from "./typed-brand";

interface StudioProps {
  brand: Brand;
  draft: { savedAt: string; savedBy: string } | null;
  preview: PreviewPaneData;
  mayEdit: boolean;
  /** The form, or what stands in its place for those who may only look. */
  children: ReactNode;
}

/** The settings on one side and the shop on the other; with scripts on, colours show in it as they are typed. */
export function Studio({ brand, draft, preview, mayEdit, children }: StudioProps) {
  const { frame, isDirty } = useTypedBrand(brand, brand.colourScheme === "follow" ? preview.choice.scheme : brand.colourScheme);
  const says = draft
    ? "This is your shop with the saved draft, seen by your team only. Links work in it; forms are not sent."
    : "This is your shop as it is published. Links work in it; forms are not sent.";
  return (
    <div data-wide>
      <div className="grid items-start gap-x-6 gap-y-6 xl:grid-cols-[25rem_minmax(0,1fr)] 2xl:grid-cols-[30rem_minmax(0,1fr)]">
        <div className="min-w-0">{children}</div>
        <div id="preview" className="min-w-0 xl:sticky xl:top-9">
          <PreviewPane {...preview} says={says} frameRef={frame} />
        </div>
      </div>
      {mayEdit ? <SaveBar draft={draft} isDirty={isDirty} /> : null}
      <LeaveDialog isDirty={isDirty} />
    </div>
  );
}
