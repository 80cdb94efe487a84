import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { listStorefrontProducts } from "~/catalog/list-products.server";
import { priceNumbers } from "~/catalog/price-numbers.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { readNumber } from "~/numbering/read-number.server";
import { orRefuse } from "~/platform/respond.server";
import { PathFigure } from "~/service-path/path-figure";
import type { RecordLinkView } from "~/service-path/path-record-view";
import { readNumberPath } from "~/service-path/read-path.server";
import { readRecordOfNumber } from "~/service-path/read-record.server";
import { RecordLink } from "~/service-path/record-link";
import type { PathView } from "~/service-path/view";
import { SampleBadge } from "~/ui/badge";
import { fitsNumber } from "./parts/add-ons";
import { earliestChange } from "./parts/earliest-change";
import { FeatureDrawings } from "./parts/feature-marks";
import { GetInTouch } from "./parts/get-in-touch";
import { NumberFacts } from "./parts/number-facts";
import { NumberOffer } from "./parts/number-offer";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { placeOf } from "./parts/place-of";
import { PriceSheet } from "./parts/price-sheet";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? pageMeta(matches, {
        title: data.number.display,
        description: `${data.number.display}, ${placeOf(data.number)}: what it can do, what it costs and how its calls travel.`,
        path: shop.number(data.number.e164),
        noindex: true,
      })
    : pageMeta(matches, { title: "No such number", noindex: true });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = storefrontGate(args);
    const prices = priceNumbers(scope);
    const number = await readNumber(scope, { e164: `+${args.params.e164}`, skus: prices.skus });
    const { shownAs } = readBrand(scope);
    const path = number.available ? readNumberPath(scope, { ...shownAs, e164: number.e164 }) : null;
    const record = number.available ? readRecordOfNumber(scope, { ...shownAs, e164: number.e164 }) : null;
    const addOns = listStorefrontProducts(scope).filter((product) => fitsNumber(product, number.type));
    const price = prices.bySku[number.productSku] ?? null;
    if (new URL(args.request.url).search === "") {
      const untilMs = earliestChange([prices, ...addOns, { nextChangeAtMs: path?.untilMs ?? null }]);
      markCacheable(args.context, { query: "", maxAgeSeconds: 2, untilMs });
    }
    return { number, path, record, price, addOns };
  });
}

export default function NumberPage() {
  const { number, path, record, price, addOns } = useLoaderData<typeof loader>();
  const data = useShop();
  const crumbs = [{ label: "Numbers", href: shop.numbers() }, { label: number.display }];
  return (
    <>
      <FeatureDrawings />
      <PageHead crumbs={crumbs} title={<span className="number-title">{number.display}</span>} text={placeOf(number)}>
        {number.isSample ? (
          <p className="mt-3">
            <SampleBadge>Sample number</SampleBadge>
          </p>
        ) : null}
      </PageHead>
      <div className="page grid gap-10 pb-12 lg:grid-cols-[1.3fr_1fr] lg:gap-16">
        <div className="lg:order-1">
          <NumberOffer number={number} price={price} data={data} />
        </div>
        <NumberFacts number={number} carrierName={data.brand.carrierAtStart} />
      </div>
      {path ? <NumberPath path={path} record={record} /> : null}
      {path && addOns.length > 0 ? (
        <section className="page section" aria-labelledby="add">
          <h2 id="add" className="mb-4 text-2xl">
            What you can add to it
          </h2>
          <PriceSheet products={addOns} level={3} />
        </section>
      ) : null}
      <GetInTouch
        data={data}
        title={number.available ? `Take ${number.display}` : "Find another one with us"}
        text={
          number.available
            ? "Call us, or write with the number already filled in. We set it up on your phone system."
            : "Tell us what you liked about it, and we look for one that comes close."
        }
        about={{ number: number.e164 }}
      />
    </>
  );
}

function NumberPath({ path, record }: { path: PathView; record: RecordLinkView | null }) {
  return (
    <section className="section bg-sunken" aria-labelledby="path">
      <div className="page">
        <h2 id="path" className="mb-6 text-2xl">
          How a call to this number travels
        </h2>
        <PathFigure path={path} id="number-path" />
        {record ? <RecordLink record={record} /> : null}
      </div>
    </section>
  );
}
