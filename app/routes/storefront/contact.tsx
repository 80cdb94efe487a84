import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listStorefrontProducts } from "~/catalog/list-products.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { sendEnquiry } from "~/ordering/send-enquiry.server";
import { orRefuse, readForm, textFields, withRefusals } from "~/platform/respond.server";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { aboutFrom } from "./parts/about";
import { ContactForm } from "./parts/contact-form";
import { ContactWays } from "./parts/contact-ways";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { useShop } from "./parts/shop-data";

export const meta: MetaFunction = ({ matches, location }) =>
  pageMeta(matches, {
    title: "Contact",
    description: "Call, mail or write to us about your business numbers and messaging.",
    path: shop.contact(),
    noindex: location.search !== "",
  });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const params = new URL(args.request.url).searchParams;
    const about = aboutFrom(params, listStorefrontProducts(storefrontGate(args)));
    if (params.size === 0 && args.request.method === "GET") markCacheable(args.context, { query: "" });
    return { about, wasSent: params.get("sent") === "1" };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => storefrontGate(args));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    const fields = textFields(form);
    await sendEnquiry(scope, { fields, visitorAddress: args.context.peerAddress });
    return redirect(`${shop.contact()}?sent=1#write`, 303);
  }, form);
}

export default function Contact() {
  const { about, wasSent } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const data = useShop();
  return (
    <>
      <PageHead title="Contact" text={`You reach ${data.brand.name} itself: no ticket robot, no queue at somebody else's.`} />
      <div className="page grid gap-10 pb-16 lg:grid-cols-[1fr_1.3fr] lg:gap-16">
        <ContactWays data={data} about={about} />
        <section aria-labelledby="write" className="card p-5 sm:p-8">
          <h2 id="write" className="mb-4 text-xl">
            Write to us
          </h2>
          {wasSent && !refused ? (
            <Notice tone="success" role="status" title="Your message has arrived." className="mb-6">
              <p>We answer to the e-mail address that you gave.</p>
            </Notice>
          ) : null}
          {refused ? (
            <div className="mb-6">
              <ErrorSummary message={refused.refusal.message} fields={refused.refusal.fields} />
            </div>
          ) : null}
          <ContactForm about={about} values={refused?.values ?? {}} errors={refused?.refusal.fields ?? {}} />
        </section>
      </div>
    </>
  );
}

export { ShopErrorBoundary as ErrorBoundary } from "./parts/shop-error";
