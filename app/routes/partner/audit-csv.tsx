import type { LoaderFunctionArgs } from "@remix-run/node";
import { partnerGate } from "~/identity/gates.server";
import { auditCsv } from "~/platform/read-audit.server";
import { csvResponse, orRefuse } from "~/platform/respond.server";

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "audit.read");
    return csvResponse("history.csv", await auditCsv(scope, new URL(args.request.url).searchParams));
  });
}
