import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { storefrontGate } from "~/identity/gates.server";
import { visitorLimit } from "~/identity/visitor-limit.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { Refusal } from "~/kit/refusal";
import { hours } from "~/kit/time";
import { orRefuse, readForm, textFields, withRefusals } from "~/platform/respond.server";
import { CheckResult } from "~/providers/check-result";
import type { CheckView } from "~/providers/check-view";
import { answerFields, readAnswers } from "~/providers/provider-answers";
import { shareCheck } from "~/providers/share-check.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { CheckForm } from "./parts/check-form";
import { GetInTouch } from "./parts/get-in-touch";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { readCheck } from "./parts/read-check.server";
import { type Shared, SharedPage } from "./parts/shared-page";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title: "Is your provider a carrier?",
    description: "Ten questions that tell a carrier from a carrier service reseller, and what to ask your provider.",
    path: shop.checkProvider(),
  });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    storefrontGate(args);
    if (new URL(args.request.url).search === "") markCacheable(args.context, { query: "" });
    return {};
  });
}

/** The answers search the directory and the Robocall Mitigation Database. */
const admit = visitorLimit({
  perAddress: 120,
  perShop: 5_000,
  withinMs: hours(1),
  sentence: "Many providers were checked from here just now. Please try again in an hour.",
});

/** Answers on the page itself, and keeps nothing unless a page to share is asked for. */
export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => storefrontGate(args));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    const fields = textFields(form);
    const { answers, errors } = readAnswers(fields);
    if (Object.keys(errors).length > 0)
      throw new Refusal("bad-input", "Nothing was checked yet. Please look at the marked fields.", errors);
    await admit(scope, args.context.peerAddress);
    const isShared = fields.form === "share-check";
    // Answered on this page: the right to take the page away must not stand in an address that is passed on.
    const shared = isShared ? await shareCheck(scope, { fields, visitorAddress: args.context.peerAddress }) : null;
    return { check: readCheck(scope, answers, "visitor"), fields: answerFields(answers), shared };
  }, form);
}

export default function CheckProvider() {
  const answer = useActionData<typeof action>();
  const refused = answer && "refusal" in answer ? answer : null;
  const done = answer && "check" in answer ? answer : null;
  const data = useShop();
  return (
    <>
      <PageHead
        title="Is your provider a carrier?"
        text="A carrier holds telephone numbers itself. A carrier service reseller buys them and passes your calls on. Ten questions tell which one you have."
      />
      <div className="page pb-16">
        {done ? <Result check={done.check} fields={done.fields} shared={done.shared} /> : null}
        <div className="max-w-3xl">
          {refused ? (
            <div className="mb-6" id="result">
              <ErrorSummary message={refused.refusal.message} fields={refused.refusal.fields} />
            </div>
          ) : null}
          {done ? <h2 className="mb-6 text-2xl print:hidden">Change your answers</h2> : null}
          <CheckForm values={done?.fields ?? refused?.values ?? {}} errors={refused?.refusal.fields ?? {}} />
        </div>
      </div>
      <GetInTouch
        data={data}
        title="Not sure what the answers mean?"
        text="Tell us who your provider is, and we look at it with you."
      />
    </>
  );
}

function Result({ check, fields, shared }: { check: CheckView; fields: Record<string, string>; shared: Shared | null }) {
  return (
    <section id="result" aria-labelledby="result-title" className="mb-14 max-w-3xl border-border border-b pb-12">
      {shared ? <SharedPage shared={shared} /> : null}
      <h2 id="result-title" className="mb-6 text-2xl">
        What we can say about {check.name}
      </h2>
      <CheckResult check={check} />
      {shared ? null : (
        <form method="post" action={`${shop.checkProvider()}#result`} data-form="share-check" className="mt-10 print:hidden">
          <input type="hidden" name="form" value="share-check" />
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="mb-3 max-w-[65ch] text-muted">
            Nothing of this was kept. A page to share keeps your answers for 90 days at an address that only those know whom you
            give it to.
          </p>
          <Button look="secondary">Make a page to share</Button>
        </form>
      )}
    </section>
  );
}

export { ShopErrorBoundary as ErrorBoundary } from "./parts/shop-error";
