import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { priceNumbers } from "~/catalog/price-numbers.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { numbersPath } from "~/numbering/number-search";
import { searchNumbers } from "~/numbering/search-numbers.server";
import { parseNumberSearch } from "~/numbering/search-query";
import { orRefuse } from "~/platform/respond.server";
import { readHolderVerdicts } from "~/service-path/read-path.server";
import { Pager } from "~/ui/pager";
import { activeFilters, searchTitle } from "./parts/active-filters";
import { DroppedValues } from "./parts/dropped-values";
import { FeatureDrawings } from "./parts/feature-marks";
import { FilterChips } from "./parts/filter-chips";
import { NoNumbers } from "./parts/no-numbers";
import { NumberList } from "./parts/number-list";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { PathKey } from "./parts/path-key";
import { ResultsHead } from "./parts/results-head";
import { SearchFilters } from "./parts/search-filters";
import { SmartBox } from "./parts/smart-box";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(matches, {
    title: data ? searchTitle(data.search) : "Numbers",
    description: "Search our free numbers by area code, city, state, digits or the word you want to spell, with prices.",
    path: shop.numbers(),
    noindex: data?.canonical !== "",
  });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = storefrontGate(args);
    const { searchParams } = new URL(args.request.url);
    const { search, dropped, canonical } = parseNumberSearch(searchParams);
    // The box's text becomes filters, so that each search has one address. What could not be used is said first.
    if (searchParams.has("q") && dropped.length === 0) throw redirect(numbersPath(search));
    const prices = priceNumbers(scope);
    const found = await searchNumbers(scope, { search, skus: prices.skus });
    const verdicts = readHolderVerdicts(scope, found.numbers, readBrand(scope).shownAs);
    if (dropped.length === 0) {
      markCacheable(args.context, { query: canonical, maxAgeSeconds: 2, untilMs: prices.nextChangeAtMs });
    }
    return { search, dropped, canonical, found, prices: prices.bySku, verdicts };
  });
}

export default function Numbers() {
  const { search, dropped, found, prices, verdicts } = useLoaderData<typeof loader>();
  const page = (number: number) => numbersPath({ ...search, page: number });
  return (
    <>
      <FeatureDrawings />
      <PageHead title={searchTitle(search)} />
      <div className="page search-grid pb-16">
        <form action={shop.numbers()} method="get" role="search" aria-label="Numbers" data-form="search">
          <div className="search-top">
            <SmartBox />
            <DroppedValues dropped={dropped} />
          </div>
          <SearchFilters search={search} count={activeFilters(search).length} />
        </form>
        <section aria-label="Results" className="min-w-0">
          <FilterChips search={search} />
          <ResultsHead search={search} found={found} />
          <PathKey verdicts={verdicts} />
          {found.numbers.length > 0 ? (
            <NumberList numbers={found.numbers} prices={prices} verdicts={verdicts} />
          ) : (
            <NoNumbers page={search.page} suggestions={found.suggestions} />
          )}
          <div className="mt-6">
            <Pager
              page={search.page}
              previous={search.page > 1 && found.numbers.length > 0 ? page(search.page - 1) : null}
              next={found.hasNext ? page(search.page + 1) : null}
            />
          </div>
        </section>
      </div>
    </>
  );
}
