import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readBrandDraft } from "~/branding/read-brand-draft.server";
import { readSharedPreviews, sharePreview, withdrawPreview } from "~/branding/share-preview.server";
import { SharedPreviews, ShareForm } from "~/branding/shared-previews";
import { partnerGate } from "~/identity/gates.server";
import { partner } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { CopyText } from "~/ui/console/copy-text";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Share a preview · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.edit");
    const { draftSavedAt } = await readBrandDraft(scope);
    return { hasDraft: draftSavedAt !== "", links: readSharedPreviews(scope) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "brand.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    const which = form.get("form");
    // Answered, not redirected: the address is kept nowhere and is shown this once.
    if (which === "share-preview") return json({ made: await sharePreview(scope, { days: Number(form.get("days")) }) });
    if (which !== "withdraw-preview") throw unknownForm();
    await withdrawPreview(scope, { id: String(form.get("id") ?? "") });
    return redirect(`${partner.brandShare()}?done=withdrawn`, 303);
  }, form);
}

export default function SharePreview() {
  const { hasDraft, links } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && "made" in answer ? answer.made : null;
  return (
    <>
      <PageHeader
        title="Share a preview"
        back={{ to: partner.brand(), label: "Brand" }}
        lead="For people outside your team. Whoever has the link sees your shop with the draft as it stands, without signing in. No search engine lists it."
      />
      <Flash sentences={{ withdrawn: "The link is withdrawn: it opens nothing any more." }} />
      {made ? (
        <Notice
          tone="success"
          role="status"
          title={`The link is ready, until ${formatDateTime(made.expiresAt)}`}
          className="mb-6"
        >
          <p className="mb-2">Copy it now: it is shown this once.</p>
          <div data-share-link={made.url}>
            <CopyText text={made.url} what="the link" />
          </div>
        </Notice>
      ) : null}
      <Panel title="A new link" lead="It ends by itself, also when the draft is published or discarded.">
        {hasDraft ? <ShareForm /> : <p>There is no draft to show. Change something in the brand and save it first.</p>}
      </Panel>
      {links.length > 0 ? (
        <Panel isFlush title="Links that were made">
          <SharedPreviews links={links} />
        </Panel>
      ) : null}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
