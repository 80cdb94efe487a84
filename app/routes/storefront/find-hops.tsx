import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { sendHopList } from "~/ordering/send-hop-list.server";
import { orRefuse, withRefusals } from "~/platform/respond.server";
import { findHops, type HopFinding } from "~/service-path/find-hops.server";
import { hopListCsv } from "~/service-path/hop-csv";
import { HopGroups } from "~/service-path/hop-groups";
import { ErrorSummary } from "~/ui/error-summary";
import { HopForm } from "./parts/hop-form";
import { keepingResult } from "./parts/keep-result.server";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { admitHops, listText, readPostedHops } from "./parts/read-hops.server";
import { SendListForm } from "./parts/send-list-form";
import { SentNotice } from "./parts/sent-notice";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction = ({ matches, location }) =>
  pageMeta(matches, {
    title: "Find the hops of your numbers",
    description: "Paste your numbers or the result of a look-up, and see where a carrier service reseller stands in between.",
    path: shop.findHops(),
    noindex: location.search !== "",
  });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    storefrontGate(args);
    const params = new URL(args.request.url).searchParams;
    if (params.size === 0 && args.request.method === "GET") markCacheable(args.context, { query: "" });
    return { wasSent: params.get("sent") === "1" };
  });
}

/** Answers on the page itself and keeps nothing, unless the list is sent. */
export async function action(args: ActionFunctionArgs) {
  const posted = await readPostedHops(args);
  const { scope, form, fields, visitorAddress, shown } = posted;
  return withRefusals(async () => {
    await admitHops(scope, visitorAddress);
    if (fields.form === "send-hops") {
      await keepingResult(
        () => sendHopList(scope, { fields, ...shown, visitorAddress }),
        () => readHops(fields.list ?? "", shown),
      );
      return redirect(`${shop.findHops()}?sent=1#result`, 303);
    }
    return readHops(await listText(posted), shown);
  }, form);

  async function readHops(text: string, by: typeof shown): Promise<ReadHops> {
    const { lines, unread, ...found } = await findHops(scope, { text, ...by });
    return {
      found,
      list: hopListCsv(
        lines.map(({ row }) => row),
        unread,
      ),
    };
  }
}

interface ReadHops {
  found: Omit<HopFinding, "lines" | "unread">;
  list: string;
}

export default function FindHops() {
  const { wasSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "refusal" in answer ? answer : null;
  const isSending = refused?.values.form === "send-hops";
  const done = answer && "found" in answer ? answer : isSending ? (refused?.refusal.details as ReadHops | null) : null;
  const { brand } = useShop();
  return (
    <>
      <PageHead
        title="Find the hops of your numbers"
        text="Each telephone number has a holder, and sometimes a reseller in between. Paste what a look-up said of your numbers, and see which is which."
      />
      <div className="page pb-16" id="result">
        {wasSent && !answer ? <SentNotice title="Your list has arrived." by={brand.name} /> : null}
        {refused ? (
          <div className="mb-6 max-w-3xl">
            <ErrorSummary message={refused.refusal.message} fields={refused.refusal.fields} />
          </div>
        ) : null}
        {done ? (
          <section aria-labelledby="shows" className="mb-12">
            <h2 id="shows" className="mb-6 text-2xl">
              What the list shows
            </h2>
            <HopGroups {...done.found} />
          </section>
        ) : null}
        {done || isSending ? (
          <SendListForm
            sellerName={brand.name}
            list={done?.list ?? refused?.values.list ?? ""}
            values={refused?.values ?? {}}
            errors={refused?.refusal.fields ?? {}}
          />
        ) : null}
        {done || isSending ? <h2 className="mt-14 mb-4 text-2xl">Another list</h2> : null}
        <HopForm
          list={isSending || done ? "" : (refused?.values.list ?? "")}
          errors={isSending ? {} : (refused?.refusal.fields ?? {})}
        />
        <WhereToLook />
      </div>
    </>
  );
}

function WhereToLook() {
  return (
    <section aria-labelledby="where" className="mt-14 max-w-3xl">
      <h2 id="where" className="mb-3 text-2xl">
        Where the codes come from
      </h2>
      <p className="text-muted">
        A number alone does not show who holds it. Number look-up services give its OCN (whose block it is from), its LRN (where
        the network sends its calls, once it was moved), its SPID (which provider the numbering registry names) and its
        alternative SPID (a second one, where a reseller is involved). Write “none” where the look-up found none: an empty cell
        means that nobody looked. Nothing that you paste here is kept.
      </p>
    </section>
  );
}

export { ShopErrorBoundary as ErrorBoundary } from "./parts/shop-error";
