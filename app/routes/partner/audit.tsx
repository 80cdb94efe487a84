import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { partnerGate } from "~/identity/gates.server";
import { partner } from "~/kit/paths";
import { readAuditPage } from "~/platform/read-audit.server";
import { orRefuse } from "~/platform/respond.server";
import { AuditPage } from "~/ui/console/audit-page";
import { ConsoleErrorPage } from "~/ui/console/error-page";

export const meta: MetaFunction = () => [{ title: "History · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "audit.read");
    return readAuditPage(scope, new URL(args.request.url).searchParams);
  });
}

export default function Audit() {
  const page = useLoaderData<typeof loader>();
  return (
    <AuditPage
      {...page}
      csvPath={partner.auditCsv()}
      lead="Every change to your shop, with the name of whoever made it. Nothing here can be edited."
    />
  );
}

export { ConsoleErrorPage as ErrorBoundary };
