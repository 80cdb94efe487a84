import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { CarrierRecord } from "~/service-path/carrier-record";
import { CompareFigure } from "~/service-path/compare-figure";
import { PathFigure } from "~/service-path/path-figure";
import { readCarrierRecord, readComparison, readShopPath } from "~/service-path/read-path.server";
import { RecordsLink } from "~/service-path/record-link";
import { earliestChange } from "./parts/earliest-change";
import { GetInTouch } from "./parts/get-in-touch";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { drawnForOwn } from "./parts/product-path";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title: "Service path",
    description: "Who stands between your caller and your phone system, who sells and bills, and what each step rests on.",
    path: shop.servicePath(),
  });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const scope = storefrontGate(args);
    const named = readBrand(scope).shownAs;
    const [path, comparison, record] = [
      readShopPath(scope, named),
      readComparison(scope, named),
      readCarrierRecord(scope, named),
    ];
    const untilMs = earliestChange([path, record].map((fact) => ({ nextChangeAtMs: fact.untilMs })));
    if (new URL(args.request.url).search === "") markCacheable(args.context, { query: "", untilMs });
    return { path, record, comparison };
  });
}

export default function ServicePath() {
  const { path, record, comparison } = useLoaderData<typeof loader>();
  const data = useShop();
  return (
    <>
      <PageHead
        title="Who stands between your caller and you"
        text="Drawn from dated records, not from promises. Each step says what it rests on, and you can check it."
      />
      <div className="page pb-16">
        <PathFigure path={path} id="shop-path" />
        <p className="mt-4 max-w-[65ch] text-muted">{drawnForOwn(data.brand.carrierName)}</p>
        <RecordsLink />
      </div>
      <section className="section bg-sunken" aria-labelledby="compare">
        <div className="page">
          <h2 id="compare" className="mb-2 text-2xl">
            The same order through a carrier service reseller
          </h2>
          <p className="mb-8 max-w-2xl text-muted">
            A carrier service reseller holds no numbers of its own. It buys numbers and calls from a carrier, runs them through
            its own network and sells them on.{" "}
            <a href={shop.servicePathGuide()} className="link">
              Who is who, with examples
            </a>
          </p>
          <CompareFigure comparison={comparison} />
          <p className="mt-8">
            <a href={shop.pathCost()} className="link">
              What that would cost you, worked out at our prices
            </a>
          </p>
        </div>
      </section>
      <section className="page section" aria-labelledby="record">
        <h2 id="record" className="mb-2 text-2xl">
          {record.standing === "carrier"
            ? `What makes ${data.brand.carrierName} a carrier`
            : `What is on record of ${data.brand.carrierName}`}
        </h2>
        <p className="mb-8 max-w-2xl text-muted">
          Ten things that a carrier with direct access to the telephone network can show. A reseller cannot show all of them.{" "}
          <a href={shop.checkProvider()} className="link">
            Check your own provider
          </a>
        </p>
        <CarrierRecord record={record} />
      </section>
      <GetInTouch
        data={data}
        title="Would you like this looked at for your own numbers?"
        text="Send us your last telephone bill or the name of your provider, and we will tell you who is in your path today."
      />
    </>
  );
}
