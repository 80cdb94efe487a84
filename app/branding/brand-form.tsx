import type { ReactNode } from "react";
import { FormErrors, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import type { Brand, BrandFields } from "./brand";
import { BrandSelect, IdentityFields, LookFields, SupportFields, WordsFields } from "./brand-fields";
import { ConflictPanel } from "./conflict-panel";
import { asDraftConflict } from "./draft-conflict";
import type { FieldsProps } from "./field-bind";
import { FooterFields, HeaderFields, MailFields, SearchFields } from "./frame-fields";
import { LegalFields } from "./legal-fields";
import type { StudioPictures } from "./picture-view";

interface BrandFormProps {
  brand: Brand;
  inherited: BrandFields;
  pictures: StudioPictures;
  baseVersion: number;
  draftSavedAt: string;
}

/** By which the save bar's buttons belong to the form. */
export const brandFormId = "brand-form";

interface Section {
  id: string;
  title: string;
  lead?: string;
  fields: (of: FieldsProps, pictures: StudioPictures) => ReactNode;
}

const sections: readonly Section[] = [
  { id: "identity", title: "Who you are", fields: (of, pictures) => <IdentityFields of={of} pictures={pictures} /> },
  { id: "look", title: "Colours and type", fields: (of) => <LookFields of={of} /> },
  {
    id: "start-page",
    title: "Start page",
    lead: "Plain text. What you leave empty is left out.",
    fields: (of, pictures) => <WordsFields of={of} pictures={pictures} />,
  },
  { id: "support", title: "Support", lead: "How customers reach you.", fields: (of) => <SupportFields of={of} /> },
  { id: "header", title: "Header", fields: (of) => <HeaderFields of={of} /> },
  { id: "footer", title: "Footer", fields: (of) => <FooterFields of={of} /> },
  { id: "legal", title: "Legal pages", fields: (of) => <LegalFields of={of} /> },
  {
    id: "search",
    title: "Search and sharing",
    fields: (of, pictures) => <SearchFields of={of} pictures={pictures} />,
  },
  {
    id: "carrier",
    title: "The carrier",
    fields: (of) => (
      <BrandSelect
        of={of}
        name="carrierShown"
        hint="Without its name, no page, mail or file of your shop names it or the portal's address, and the service path says that its identifiers are not shown. Your own texts and product names are yours to check."
      />
    ),
  },
  { id: "mail", title: "Mail", fields: (of) => <MailFields of={of} /> },
];

/** The brand editor: what a partner types or picks. */
export function BrandForm({ brand, inherited, pictures, baseVersion, draftSavedAt }: BrandFormProps) {
  const state = useFormState("save-brand");
  // What was refused keeps the stamp of the state that it was typed into: a second try must not pass for a newer one.
  const conflict = asDraftConflict(state.details);
  const of = { brand, inherited, state };
  return (
    <PostForm id={brandFormId} encType="multipart/form-data" data-form="save-brand" noValidate>
      <input type="hidden" name="form" value="save-brand" />
      <input type="hidden" name="baseVersion" value={state.value("baseVersion", String(baseVersion))} />
      <input type="hidden" name="draftSavedAt" value={state.value("draftSavedAt", draftSavedAt)} />
      <EnterSaves />
      <FormErrors state={state} />
      {conflict ? <ConflictPanel conflict={conflict} /> : null}
      <SectionNav />
      {sections.map(({ id, title, lead, fields }) => (
        <div key={id} id={id} className="scroll-mt-4">
          <Panel title={title} lead={lead}>
            {fields(of, pictures)}
          </Panel>
        </div>
      ))}
    </PostForm>
  );
}

/** The Enter key presses a form's first button, which must not be one that takes a field back. */
function EnterSaves() {
  return (
    <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
      Save draft
    </button>
  );
}

function SectionNav() {
  return (
    <nav aria-label="Parts of the brand" className="mb-4">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="link inline-block py-1">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
