import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { carrierGate } from "~/identity/gates.server";
import { carrier } from "~/kit/paths";
import { readAuditPage } from "~/platform/read-audit.server";
import { orRefuse } from "~/platform/respond.server";
import { listPartners } from "~/tenancy/partner-store.server";
import { AuditPage } from "~/ui/console/audit-page";
import { ConsoleErrorPage } from "~/ui/console/error-page";

export const meta: MetaFunction = () => [{ title: "History · Carrier desk" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "audit.read");
    const page = await readAuditPage(scope, new URL(args.request.url).searchParams);
    const names = new Map((await listPartners(scope)).map(({ id, name }) => [id, name]));
    return { ...page, entries: page.entries.map((entry) => ({ ...entry, shop: names.get(entry.partnerId ?? "") ?? null })) };
  });
}

export default function Audit() {
  const page = useLoaderData<typeof loader>();
  return (
    <AuditPage
      {...page}
      csvPath={carrier.auditCsv()}
      lead="Every change by our staff and by partners' teams, with the name of whoever made it. Nothing here can be edited."
    />
  );
}

export { ConsoleErrorPage as ErrorBoundary };
