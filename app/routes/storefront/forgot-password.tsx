import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { showSignIn } from "~/identity/answers.server";
import { answerForgotten } from "~/identity/reset-answers.server";
import { ForgottenForm } from "~/identity/reset-forms";
import { shop } from "~/kit/paths";
import { pageMeta } from "./parts/page-meta";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, { title: "A new password", path: shop.forgotPassword(), noindex: true });

/** Who is signed in has no need of it. */
export const loader = (args: LoaderFunctionArgs) => showSignIn(args, "shop");

export const action = (args: ActionFunctionArgs) => answerForgotten(args, "shop");

export default function ShopForgotPassword() {
  const refused = useActionData<typeof action>();
  return (
    <div className="mx-auto w-full max-w-[28rem] px-5 py-12">
      <h1 className="text-2xl">A new password</h1>
      <p className="mt-2 mb-8 text-muted">
        You get a link by mail. Remembered it? <a href={shop.signIn()}>Sign in</a>
      </p>
      <ForgottenForm refused={refused} />
    </div>
  );
}

export { ShopErrorBoundary as ErrorBoundary } from "./parts/shop-error";
