import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { storefrontGate } from "~/identity/gates.server";
import { shop } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { CheckResult } from "~/providers/check-result";
import { readSharedCheck, removeSharedCheck } from "~/providers/share-check.server";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { readCheck } from "./parts/read-check.server";

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, { title: "A provider, checked", noindex: true });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = storefrontGate(args);
    const { answers, madeAt, endsAt } = await readSharedCheck(scope, args.params.id ?? "");
    return { check: readCheck(scope, answers, "reader"), madeAt, endsAt };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => storefrontGate(args));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    await removeSharedCheck(scope, { id: args.params.id ?? "", removal: String(form.get("removal") ?? "") });
    return redirect(shop.checkProvider(), 303);
  }, form);
}

export default function SharedCheck() {
  const { check, madeAt, endsAt } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Is your provider a carrier?", href: shop.checkProvider() }, { label: "A shared page" }]}
        title={`Is ${check.name} a carrier?`}
        text={`By what a visitor of this shop gave on ${formatDate(madeAt)}: its answers are that visitor's word, not ours. What comes from our directory or from a public database says so.`}
      />
      <div className="page max-w-3xl pb-16">
        <CheckResult check={check} />
        <p className="mt-10">
          <a href={shop.checkProvider()} className="link">
            Check another provider
          </a>
          <span className="text-muted print:hidden"> This page ends on {formatDate(endsAt)}.</span>
        </p>
      </div>
    </>
  );
}

export { ShopErrorBoundary as ErrorBoundary } from "./parts/shop-error";
