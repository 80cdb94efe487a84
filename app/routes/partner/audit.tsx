import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { partnerGate } from "~/identity/gates.server";
import { listAudit } from "~/platform/audit-store.server";
import { orRefuse } from "~/platform/respond.server";
import { AuditList } from "~/ui/console/audit-list";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";

const limit = 200;

export const meta: MetaFunction = () => [{ title: "History · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "audit.read");
    return { entries: await listAudit(scope, { limit }) };
  });
}

export default function Audit() {
  const { entries } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="History"
        lead="Every change to your shop, with the name of whoever made it. Nothing here can be edited."
      />
      <AuditList entries={entries} limit={limit} />
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
