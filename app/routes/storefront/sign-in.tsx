import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { answerSignIn, showSignIn } from "~/identity/answers.server";
import { storefrontGate } from "~/identity/gates.server";
import { SignInForm } from "~/identity/sign-in-form";
import { shop } from "~/kit/paths";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Sign in · ${data.shopName}` : "Sign in" },
  { name: "robots", content: "noindex" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { to } = await showSignIn(args, "shop");
  const { name } = await readBrand(storefrontGate(args));
  return { to, shopName: name };
}

export const action = (args: ActionFunctionArgs) => answerSignIn(args, "shop");

export default function ShopSignIn() {
  const { to, shopName } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="mx-auto w-full max-w-[28rem] px-5 py-12">
      <h1 className="text-2xl">Sign in to your account</h1>
      <p className="mt-2 mb-8 text-muted">
        See your numbers with {shopName}, which carrier each one is with, and the path its calls take.
      </p>
      <SignInForm to={to} forgotPath={shop.forgotPassword()} refused={refused} />
      <p className="mt-8 border-t border-border pt-6 text-sm">
        No account yet? {shopName} sets one up with your first number. <a href={shop.contact()}>Ask {shopName} for one</a>
      </p>
    </div>
  );
}

export { ShopErrorBoundary as ErrorBoundary } from "./parts/shop-error";
