import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteError } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { signedInMember, storefrontGate } from "~/identity/gates.server";
import { notFound } from "~/kit/refusal";
import { orRefuse } from "~/platform/respond.server";
import { ProblemPage } from "~/ui/problem-page";
import { problemStatus, problemWords } from "./parts/problem-words";
import { type ShopData, useShopIfRead } from "./parts/shop-data";
import { ShopError } from "./parts/shop-error";
import { ShopFrame } from "./parts/shop-frame";

/** For a page that could not be shown; every other page says its own. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) =>
  error
    ? [
        { title: [problemWords(error).title, data?.brand.name].filter(Boolean).join(" · ") },
        { name: "robots", content: "noindex" },
      ]
    : [];

/** What every page of the shop shows around its content. Only a request with a session sees a name, and such pages are not stored. */
export function loader(args: LoaderFunctionArgs): Promise<ShopData> {
  return orRefuse(async () => {
    const scope = storefrontGate(args);
    const { site, siteOrigin } = args.context;
    if (site.kind !== "storefront") throw notFound();
    const { name, kind, isSample } = site.partner;
    const member = await signedInMember(args, "shop");
    const brand = readBrand(scope);
    const isSharedPreview = args.context.preview?.place === "shared";
    const customer = member ? { name: member.name } : null;
    return { brand, seller: { name, kind, isSample }, customer, isSharedPreview, origin: siteOrigin };
  });
}

export default function ShopLayout() {
  return (
    <ShopFrame data={useLoaderData<typeof loader>()}>
      <Outlet />
    </ShopFrame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useShopIfRead();
  if (!data) return <ProblemPage status={problemStatus(error)} message={problemWords(error).text} />;
  return (
    <ShopFrame data={data}>
      <ShopError error={error} />
    </ShopFrame>
  );
}
