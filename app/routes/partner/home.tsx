import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { partnerGate } from "~/identity/gates.server";
import { partner, shop } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { orRefuse } from "~/platform/respond.server";
import { PathLine } from "~/service-path/path-line";
import { visitDaysShown } from "~/tenancy/visit-days";
import { ButtonLink } from "~/ui/button";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { type StatItem, Stats } from "~/ui/console/stat";
import { type Step, Steps } from "~/ui/console/steps";
import { DefinitionList } from "~/ui/definition-list";
import { Notice } from "~/ui/notice";
import { ListingsPanel } from "./parts/listings-panel";
import { MarginsPanel } from "./parts/margins-panel";
import { readHome } from "./parts/read-home.server";
import { VisitsPanel } from "./parts/visits-panel";
import { WaitingPanel } from "./parts/waiting-panel";

export const meta: MetaFunction = () => [{ title: "Overview · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => readHome(await partnerGate(args, "brand.read")));
}

export default function PartnerHome() {
  const data = useLoaderData<typeof loader>();
  const left = openSteps(data.steps);
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
      <Stats label="At a glance" items={glance(data)} />
      <WaitingPanel items={data.waiting} />
      {left > 0 ? <StepsPanel steps={data.steps} /> : null}
      <Panel
        title="What customers see of your service path"
        lead="On the start page and on products, for numbers that the carrier holds itself. A number that another company holds shows its own path."
      >
        <PathLine verdict={data.path} href={data.shopUrl + shop.servicePath()} label="Open the page in the shop" />
        {data.drift.map(({ kind, isHop, what, wayBack }) => (
          <Notice key={kind} tone={isHop ? "danger" : "neutral"} title={what} className="mt-4">
            <p>{wayBack}</p>
          </Notice>
        ))}
      </Panel>
      <VisitsPanel visits={data.visits} />
      <div className="grid items-start gap-x-6 lg:grid-cols-2">
        {data.listings ? <ListingsPanel listings={data.listings} /> : null}
        {data.margins ? <MarginsPanel margins={data.margins} /> : null}
      </div>
      {left > 0 || data.steps.length === 0 ? null : <StepsPanel steps={data.steps} />}
      <Panel title="What is live">
        <DefinitionList
          items={[
            { term: "Address", value: <a href={data.shopUrl}>{data.shopUrl.replace(/^https?:\/\//, "")}</a> },
            {
              term: "Brand",
              value: data.last ? `Version ${data.version}, published by ${data.last.publishedBy}` : "The plain look",
            },
            { term: "Published", value: data.last ? formatDateTime(data.last.publishedAt) : "Not yet" },
          ]}
        />
      </Panel>
    </>
  );
}

/** What is worth doing but not needed is nothing left to do. */
const openSteps = (steps: Step[]) => steps.filter((step) => !step.isDone && !step.isOptional).length;

function StepsPanel({ steps }: { steps: Step[] }) {
  const left = openSteps(steps);
  const needed = steps.filter((step) => !step.isOptional);
  const lead = left === 0 ? "All that is yours to do is done." : `${left} of ${needed.length} left, each ticked by itself.`;
  const [open, done] = [steps.filter(({ isDone }) => !isDone), steps.filter(({ isDone }) => isDone)];
  return (
    <Panel isFlush title="Next steps" lead={lead}>
      <div className="mt-3 border-border border-t">
        <Steps steps={open} />
      </div>
      {done.length > 0 ? (
        <details className="border-border border-t">
          <summary className="cursor-pointer px-4 py-3 font-semibold sm:px-5">{done.length} done</summary>
          <div className="border-border border-t">
            <Steps steps={done} />
          </div>
        </details>
      ) : null}
    </Panel>
  );
}

function glance({ visits, enquiries, listings, version, hasDraft }: ReturnType<typeof useLoaderData<typeof loader>>) {
  const items: StatItem[] = [
    { label: "Visits", value: visits.total.toLocaleString("en-US"), note: `in ${visitDaysShown} days, ${visits.today} today` },
  ];
  if (enquiries !== null)
    items.push({
      label: "Enquiries waiting",
      value: enquiries,
      note: enquiries === 0 ? "Nobody is waiting" : "Answer them soon",
      to: partner.enquiries(),
    });
  if (listings)
    items.push({
      label: "Products in the shop",
      value: listings.shown,
      note: `of ${listings.total} that you list`,
      to: partner.listings(),
    });
  const note = hasDraft ? "A draft waits to be published" : "Everything is published";
  return [...items, { label: "Brand version", value: version, note, to: partner.brand() }];
}

export { ConsoleErrorPage as ErrorBoundary };
