import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { runsStraight } from "~/service-path/decide";
import { ExampleFigure } from "~/service-path/example-figure";
import { guideConfigurations } from "~/service-path/guide-configurations";
import { PathLine } from "~/service-path/path-line";
import { readCarrierRecord, readShopPath } from "~/service-path/read-path.server";
import { verdictMeanings } from "~/service-path/verdict-meanings";
import { earliestChange } from "./parts/earliest-change";
import { FindOut } from "./parts/find-out";
import { GetInTouch } from "./parts/get-in-touch";
import { CarrierKinds, CompanyKinds } from "./parts/guide-kinds";
import { breadcrumbFacts, JsonLd } from "./parts/json-ld";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { drawnForOwn } from "./parts/product-path";
import { useShop } from "./parts/shop-data";
import { WhoToAsk } from "./parts/who-to-ask";

const title = "Carrier, reseller or service provider?";
const crumbs = [{ label: "Service path", href: shop.servicePath() }, { label: "Who is who" }];

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title,
    description: "Who holds your number, who carries your calls, who only sells: drawn with examples, and whom to ask for what.",
    path: shop.servicePathGuide(),
  });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const scope = storefrontGate(args);
    const named = readBrand(scope).shownAs;
    const [path, record] = [readShopPath(scope, named), readCarrierRecord(scope, named)];
    const untilMs = earliestChange([path, record].map((fact) => ({ nextChangeAtMs: fact.untilMs })));
    if (new URL(args.request.url).search === "") markCacheable(args.context, { query: "", untilMs });
    const { verdict, word, headline } = path;
    return { here: { verdict, word, headline }, carrierCategory: record.categoryLabel, count: record.count };
  });
}

export default function ServicePathGuide() {
  const { here, carrierCategory, count } = useLoaderData<typeof loader>();
  const data = useShop();
  return (
    <>
      <PageHead
        crumbs={crumbs}
        title={title}
        text="Several companies have a part in every telephone line. Three questions sort them: who holds the number, whose network do the calls run through, and who sends the bill?"
      />
      <CompanyKinds data={data} here={{ count, isFree: runsStraight(here.verdict) }} />
      <section className="section bg-sunken" aria-labelledby="ways">
        <div className="page">
          <h2 id="ways" className="mb-2 text-2xl">
            Six ways in which they come together
          </h2>
          <p className="mb-6 max-w-2xl text-muted">
            The companies are made up. Each drawing and each verdict is made by the same rules as the ones of this shop.
          </p>
          <Verdicts />
          <div className="space-y-6">
            {guideConfigurations.map(({ key, path, text }) => (
              <div key={key} className="card p-5 sm:p-8">
                <ExampleFigure path={path} id={`way-${key}`} text={text} />
              </div>
            ))}
          </div>
          <h3 className="mt-10 mb-3 text-xl">And in this shop</h3>
          <PathLine verdict={here} href={shop.servicePath()} label="See the drawing and what it rests on" />
          <p className="mt-2 max-w-[65ch] text-muted">{drawnForOwn(data.brand.carrierName)}</p>
        </div>
      </section>
      <CarrierKinds data={data} category={carrierCategory} />
      <WhoToAsk data={data} />
      <FindOut />
      <GetInTouch
        data={data}
        title="Not sure what your provider is?"
        text="Write its name, or send a bill. We tell you what can be found out, and what can not."
      />
      <JsonLd facts={breadcrumbFacts(data.origin, crumbs)} />
    </>
  );
}

/** What each verdict says, best first. */
function Verdicts() {
  return (
    <dl className="mb-8 grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
      {verdictMeanings.map(({ verdict, word, meaning }) => (
        <div key={verdict}>
          <dt className="font-semibold">{word}</dt>
          <dd className="text-muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
