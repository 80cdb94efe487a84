import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listStorefrontProducts, readStorefrontProduct } from "~/catalog/list-products.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { SampleBadge } from "~/ui/badge";
import { ButtonLink } from "~/ui/button";
import { ArrowRightIcon, CheckIcon, Icon } from "~/ui/icons";
import { ChargeTable } from "./parts/charge-table";
import { earliestChange } from "./parts/earliest-change";
import { GetInTouch } from "./parts/get-in-touch";
import { breadcrumbFacts, JsonLd } from "./parts/json-ld";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { productFacts } from "./parts/product-facts";
import { MessagePath, ProductPath } from "./parts/product-path";
import { productWords } from "./parts/product-words";
import { readProductPath } from "./parts/read-product-path.server";
import { RelatedProducts } from "./parts/related-products";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? pageMeta(matches, { title: data.product.name, description: data.product.summary, path: shop.product(data.product.slug) })
    : pageMeta(matches, { title: "No such product" });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const scope = storefrontGate(args);
    const product = readStorefrontProduct(scope, args.params.slug ?? "");
    const others = listStorefrontProducts(scope).filter((other) => other.slug !== product.slug && other.group === product.group);
    const { path, messages } = readProductPath(scope, product);
    const isPlain = new URL(args.request.url).search === "";
    const untilMs = earliestChange([product, ...others, { nextChangeAtMs: path?.untilMs ?? null }]);
    if (isPlain) markCacheable(args.context, { query: "", untilMs });
    return { product, others, path, messages };
  });
}

const numberSearches: Record<string, { to: string; label: string }> = {
  "local-number": { to: shop.numbers("type=local"), label: "Choose a local number" },
  "toll-free-number": { to: shop.numbers("type=toll-free"), label: "Choose a toll-free number" },
};

export default function ProductPage() {
  const { product, others, path, messages } = useLoaderData<typeof loader>();
  const data = useShop();
  const words = productWords(product.kind);
  const search = numberSearches[product.kind];
  const crumbs = [{ label: "Services", href: shop.products() }, { label: product.name }];
  return (
    <>
      <PageHead crumbs={crumbs} title={product.name} text={product.summary} />
      <div className="page grid gap-10 pb-16 lg:grid-cols-[1.2fr_1fr] lg:gap-16">
        <section aria-labelledby="price">
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <h2 id="price" className="text-xl">
              What it costs
            </h2>
            {product.isSample ? <SampleBadge>Sample prices</SampleBadge> : null}
          </div>
          <ChargeTable charges={product.charges} caption={`Prices of ${product.name}`} />
          <p className="mt-3 text-sm text-muted">In US dollars, before taxes and government fees.</p>
          <div className="no-print mt-6 flex flex-wrap gap-3">
            {search ? (
              <ButtonLink href={search.to}>
                {search.label} <Icon of={ArrowRightIcon} />
              </ButtonLink>
            ) : null}
            <ButtonLink href={shop.contact({ product: product.slug })} look={search ? "secondary" : "primary"}>
              Ask about {product.name}
            </ButtonLink>
          </div>
        </section>
        {words ? <GoodToKnow lead={words.lead} facts={words.goodToKnow} /> : null}
      </div>
      {path ? <ProductPath kind={product.kind} path={path} carrierName={data.brand.carrierName} /> : null}
      {messages ? <MessagePath verdict={messages} /> : null}
      <RelatedProducts products={others} />
      <GetInTouch
        data={data}
        title={`Order ${product.name}, or ask first`}
        text="Call or write. We check what you need, tell you the price, and set it up for you."
        about={{ product: product.slug }}
      />
      <JsonLd facts={productFacts(data.origin, data.brand.name, product)} />
      <JsonLd facts={breadcrumbFacts(data.origin, crumbs)} />
    </>
  );
}

function GoodToKnow({ lead, facts }: { lead: string; facts: readonly string[] }) {
  return (
    <section aria-labelledby="know" className="card self-start p-6">
      <h2 id="know" className="text-xl">
        Good to know
      </h2>
      <p className="mt-2">{lead}</p>
      <ul className="mt-4 space-y-3">
        {facts.map((fact) => (
          <li key={fact} className="flex items-start gap-3">
            <Icon of={CheckIcon} className="mt-1 text-brand-text" />
            <span>{fact}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
