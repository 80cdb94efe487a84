import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listStorefrontProducts } from "~/catalog/list-products.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { EmptyState } from "~/ui/empty-state";
import { earliestChange } from "./parts/earliest-change";
import { GetInTouch } from "./parts/get-in-touch";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { PriceSheet } from "./parts/price-sheet";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title: "Services and prices",
    description: "Business numbers, messaging, calls, fax and number services, each with its price.",
    path: shop.products(),
  });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const products = listStorefrontProducts(storefrontGate(args));
    const isPlain = new URL(args.request.url).search === "";
    if (isPlain) markCacheable(args.context, { query: "", untilMs: earliestChange(products) });
    return { products };
  });
}

export default function Products() {
  const { products } = useLoaderData<typeof loader>();
  const data = useShop();
  return (
    <>
      <PageHead
        title="Services and prices"
        text="Everything we sell, with what it costs. Taxes and government fees come on top."
      />
      <div className="page pb-16">
        {products.length > 0 ? (
          <PriceSheet products={products} />
        ) : (
          <EmptyState title="Our price list is being prepared">
            <p>Call or write to us: we are glad to tell you what we can do for you today.</p>
          </EmptyState>
        )}
      </div>
      <GetInTouch
        data={data}
        title="Not sure what you need?"
        text="Tell us how many people answer your phone and what they use today. We will tell you what it takes, and what it costs."
      />
    </>
  );
}
