import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { optionalCustomer, storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { CheckSteps } from "~/service-path/check-steps";
import { PathFigure } from "~/service-path/path-figure";
import { readRecord } from "~/service-path/read-record.server";
import { RecordFacts } from "~/service-path/record-facts";
import { RecordItems } from "~/service-path/record-items";
import { RecordState } from "~/service-path/record-state";
import { SampleBadge } from "~/ui/badge";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? pageMeta(matches, {
        title: `Path record ${data.block}`,
        description: `A dated, signed statement of who carries the calls of the numbers ${data.range}. Anybody can check it.`,
        path: shop.pathRecord(data.id),
        noindex: true,
      })
    : pageMeta(matches, { title: "No such record", noindex: true });

/** Seconds for which a page that says what holds now is kept. */
const maxAgeSeconds = 30;

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = storefrontGate(args);
    const customer = await optionalCustomer(args);
    const voice = { ...readBrand(scope).shownAs, host: new URL(args.context.siteOrigin).host };
    const record = readRecord(scope, { id: args.params.id ?? "", voice, isCustomer: customer !== null });
    const isPlain = new URL(args.request.url).search === "" && customer === null;
    if (isPlain) markCacheable(args.context, { query: "", maxAgeSeconds, untilMs: record.untilMs });
    return record;
  });
}

export default function PathRecord() {
  const record = useLoaderData<typeof loader>();
  const { origin } = useShop();
  const crumbs = [
    { label: "Service path", href: shop.servicePath() },
    { label: "Records", href: shop.pathRecords() },
    { label: record.block },
  ];
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title={`Path record for ${record.block}`}
        text="A dated, signed statement of who stands between a caller and the customer. It can’t be changed unnoticed, and anybody can check it."
      >
        {record.isSample ? (
          <p className="mt-3">
            <SampleBadge>Rests on sample data</SampleBadge>
          </p>
        ) : null}
      </PageHead>
      <div className="page grid gap-8 pb-12">
        <RecordState record={record} />
        <RecordFacts record={record} />
        <PathFigure path={record.path} id="record-path" open />
      </div>
      <section className="section bg-sunken" aria-labelledby="items">
        <div className="page">
          <RecordItems record={record} />
        </div>
      </section>
      <section className="page section" aria-labelledby="check">
        <CheckSteps record={record} origin={origin} />
      </section>
    </>
  );
}
