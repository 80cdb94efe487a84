import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type BrandDraftView, readBrandDraft } from "~/branding/read-brand-draft.server";
import type { PartnerListing } from "~/catalog/partner-listing";
import { readListings } from "~/catalog/read-listings.server";
import { partnerGate } from "~/identity/gates.server";
import { partner } from "~/kit/paths";
import { notFound } from "~/kit/refusal";
import { formatDateTime } from "~/kit/time";
import { countNewEnquiries } from "~/ordering/enquiry-store.server";
import { orRefuse } from "~/platform/respond.server";
import { findPartner } from "~/tenancy/partner-store.server";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import { ButtonLink } from "~/ui/button";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { Stats } from "~/ui/console/stat";
import { type Step, Steps } from "~/ui/console/steps";
import { DefinitionList } from "~/ui/definition-list";

export const meta: MetaFunction = () => [{ title: "Overview · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.read");
    const own = await findPartner(scope);
    if (!own) throw notFound("shop");
    const [draft, listings, waiting] = await Promise.all([readBrandDraft(scope), readListings(scope), countNewEnquiries(scope)]);
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
      steps: nextSteps(draft, shown, waiting),
    };
  });
}

/** What is left to do, from what is there. */
function nextSteps(draft: BrandDraftView, shown: PartnerListing[], waiting: number): Step[] {
  const { brand } = draft;
  const raised = shown.filter((listing) => listing.charges.some((charge) => charge.raisedToFloor));
  const open = (title: string, text: string, isDone: boolean, to: string, action: string): Step => ({
    title,
    text,
    isDone,
    to,
    action,
  });
  return [
    open(
      "Say how customers reach you",
      "A support telephone or e-mail address.",
      Boolean(brand.supportPhone || brand.supportEmail),
      partner.brand(),
      "Add support",
    ),
    open("Put your logo on it", "PNG, JPEG, WebP or SVG.", brand.logo !== null, partner.brand(), "Add a logo"),
    open(
      "Say who you are",
      "A few sentences about your company make a shop worth trusting.",
      brand.about !== "",
      partner.brand(),
      "Write it",
    ),
    open(
      "Publish what you changed",
      "The shop shows the published version only.",
      draft.draftSavedAt === "",
      partner.brand(),
      "Look it over",
    ),
    open("Put products in the shop", `${shown.length} on show now.`, shown.length > 0, partner.listings(), "Choose products"),
    open(
      "Check your prices",
      raised.length === 0
        ? "Each rule gives at least the lowest price allowed."
        : `${raised.length} of your rules give less than the lowest price allowed.`,
      shown.length > 0 && raised.length === 0,
      partner.listings(),
      "See prices",
    ),
    open(
      "Answer enquiries",
      waiting === 0 ? "Nobody is waiting." : `${waiting} waiting for an answer.`,
      waiting === 0,
      partner.enquiries(),
      "Read them",
    ),
  ];
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
