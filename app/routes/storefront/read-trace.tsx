import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { exampleTrace } from "~/service-path/example-trace";
import { sipLimits } from "~/service-path/sip-message";
import { TraceResult } from "~/service-path/trace-result";
import { ErrorSummary } from "~/ui/error-summary";
import { GetInTouch } from "./parts/get-in-touch";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { readPostedTrace } from "./parts/read-trace.server";
import { useShop } from "./parts/shop-data";
import { TraceForm } from "./parts/trace-form";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title: "Read the trace of a call",
    description: "Paste a SIP INVITE: whose machines it names, and whether its signature holds.",
    path: shop.readTrace(),
  });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    storefrontGate(args);
    const { search, searchParams } = new URL(args.request.url);
    if (search === "") markCacheable(args.context, { query: "" });
    return { example: searchParams.get("example") === "1" ? exampleTrace : null };
  });
}

/** Answers on the page itself. What was pasted is kept nowhere and stands in no log. */
export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => storefrontGate(args));
  const form = await orRefuse(() => readForm(args.request, { mostFileBytes: sipLimits.bytes }));
  return withRefusals(async () => ({ trace: await readPostedTrace(scope, form, args.context.peerAddress) }), form);
}

export default function ReadTrace() {
  const { example } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "refusal" in answer ? answer : null;
  const trace = answer && "trace" in answer ? answer.trace : null;
  const data = useShop();
  return (
    <>
      <PageHead
        title="Read the trace of a call"
        text="A call's first message lists the machines that it passed and carries a signature. Paste it, and see whose they are and whether the signature holds."
      />
      <div className="page pb-16">
        <div className="max-w-3xl">
          {trace ? (
            <section id="result" aria-labelledby="result-title" className="mb-14 border-border border-b pb-12">
              <h2 id="result-title" className="mb-6 text-2xl">
                What this call shows
              </h2>
              <TraceResult trace={trace} />
            </section>
          ) : null}
          {refused ? (
            <div className="mb-6" id="result">
              <ErrorSummary message={refused.refusal.message} fields={refused.refusal.fields} />
            </div>
          ) : null}
          <div className="print:hidden">
            {trace ? <h2 className="mb-6 text-2xl">Read another one</h2> : null}
            <p className="mb-6 max-w-[65ch] text-muted">
              Telephone numbers are personal data. What you paste is read for this answer only: it is not stored and not logged.{" "}
              <a href={`${shop.readTrace()}?example=1`} className="link">
                Fill in an example
              </a>
              : a made-up call (sample) with a signature that holds.
            </p>
            <TraceForm values={refused?.values ?? example ?? {}} errors={refused?.refusal.fields ?? {}} />
          </div>
        </div>
      </div>
      <GetInTouch
        data={data}
        title="Not sure what the trace means?"
        text="Write to us, and we look at how your calls run with you."
      />
    </>
  );
}

export { ShopErrorBoundary as ErrorBoundary } from "./parts/shop-error";
