import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerAccount, showAccount } from "~/identity/account-answers.server";
import { AccountPage } from "~/identity/account-page";
import { carrier } from "~/kit/paths";
import { ConsoleErrorPage } from "~/ui/console/error-page";

export const meta: MetaFunction = () => [{ title: "Your sign-in · Carrier desk" }];

export const loader = (args: LoaderFunctionArgs) => showAccount(args, "carrier");

export const action = (args: ActionFunctionArgs) => answerAccount(args, "carrier");

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} secondStepPath={carrier.secondStep()} />;
}

export { ConsoleErrorPage as ErrorBoundary };
