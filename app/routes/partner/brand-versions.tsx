import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BrandVersions } from "~/branding/brand-versions";
import { readVersions } from "~/branding/read-versions.server";
import { partnerGate } from "~/identity/gates.server";
import { partner } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";

export const meta: MetaFunction = () => [{ title: "Versions of the brand · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => ({ versions: readVersions(await partnerGate(args, "brand.read")) }));
}

export default function BrandVersionList() {
  const { versions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Versions"
        back={{ to: partner.brand(), label: "Brand" }}
        lead="Every publish is kept. An old version can be looked at, and made the draft again."
      />
      <Panel isFlush title={versions.length === 1 ? "One version" : `${versions.length} versions`}>
        <BrandVersions versions={versions} />
      </Panel>
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
