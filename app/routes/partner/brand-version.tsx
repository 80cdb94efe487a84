import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BrandDifferences } from "~/branding/brand-differences";
import { PreviewPane } from "~/branding/preview-pane";
import { readVersion } from "~/branding/read-versions.server";
import { RestoreForm } from "~/branding/restore-form";
import { restoreVersion } from "~/branding/restore-version.server";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { Badge } from "~/ui/badge";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { readPreview } from "./parts/preview-data.server";
import { versionOf } from "./parts/version-of";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Version ${data?.version.version ?? ""} of the brand · Partner console` },
];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.read");
    const version = await readVersion(scope, { version: versionOf(args.params.version) });
    const query = new URL(args.request.url).searchParams;
    const preview = await readPreview(scope, { of: version.version, query, state: "" });
    return { version, preview, mayEdit: partnerMay(scope.role, "brand.edit") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "brand.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    const version = versionOf(args.params.version);
    await restoreVersion(scope, { version, replaceDraft: String(form.get("replaceDraft") ?? "") });
    return redirect(partner.brand("done=restored"), 303);
  }, form);
}

export default function BrandVersion() {
  const { version, preview, mayEdit } = useLoaderData<typeof loader>();
  return (
    <div data-wide>
      <PageHeader
        title={
          <>
            Version {version.version} {version.isLive ? <Badge tone="success">Live</Badge> : null}
          </>
        }
        back={{ to: partner.brandVersions(), label: "Versions" }}
        lead={
          <>
            Published by {version.publishedBy} on {formatDateTime(version.publishedAt)}.
            {version.note ? <span className="block">“{version.note}”</span> : null}
          </>
        }
      />
      <div className="grid items-start gap-x-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)]">
        <div className="min-w-0">
          <Panel isFlush={version.differences.length > 0} title="What changed in it">
            {version.differences.length > 0 ? (
              <BrandDifferences rows={version.differences} label="What changed" heads={["Before", "In this version"]} />
            ) : (
              <p className="text-muted">{version.version === 1 ? "It was the first one." : "Nothing that could be seen."}</p>
            )}
          </Panel>
          {mayEdit && !version.isLive ? (
            <Panel
              title="Bring it back"
              lead="Makes this version the draft. The shop stays as it is until you publish, and no version is lost."
            >
              <RestoreForm draft={version.draft} />
            </Panel>
          ) : null}
        </div>
        <PreviewPane
          {...preview}
          says={`This is your shop as version ${version.version} shows it. Links work in it; forms are not sent.`}
        />
      </div>
    </div>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
