import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readLegalPage } from "~/branding/read-legal-page.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";

export const meta: MetaFunction<typeof loader> = ({ data, params, matches }) =>
  data
    ? pageMeta(matches, { title: data.title, description: data.description, path: shop.legal(params.page ?? "") })
    : pageMeta(matches, { title: "No such page", noindex: true });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const page = readLegalPage(storefrontGate(args), args.params.page ?? "");
    if (new URL(args.request.url).search === "") markCacheable(args.context, { query: "" });
    return page;
  });
}

export default function Legal() {
  const { title, html } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={title} />
      <div className="page pb-16">
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </>
  );
}
