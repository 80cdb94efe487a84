import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { sendTrace } from "~/ordering/send-trace.server";
import { orRefuse, type RefusedData, readForm, textFields, withRefusals } from "~/platform/respond.server";
import { exampleTrace } from "~/service-path/example-trace";
import { sipLimits } from "~/service-path/sip-message";
import { TraceResult } from "~/service-path/trace-result";
import type { TraceView } from "~/service-path/trace-view";
import { ErrorSummary } from "~/ui/error-summary";
import { GetInTouch } from "./parts/get-in-touch";
import { keepingResult } from "./parts/keep-result.server";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { readPostedTrace } from "./parts/read-trace.server";
import { SendForm } from "./parts/send-form";
import { SentNotice } from "./parts/sent-notice";
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
    const wasSent = searchParams.get("sent") === "1";
    return { wasSent, example: searchParams.get("example") === "1" ? exampleTrace : null };
  });
}

/** Answers on the page itself. What was pasted stands in no log, and is kept nowhere unless it is sent. */
export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => storefrontGate(args));
  const form = await orRefuse(() => readForm(args.request, { mostFileBytes: sipLimits.bytes }));
  const visitorAddress = args.context.peerAddress;
  return withRefusals(async () => {
    const trace = await readPostedTrace(scope, form, visitorAddress);
    if (form.get("form") !== "send-trace") return { trace };
    await keepingResult(
      () => sendTrace(scope, { fields: textFields(form), trace, visitorAddress }),
      () => trace,
    );
    return redirect(`${shop.readTrace()}?sent=1#result`, 303);
  }, form);
}

export default function ReadTrace() {
  const { example, wasSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "refusal" in answer ? answer : null;
  const isSending = refused?.values.form === "send-trace";
  const trace = answer && "trace" in answer ? answer.trace : isSending ? (refused?.refusal.details as TraceView | null) : null;
  const data = useShop();
  const typed = isSending ? {} : (refused?.values ?? example ?? {});
  return (
    <>
      <PageHead
        title="Read the trace of a call"
        text="A call's first message lists the machines that it passed and carries a signature. Paste it, and see whose they are and whether the signature holds."
      />
      <div className="page pb-16" id="result">
        {wasSent && !answer ? <SentNotice title="The call has arrived." by={data.brand.name} /> : null}
        {refused ? (
          <div className="mb-6 max-w-3xl">
            <ErrorSummary message={refused.refusal.message} fields={refused.refusal.fields} />
          </div>
        ) : null}
        {trace ? (
          <section aria-labelledby="result-title" className="mb-14">
            <h2 id="result-title" className="mb-6 text-2xl">
              What this call shows
            </h2>
            <TraceResult trace={trace} />
          </section>
        ) : null}
        {trace || isSending ? (
          <SendTrace to={data.brand.name} message={trace?.message ?? refused?.values.trace ?? ""} refused={refused} />
        ) : null}
        <div className="max-w-3xl print:hidden">
          {trace || isSending ? <h2 className="mt-14 mb-6 text-2xl">Read another one</h2> : null}
          <p className="mb-6 max-w-[65ch] text-muted">
            Telephone numbers are personal data. What you paste is read for this answer and not logged, and it is kept only if you
            send it to us.{" "}
            <a href={`${shop.readTrace()}?example=1`} className="link">
              Fill in an example
            </a>
            : a made-up call (sample) with a signature that holds.
          </p>
          <TraceForm values={typed} errors={isSending ? {} : (refused?.refusal.fields ?? {})} />
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

function SendTrace({ to, message, refused }: { to: string; message: string; refused: RefusedData | null }) {
  return (
    <SendForm
      action={`${shop.readTrace()}#result`}
      form="send-trace"
      title={`Send this call to ${to}`}
      brings={{ trace: message }}
      button="Send the call"
      values={refused?.values ?? {}}
      errors={refused?.refusal.fields ?? {}}
    >
      They get the headers of this one message, with its telephone numbers, and answer to your e-mail address. Until you press the
      button, nothing of it is kept.
    </SendForm>
  );
}

export { ShopErrorBoundary as ErrorBoundary } from "./parts/shop-error";
