import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BrandDifferences } from "~/branding/brand-differences";
import { publishBrand } from "~/branding/publish-brand.server";
import { PublishChecklist } from "~/branding/publish-checklist";
import { PublishForm } from "~/branding/publish-form";
import type { PublishItem } from "~/branding/publish-list";
import { readPublishing } from "~/branding/read-publishing.server";
import { pricesUnderFloor } from "~/catalog/prices-under-floor.server";
import { ProofPanel } from "~/catalog/proof-panel";
import { proofItems, readProofs } from "~/catalog/read-proof.server";
import { startProof } from "~/catalog/start-proof.server";
import { partnerGate } from "~/identity/gates.server";
import { partner } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";
import { formatDateTime } from "~/kit/time";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { ButtonLink } from "~/ui/button";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { EmptyState } from "~/ui/empty-state";
import { formVersion } from "./parts/form-version";

export const meta: MetaFunction = () => [{ title: "Publish the brand · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.edit");
    const { draft, publishedVersion } = await readPublishing(scope);
    const [list, proofs] = [await elsewhere(scope, draft?.savedAt), await readProofs(scope)];
    list.push(...(draft?.list ?? []));
    list.sort((a, b) => a.level.localeCompare(b.level));
    return { publishedVersion, draft: draft && { ...draft, list }, proofs };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "brand.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    if (form.get("form") === "prove-brand") {
      await startProof(scope);
      return redirect(`${partner.brandPublish()}#prove`, 303);
    }
    if (form.get("form") !== "publish-brand") throw unknownForm();
    const { draft } = await readPublishing(scope);
    await publishBrand(scope, {
      baseVersion: formVersion(form),
      draftSavedAt: form.has("draftSavedAt") ? String(form.get("draftSavedAt")) : undefined,
      note: String(form.get("note") ?? ""),
      elsewhere: await elsewhere(scope, draft?.savedAt),
    });
    return redirect(partner.brand("done=published"), 303);
  }, form);
}

/** What other rooms have on the publish list. */
async function elsewhere(scope: PartnerScope, draftSavedAt: string | undefined): Promise<PublishItem[]> {
  return [...(await pricesUnderFloor(scope)), ...(draftSavedAt ? await proofItems(scope, draftSavedAt) : [])];
}

export default function PublishBrand() {
  const { draft, publishedVersion, proofs } = useLoaderData<typeof loader>();
  const back = { to: partner.brand(), label: "Brand" };
  if (!draft) {
    return (
      <>
        <PageHeader title="Publish the brand" back={back} />
        <EmptyState title="There is nothing new to publish">
          <p>The shop shows version {publishedVersion}, which is everything that was saved.</p>
          <ButtonLink href={partner.brand()} look="secondary" className="mt-4">
            Change the brand
          </ButtonLink>
        </EmptyState>
        <div className="mt-6">
          <ProofPanel proofs={proofs} />
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={`Publish version ${publishedVersion + 1}`}
        back={back}
        lead={`The draft that ${draft.savedBy} saved on ${formatDateTime(draft.savedAt)}. The shop shows it on the next page that somebody opens.`}
      />
      <Panel isFlush title="What changes" lead={`Against version ${publishedVersion}, which is live.`}>
        {draft.differences.length > 0 ? (
          <BrandDifferences rows={draft.differences} label="What changes" heads={["In the shop now", "After publishing"]} />
        ) : (
          <p className="px-4 pb-5 sm:px-5">The draft says the same as the shop.</p>
        )}
      </Panel>
      <Panel title="Publish list">
        <PublishChecklist items={draft.list} pairsChecked={draft.pairsChecked} />
      </Panel>
      <ProofPanel proofs={proofs} />
      <Panel title="Publish">
        <PublishForm baseVersion={publishedVersion} draftSavedAt={draft.savedAt} />
      </Panel>
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
