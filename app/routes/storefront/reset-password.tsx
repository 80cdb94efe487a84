import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerReset, showReset } from "~/identity/reset-answers.server";
import { ResetForm } from "~/identity/reset-forms";
import { shop } from "~/kit/paths";
import { pageMeta } from "./parts/page-meta";

// The page's own address opens: no tag of the page repeats it.
export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, { title: "Choose a new password", path: shop.forgotPassword(), noindex: true });

const linkOf = (params: LoaderFunctionArgs["params"]) => ({ door: "shop", token: params.token ?? "" }) as const;

export const loader = (args: LoaderFunctionArgs) => showReset(args, linkOf(args.params));

export const action = (args: ActionFunctionArgs) => answerReset(args, linkOf(args.params));

export default function ShopResetPassword() {
  const { email } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="mx-auto w-full max-w-[28rem] px-5 py-12">
      <h1 className="text-2xl">Choose a new password</h1>
      <p className="mt-2 mb-8 text-muted">It ends every session you have. The link works once.</p>
      <ResetForm email={email} refused={refused} />
    </div>
  );
}

export { ShopErrorBoundary as ErrorBoundary } from "./parts/shop-error";
