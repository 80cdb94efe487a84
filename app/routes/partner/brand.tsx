import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BrandForm } from "~/branding/brand-form";
import { brandFieldsFrom, pressedField } from "~/branding/brand-form-data";
import { pictureInputs } from "~/branding/brand-pictures";
import { ContrastTable } from "~/branding/contrast-table";
import { discardDraft } from "~/branding/discard-draft.server";
import { imageLimits } from "~/branding/image-rules";
import type { PictureEdits } from "~/branding/picture-edits.server";
import { readBrandDraft } from "~/branding/read-brand-draft.server";
import { saveBrandDraft } from "~/branding/save-brand.server";
import { Studio } from "~/branding/studio";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { ButtonLink } from "~/ui/button";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { Notice } from "~/ui/notice";
import { formVersion } from "./parts/form-version";
import { readPreview } from "./parts/preview-data.server";

export const meta: MetaFunction = () => [{ title: "Brand · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.read");
    const draft = await readBrandDraft(scope);
    const preview = await readPreview(scope, {
      of: draft.draftSavedAt ? "draft" : draft.publishedVersion,
      query: new URL(args.request.url).searchParams,
      state: `${draft.publishedVersion} ${draft.draftSavedAt}`,
    });
    const mayEdit = partnerMay(scope.role, "brand.edit");
    return { ...draft, preview, mayEdit };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "brand.edit"));
  const form = await orRefuse(() => readForm(args.request, { mostFileBytes: imageLimits.bytes }));
  return withRefusals(async () => {
    const which = form.get("form");
    if (which === "save-brand") return save(scope, form, args.request.url);
    if (which === "discard-draft") return discard(scope, form, args.request.url);
    throw unknownForm();
  }, form);
}

/** The studio as it was looked at, with the preview on the same page. */
function studioAfter(done: string, url: string): string {
  const { tab, mail, width, scheme } = Object.fromEntries(new URL(url).searchParams);
  const looked = Object.entries({ tab, mail, width, scheme }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return partner.brand(new URLSearchParams([...looked, ["done", done]]).toString());
}

async function save(scope: PartnerScope, form: FormData, url: string) {
  await saveBrandDraft(scope, {
    fields: brandFieldsFrom(form),
    ...(await picturesIn(form)),
    filledFrom: { baseVersion: formVersion(form), draftSavedAt: String(form.get("draftSavedAt") ?? "") },
    onto: form.has("seenVersion") ? theirsIn(form) : undefined,
  });
  if (form.get("then") === "publish") return redirect(partner.brandPublish(), 303);
  return redirect(studioAfter("saved", url) + pressedField(form), 303);
}

/** After a conflict: what the editor was shown as theirs, and where that is to stay. */
function theirsIn(form: FormData) {
  const keepTheirs = [...form].flatMap(([name, value]) => (value === "theirs" ? (/^keep-(\w+)$/.exec(name)?.[1] ?? []) : []));
  return { baseVersion: formVersion(form, "seenVersion"), draftSavedAt: String(form.get("seenSavedAt") ?? ""), keepTheirs };
}

async function discard(scope: PartnerScope, form: FormData, url: string) {
  await discardDraft(scope, { draftSavedAt: String(form.get("draftSavedAt") ?? "") });
  return redirect(studioAfter("discarded", url), 303);
}

async function picturesIn(form: FormData): Promise<PictureEdits> {
  const edits: PictureEdits = {};
  for (const input of pictureInputs) {
    const file = form.get(input);
    if (form.get("back") === input) edits[input] = "remove";
    else if (file instanceof File && file.size > 0) edits[input] = new Uint8Array(await file.arrayBuffer());
  }
  return edits;
}

const done = {
  saved: "The draft is saved. The shop stays as it is until you publish.",
  published: "Published. The shop shows it on the next page that somebody opens.",
  discarded: "The draft is gone. The form shows what is published.",
  restored: "The old version is the draft now. The shop stays as it is until you publish.",
};

export default function BrandEditor() {
  const data = useLoaderData<typeof loader>();
  const { mayEdit, preview, brand, draftSavedAt } = data;
  const draft = draftSavedAt ? { savedAt: draftSavedAt, savedBy: data.savedBy ?? "" } : null;
  return (
    <>
      <PageHeader
        title="Brand"
        lead={`Version ${data.publishedVersion} is live.`}
        actions={
          <>
            <ButtonLink href={partner.brandVersions()} look="secondary" small>
              Versions
            </ButtonLink>
            {mayEdit ? (
              <ButtonLink href={partner.brandShare()} look="secondary" small>
                Share a preview
              </ButtonLink>
            ) : null}
            {mayEdit && draft ? (
              <ButtonLink href={partner.brandPublish()} look="secondary" small>
                Publish…
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Flash sentences={done} />
      <Studio key={preview.state} brand={brand} inherited={data.inherited} draft={draft} preview={preview} mayEdit={mayEdit}>
        {mayEdit ? (
          <BrandForm
            brand={brand}
            inherited={data.inherited}
            pictures={data.pictures}
            baseVersion={data.baseVersion}
            draftSavedAt={draftSavedAt}
          />
        ) : (
          <Notice>
            <p>Your role can look at the brand. An owner or administrator can change it.</p>
          </Notice>
        )}
      </Studio>
      <Panel
        isFlush
        title="Can everybody read it?"
        lead="The saved colours against WCAG 2.2 AA, which asks for 4.5 to 1 for text and 3 to 1 for outlines. Taking a shade over saves the draft."
      >
        <ContrastTable rows={data.contrast} scheme="light" brand={brand} mayEdit={mayEdit} />
        <h3 className="px-4 pt-6 pb-3 sm:px-5">On a dark screen</h3>
        <ContrastTable rows={data.contrast} scheme="dark" brand={brand} mayEdit={mayEdit} />
      </Panel>
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
