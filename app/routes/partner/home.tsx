import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrandDraft } from "~/branding/read-brand-draft.server";
import { readListings } from "~/catalog/read-listings.server";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
import { notFound } from "~/kit/refusal";
import { formatDateTime } from "~/kit/time";
import { countNewEnquiries } from "~/ordering/enquiry-store.server";
import { orRefuse } from "~/platform/respond.server";
import { findPartner } from "~/tenancy/partner-store.server";
import { readDomains } from "~/tenancy/read-domains.server";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import { ButtonLink } from "~/ui/button";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { Stats } from "~/ui/console/stat";
import { Steps } from "~/ui/console/steps";
import { DefinitionList } from "~/ui/definition-list";
import { nextSteps } from "./parts/next-steps";

export const meta: MetaFunction = () => [{ title: "Overview · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.read");
    const own = await findPartner(scope);
    if (!own) throw notFound("shop");
    const [draft, listings, waiting] = await Promise.all([readBrandDraft(scope), readListings(scope), countNewEnquiries(scope)]);
    const domains = partnerMay(scope.role, "domains.read") ? (await readDomains(scope)).domains : null;
    const shown = listings.filter((listing) => listing.visibility === "visible" && listing.productStatus === "active");
    return {
      shopUrl: shopOrigin(scope, own.slug),
      name: draft.brand.name,
      tagline: draft.brand.tagline,
      version: draft.publishedVersion,
      last: draft.versions[0] ?? null,
      hasDraft: draft.draftSavedAt !== "",
      waiting,
      listed: listings.length,
      shown: shown.length,
      steps: nextSteps({ draft, shown, waiting, domains }),
    };
  });
}

export default function PartnerHome() {
  const data = useLoaderData<typeof loader>();
  const left = data.steps.filter((step) => !step.isDone).length;
  return (
    <>
      <PageHeader
        title={data.name}
        lead={data.tagline}
        actions={
          <ButtonLink small href={data.shopUrl} target="_blank" rel="noreferrer">
            Open the shop<span className="sr-only"> (new tab)</span>
          </ButtonLink>
        }
      />
      <Stats
        label="At a glance"
        items={[
          {
            label: "Enquiries waiting",
            value: data.waiting,
            note: data.waiting === 0 ? "Nobody is waiting" : "Answer them soon",
            to: partner.enquiries(),
          },
          { label: "Products in the shop", value: data.shown, note: `of ${data.listed} that you list`, to: partner.listings() },
          {
            label: "Brand version",
            value: data.version,
            note: data.hasDraft ? "A draft waits to be published" : "Everything is published",
            to: partner.brand(),
          },
        ]}
      />
      <Panel
        isFlush
        title="Next steps"
        lead={left === 0 ? "All done. Your shop is ready for customers." : `${left} of ${data.steps.length} left.`}
      >
        <div className="mt-3 border-border border-t">
          <Steps steps={data.steps} />
        </div>
      </Panel>
      <Panel title="What is live">
        <DefinitionList
          items={[
            { term: "Address", value: <a href={data.shopUrl}>{data.shopUrl.replace(/^https?:\/\//, "")}</a> },
            {
              term: "Brand",
              value: data.last ? `Version ${data.version}, published by ${data.last.publishedBy}` : "The plain look",
            },
            { term: "Published", value: data.last ? formatDateTime(data.last.publishedAt) : "Not yet" },
            { term: "Products", value: `${data.shown} in the shop, ${data.listed - data.shown} hidden or withdrawn` },
          ]}
        />
      </Panel>
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
