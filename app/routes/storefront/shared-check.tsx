import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { storefrontGate } from "~/identity/gates.server";
import { shop } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { CheckResult } from "~/providers/check-result";
import { readSharedCheck, removeSharedCheck } from "~/providers/share-check.server";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { readCheck } from "./parts/read-check.server";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, { title: "A provider, checked", noindex: true });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = storefrontGate(args);
    const { answers, madeAt, endsAt } = await readSharedCheck(scope, args.params.id ?? "");
    const removal = new URL(args.request.url).searchParams.get("mine") ?? "";
    return { id: args.params.id ?? "", check: readCheck(scope, answers), madeAt, endsAt, removal: removal.slice(0, 64) };
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
  const { id, check, madeAt, endsAt, removal } = useLoaderData<typeof loader>();
  const { origin } = useShop();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Is your provider a carrier?", href: shop.checkProvider() }, { label: "A shared page" }]}
        title={`Is ${check.name} a carrier?`}
        text={`By the answers that a visitor of this shop gave on ${formatDate(madeAt)}. They are that visitor's word, not ours.`}
      />
      <div className="page max-w-3xl pb-16">
        {removal ? (
          <Notice tone="success" role="status" title="Your page is ready." className="mb-8 print:hidden">
            <p className="[overflow-wrap:anywhere]">
              Share this address: <strong>{`${origin}${shop.sharedCheck(id)}`}</strong>
            </p>
            <p>
              It ends on {formatDate(endsAt)}. With the address in your browser now, and only with that, it can be taken away:
            </p>
            <form method="post" action={shop.sharedCheck(id)} data-form="remove-check" className="mt-3">
              <input type="hidden" name="removal" value={removal} />
              <Button look="secondary" small>
                Take this page away
              </Button>
            </form>
          </Notice>
        ) : null}
        <CheckResult check={check} />
        <p className="mt-10">
          <a href={shop.checkProvider()} className="link">
            Check another provider
          </a>
        </p>
      </div>
    </>
  );
}

export { ShopErrorBoundary as ErrorBoundary } from "./parts/shop-error";
