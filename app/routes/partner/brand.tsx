import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BrandForm } from "~/branding/brand-form";
import { BrandVersions } from "~/branding/brand-versions";
import { ContrastTable } from "~/branding/contrast-table";
import { framedPreview } from "~/branding/preview-address.server";
import { type PreviewTab, previewChoice, previewPath } from "~/branding/preview-places";
import { publishBrand } from "~/branding/publish-brand.server";
import { PublishForm } from "~/branding/publish-form";
import { readBrandDraft } from "~/branding/read-brand-draft.server";
import { saveBrandDraft } from "~/branding/save-brand.server";
import { Studio } from "~/branding/studio";
import { readListings } from "~/catalog/read-listings.server";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { Badge } from "~/ui/badge";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Brand · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.read");
    const { view, ...draft } = await readBrandDraft(scope);
    const choice = previewChoice(new URL(args.request.url).searchParams);
    const base = framedPreview(scope, draft.draftSavedAt ? "draft" : draft.publishedVersion);
    const src = base + previewPath(choice.tab, await someProduct(scope, choice.tab));
    const preview = { choice, src, state: `${draft.publishedVersion} ${draft.draftSavedAt}` };
    const mayEdit = partnerMay(scope.role, "brand.edit");
    return { ...draft, view: { logo: view.logo, iconUrl: view.iconUrl }, preview, mayEdit };
  });
}

/** The slug of the first product that the shop shows, where the preview wants one. */
async function someProduct(scope: PartnerScope, tab: PreviewTab): Promise<string | null> {
  if (tab !== "product") return null;
  const listings = await readListings(scope);
  return listings.find(({ visibility, productStatus }) => visibility === "visible" && productStatus === "active")?.slug ?? null;
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "brand.edit"));
  const form = await orRefuse(() => readForm(args.request, { uploads: true }));
  return withRefusals(async () => {
    const which = form.get("form");
    if (which === "save-brand") return save(scope, form);
    if (which === "publish-brand") return publish(scope, form);
    throw unknownForm();
  }, form);
}

async function save(scope: PartnerScope, form: FormData) {
  await saveBrandDraft(scope, {
    fields: Object.fromEntries(form),
    logo: await picture(form, "logo"),
    icon: await picture(form, "icon"),
    baseVersion: baseVersion(form),
    draftSavedAt: String(form.get("draftSavedAt") ?? ""),
  });
  if (form.get("then") === "publish") return publish(scope, form);
  return redirect(`${partner.brand()}?done=saved`, 303);
}

async function publish(scope: PartnerScope, form: FormData) {
  await publishBrand(scope, { baseVersion: baseVersion(form), note: String(form.get("note") ?? "") });
  return redirect(`${partner.brand()}?done=published`, 303);
}

/** -1 is no version, so a form without one is told that the shop changed meanwhile. */
function baseVersion(form: FormData): number {
  const text = String(form.get("baseVersion") ?? "");
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

async function picture(form: FormData, name: string): Promise<Uint8Array | "remove" | undefined> {
  const file = form.get(name);
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer());
  return form.get(`${name}-remove`) === "yes" ? "remove" : undefined;
}

const done = {
  saved: "The draft is saved. The shop stays as it is until you publish.",
  published: "Published. The shop shows it on the next page that somebody opens.",
};

export default function BrandEditor() {
  const data = useLoaderData<typeof loader>();
  const hasDraft = data.draftSavedAt !== "";
  return (
    <>
      <PageHeader
        title="Brand"
        lead={
          <>
            Version {data.publishedVersion} is live.{" "}
            {hasDraft ? <Badge tone="warning">Unpublished changes, saved by {data.savedBy}</Badge> : null}
          </>
        }
      />
      <Flash sentences={done} />
      <Studio key={data.preview.state} brand={data.brand} preview={data.preview}>
        {data.mayEdit ? (
          <BrandForm brand={data.brand} view={data.view} baseVersion={data.baseVersion} draftSavedAt={data.draftSavedAt} />
        ) : (
          <Notice>
            <p>Your role can look at the brand. An owner or administrator can change it.</p>
          </Notice>
        )}
      </Studio>
      {data.mayEdit ? (
        <Panel title="Publish">
          <PublishForm baseVersion={data.baseVersion} changes={data.changes} problems={data.problems} hasDraft={hasDraft} />
        </Panel>
      ) : null}
      <Panel
        isFlush
        title="Can everybody read it?"
        lead="The saved colours against WCAG 2.2 AA, which asks for 4.5 to 1 for text and 3 to 1 for outlines."
      >
        <ContrastTable rows={data.contrast} scheme="light" brand={data.brand} />
        <h3 className="px-4 pt-6 pb-3 sm:px-5">On a dark screen</h3>
        <ContrastTable rows={data.contrast} scheme="dark" brand={data.brand} />
      </Panel>
      <Panel isFlush title="Published versions">
        <BrandVersions versions={data.versions} />
      </Panel>
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
