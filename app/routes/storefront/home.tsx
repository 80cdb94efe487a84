import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { listStorefrontProducts } from "~/catalog/list-products.server";
import { priceNumbers } from "~/catalog/price-numbers.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { runsStraight } from "~/service-path/decide";
import { PathFigure } from "~/service-path/path-figure";
import { readShopPath } from "~/service-path/read-path.server";
import type { PathView } from "~/service-path/view";
import { earliestChange } from "./parts/earliest-change";
import { GetInTouch } from "./parts/get-in-touch";
import { HomeHero } from "./parts/home-hero";
import { HomeOffers } from "./parts/home-offers";
import { JsonLd, organizationFacts, siteFacts } from "./parts/json-ld";
import { NumberBoard } from "./parts/number-board";
import { pageMeta } from "./parts/page-meta";
import { drawnForOwn } from "./parts/product-path";
import { readBoard } from "./parts/read-board.server";
import { type ShopData, useShop } from "./parts/shop-data";
import { WhoAnswers } from "./parts/who-answers";
import { WhyDirect } from "./parts/why-direct";

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, { path: shop.home() });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = storefrontGate(args);
    const products = listStorefrontProducts(scope);
    const prices = priceNumbers(scope);
    const brand = readBrand(scope);
    const numbers = await readBoard(scope, { skus: prices.skus, shopPhone: brand.support.phone });
    const path = readShopPath(scope, brand.shownAs);
    const untilMs = earliestChange([...products, { nextChangeAtMs: path.untilMs }]);
    if (new URL(args.request.url).search === "") markCacheable(args.context, { query: "", maxAgeSeconds: 2, untilMs });
    return { products, numbers, prices: prices.bySku, path };
  });
}

export default function Home() {
  const { products, numbers, prices, path } = useLoaderData<typeof loader>();
  const data = useShop();
  const { brand } = data;
  return (
    <>
      <HomeHero brand={brand}>
        <NumberBoard numbers={numbers} prices={prices} />
      </HomeHero>
      <section className="page section" aria-labelledby="sells">
        <h2 id="sells" className="section-title">
          What you can buy, and for how much
        </h2>
        <HomeOffers products={products} />
      </section>
      <HomePath data={data} path={path} />
      <section className="page section" aria-labelledby="support">
        <div className="grid gap-8 lg:grid-cols-[1fr_1.4fr] lg:gap-16">
          <div>
            <h2 id="support" className="section-title mb-0!">
              You always know who answers
            </h2>
            {brand.about ? <p className="mt-4 text-lg whitespace-pre-line text-muted">{brand.about}</p> : null}
          </div>
          <WhoAnswers data={data} />
        </div>
      </section>
      <GetInTouch
        data={data}
        title="Talk to a person about your numbers"
        text="Tell us which number you like, or what your phones should do. We will set it up with you."
      />
      <JsonLd facts={{ "@graph": [organizationFacts(data), siteFacts(data)] }} />
    </>
  );
}

/** How calls reach a customer. The words that claim a straight path stand only beside a record that shows it. */
function HomePath({ data, path }: { data: ShopData; path: PathView }) {
  const isStraight = runsStraight(path.verdict);
  const { why } = data.brand;
  return (
    <section className="section bg-sunken" aria-labelledby="direct">
      <div className="page">
        <h2 id="direct" className="section-title mb-0!">
          {isStraight ? "Straight from the carrier to your phones" : "How calls reach your phones"}
        </h2>
        {isStraight && why ? <p className="mt-4 max-w-2xl text-lg whitespace-pre-line">{why}</p> : null}
        {isStraight ? (
          <div className="mt-8">
            <WhyDirect data={data} />
          </div>
        ) : null}
        <div className="card mt-8 p-5 sm:p-8">
          <PathFigure path={path} id="home-path" />
          <p className="mt-4 max-w-[65ch] text-muted">{drawnForOwn(data.brand.carrierName)}</p>
          <p className="mt-4">
            <a href={shop.servicePath()} className="link py-1 font-semibold">
              See what each step rests on
            </a>{" "}
            <a href={shop.servicePathGuide()} className="link inline-block py-1 font-semibold sm:ml-4">
              Carrier, reseller, service provider: who is who
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}
