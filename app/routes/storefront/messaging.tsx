import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { listStorefrontProducts } from "~/catalog/list-products.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { readMessageVerdict } from "~/service-path/read-path.server";
import { earliestChange } from "./parts/earliest-change";
import { GetInTouch } from "./parts/get-in-touch";
import { messagingExample } from "./parts/messaging-example";
import { MessagingMonth } from "./parts/messaging-month";
import { MessagingSteps } from "./parts/messaging-steps";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { PriceSheet } from "./parts/price-sheet";
import { MessagePath } from "./parts/product-path";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title: "Text messaging",
    description: "Text and picture messages on your business number: how to start, what it costs, what must be registered.",
    path: shop.messaging(),
  });

const volume = { sent: 500, received: 200 };

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const scope = storefrontGate(args);
    const products = listStorefrontProducts(scope).filter((product) => product.group === "messaging");
    const verdict = readMessageVerdict(scope, readBrand(scope).shownAs);
    const messaging = products.find((product) => product.kind === "messaging");
    const isPlain = new URL(args.request.url).search === "";
    if (isPlain) markCacheable(args.context, { query: "", untilMs: earliestChange(products) });
    return { products, verdict, example: messaging ? messagingExample(messaging, volume) : null };
  });
}

export default function Messaging() {
  const { products, example, verdict } = useLoaderData<typeof loader>();
  const data = useShop();
  return (
    <>
      <PageHead
        title="Text messages on your business number"
        text="People call and text the same number. Your messages are registered in your company's name, so that the mobile networks let them through."
      />
      <div className="page grid gap-10 pb-16 lg:grid-cols-[1.2fr_1fr] lg:gap-16">
        <MessagingSteps products={products} />
        {example ? <MessagingMonth example={example} /> : null}
      </div>
      <MessagePath verdict={verdict} />
      {products.length > 0 ? (
        <section className="page pb-16" aria-labelledby="messaging-prices">
          <h2 id="messaging-prices" className="mb-4 text-2xl">
            All messaging prices
          </h2>
          <PriceSheet products={products} level={3} />
        </section>
      ) : null}
      <GetInTouch
        data={data}
        title="Start texting"
        text="Tell us your number and what you want to write about. We prepare the registration with you."
        about={{ product: products.find((product) => product.kind === "messaging")?.slug }}
      />
    </>
  );
}
