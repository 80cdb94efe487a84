import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listStorefrontProducts } from "~/catalog/list-products.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { isoDay } from "~/kit/time";
import { orRefuse } from "~/platform/respond.server";
import { compareCost } from "~/service-path/cost";
import { assumptionText } from "~/service-path/cost-assumptions";
import { listCostAssumptions } from "~/service-path/cost-store.server";
import { CostTable } from "~/service-path/cost-table";
import { ErrorSummary } from "~/ui/error-summary";
import { readBasket } from "./parts/cost-basket";
import { CostForm } from "./parts/cost-form";
import { CostQuote } from "./parts/cost-quote";
import { earliestChange } from "./parts/earliest-change";
import { GetInTouch } from "./parts/get-in-touch";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction = ({ matches, location }) =>
  pageMeta(matches, {
    title: "Cost with and without a reseller",
    description: "The same order at our prices, and with what a carrier service reseller would add to them.",
    path: shop.pathCost(),
    noindex: location.search !== "",
  });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = storefrontGate(args);
    const { searchParams } = new URL(args.request.url);
    const products = listStorefrontProducts(scope);
    const basket = readBasket(searchParams, products, await listCostAssumptions(scope));
    // The page names the day on which it was worked out, so it is not the same page tomorrow.
    const tomorrow = Date.parse(`${isoDay(Date.now())}T24:00:00Z`);
    const untilMs = earliestChange([...products, { nextChangeAtMs: tomorrow }]);
    if (searchParams.size === 0) markCacheable(args.context, { query: "", untilMs });
    const { groups, lines, texts, errors, numbers, assumptions } = basket;
    const ordered = lines.filter((line) => line.quantity > 0);
    return {
      groups,
      lines: ordered,
      texts,
      counted: texts.map(({ key, isSample }) => ({ ...assumptionText(assumptions[key]), isSample })),
      errors,
      comparison: compareCost(lines, numbers, assumptions),
      day: isoDay(Date.now()),
    };
  });
}

export default function PathCost() {
  const { groups, lines, texts, counted, errors, comparison, day } = useLoaderData<typeof loader>();
  const data = useShop();
  const crumbs = [{ label: "Service path", href: shop.servicePath() }, { label: "Cost" }];
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title="What a reseller in the path would cost"
        text="The same order twice: at our prices, and with what a carrier service reseller would add. Every assumption is shown, and you can put your own figure in its place."
      />
      <div className="page grid gap-10 pb-16 lg:grid-cols-[1fr_1.1fr] lg:gap-16 print:block">
        <div className="min-w-0 lg:order-1">
          {Object.keys(errors).length > 0 ? (
            <div className="mb-6">
              <ErrorSummary
                message="Some figures could not be read. They count as nothing, or as not known, until they are corrected."
                fields={errors}
              />
            </div>
          ) : null}
          <CostTable comparison={comparison} assumptions={counted} sellerName={data.brand.name} />
          <CostQuote lines={lines} day={day} />
        </div>
        <div className="min-w-0 print:hidden">
          <CostForm groups={groups} assumptions={texts} errors={errors} />
        </div>
      </div>
      <GetInTouch
        data={data}
        title="Would you like this for your own bill?"
        text="Send us your last telephone bill, and we work it out with your own quantities."
      />
    </>
  );
}
