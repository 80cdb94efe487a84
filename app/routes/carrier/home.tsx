import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { readCatalog } from "~/catalog/read-catalog.server";
import { carrierGate } from "~/identity/gates.server";
import { carrierMay } from "~/identity/roles";
import { carrier } from "~/kit/paths";
import type { CarrierScope } from "~/kit/scope";
import { formatDate } from "~/kit/time";
import { summarizeInventory } from "~/numbering/inventory-summary-store.sqlite.server";
import { countWaitingEnquiries } from "~/ordering/enquiry-store.server";
import { orRefuse } from "~/platform/respond.server";
import { lapsesOf, lapseWords } from "~/providers/lapses";
import { findOurCarrier } from "~/providers/provider-store.sqlite.server";
import { countSentence, recordOf } from "~/providers/record";
import { StandingBadge } from "~/providers/status-badge";
import { listPartners } from "~/tenancy/partner-store.server";
import { SampleBadge } from "~/ui/badge";
import { buttonClass } from "~/ui/button";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { Bars, Stats } from "~/ui/console/stat";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Overview · Carrier desk" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "catalog.read");
    const [partners, products, waiting] = await Promise.all([
      listPartners(scope),
      readCatalog(scope),
      countWaitingEnquiries(scope),
    ]);
    return {
      partners: partners.length,
      live: partners.filter((row) => row.status === "live").length,
      products: products.filter((product) => product.status === "active").length,
      planned: products.flatMap((product) => product.charges).filter((charge) => charge.next).length,
      waiting,
      numbers: numbersByStatus(scope),
      record: ourRecord(scope),
      mayAddPartners: carrierMay(scope.role, "partners.edit"),
    };
  });
}

function numbersByStatus(scope: CarrierScope) {
  const counts = new Map([
    ["available", 0],
    ["held", 0],
    ["assigned", 0],
    ["aging", 0],
  ]); // prettier-ignore
  for (const row of summarizeInventory(scope).byPlace) counts.set(row.status, (counts.get(row.status) ?? 0) + row.count);
  return [...counts].map(([status, value]) => ({ name: status.charAt(0).toUpperCase() + status.slice(1), value }));
}

function ourRecord(scope: CarrierScope) {
  const facts = findOurCarrier(scope);
  if (!facts) return null;
  const now = Date.now();
  const record = recordOf(facts, now);
  const lapses = lapsesOf(record, now).map((lapse) => ({ item: lapse.item, title: lapse.title, words: lapseWords(lapse) }));
  const { id, name, isSample, verified, untilMs } = record;
  return { id, name, isSample, verified, untilMs, standing: record.standing.kind, sentence: countSentence(record), lapses };
}

export default function CarrierHome() {
  const data = useLoaderData<typeof loader>();
  const numbers = data.numbers.reduce((sum, row) => sum + row.value, 0);
  return (
    <>
      <PageHeader
        title="Overview"
        lead="What all shops sell from, and how they do."
        actions={
          data.mayAddPartners ? (
            <Link to={carrier.partners()} className={buttonClass({ small: true })}>
              Add a partner
            </Link>
          ) : null
        }
      />
      <Stats
        label="At a glance"
        items={[
          {
            label: "Shops",
            value: data.live,
            note: data.live === data.partners ? "All live" : `${data.partners - data.live} suspended`,
            to: carrier.partners(),
          },
          { label: "Products on offer", value: data.products, note: plannedWords(data.planned), to: carrier.catalog() },
          {
            label: "Numbers",
            value: numbers.toLocaleString("en-US"),
            note: "Counts at most half a minute old",
            to: carrier.inventory(),
          },
          { label: "Enquiries waiting", value: data.waiting, note: "With all partners together" },
        ]}
      />
      <div className="grid items-start gap-x-6 lg:grid-cols-2">
        <Panel title="Numbers by status">
          <Bars rows={data.numbers} unit="numbers" />
        </Panel>
        <OurRecord record={data.record} />
      </div>
    </>
  );
}

const plannedWords = (planned: number) =>
  planned === 0 ? "No price change planned" : `${planned} price ${planned === 1 ? "change" : "changes"} planned`;

function OurRecord({ record }: { record: ReturnType<typeof ourRecord> }) {
  if (!record) {
    return (
      <EmptyState title="Our own record is missing">
        <p>Until our company stands in the directory, no shop can show who holds its numbers.</p>
        <Link to={carrier.providers()} className={buttonClass({ look: "secondary" })}>
          To the directory
        </Link>
      </EmptyState>
    );
  }
  return (
    <Panel title="Our record" lead="What every shop shows visitors about us.">
      <p className="tabular font-heading text-3xl font-bold">{record.verified} of 10</p>
      <p className="mt-1">{record.sentence}.</p>
      <p className="mt-3 flex flex-wrap gap-2">
        <StandingBadge kind={record.standing} />
        {record.isSample ? <SampleBadge /> : null}
      </p>
      {record.lapses.length > 0 ? (
        <Notice tone="warning" title="Ends soon, or has ended" className="mt-4">
          <ul data-lapses="" className="mt-1 space-y-1">
            {record.lapses.map(({ item, title, words }) => (
              <li key={item}>
                <Link to={`${carrier.provider(record.id)}#item-${item}`} className="link">
                  {title}
                </Link>
                : {words}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {record.untilMs ? (
        <p className="mt-3 text-muted">The next item lapses on {formatDate(record.untilMs)} unless it is checked again.</p>
      ) : null}
      <p className="mt-4">
        <Link to={carrier.provider(record.id)} className="link">
          See the ten items
        </Link>
      </p>
    </Panel>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
