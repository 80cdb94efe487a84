import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { proofOutcome } from "~/catalog/proof-outcome";
import { ProofSheetView } from "~/catalog/proof-sheet";
import { readProof } from "~/catalog/read-proof.server";
import { partnerGate } from "~/identity/gates.server";
import { partner } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { orRefuse } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Sheet of a run over the shop · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => readProof(await partnerGate(args, "brand.edit"), args.params.id ?? ""));
}

export default function BrandProof() {
  const { proof, sheet, reason } = useLoaderData<typeof loader>();
  const when = formatDateTime(proof.endedAt ?? proof.startedAt);
  const lead = `${proof.brandLabel}${sheet ? ` of ${sheet.shopName}, ${sheet.origin}` : ""}. Asked for by ${proof.askedBy}, ${when}.`;
  return (
    <>
      <PageHeader
        title={`The shop looked through: ${proofOutcome(proof).toLowerCase()}`}
        back={{ to: partner.brandPublish(), label: "Publish the brand" }}
        lead={lead}
      />
      {sheet ? (
        <ProofSheetView sheet={sheet} />
      ) : (
        <Notice tone="warning" title="There is no sheet of this run">
          <p>{reason ?? "It is still under way. Its sheet is here when it is over."}</p>
        </Notice>
      )}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
