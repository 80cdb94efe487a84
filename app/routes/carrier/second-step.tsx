import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerSecondStep, showSecondStep } from "~/identity/account-answers.server";
import { SecondStepPage } from "~/identity/second-step-page";
import { carrier } from "~/kit/paths";
import { ConsoleErrorPage } from "~/ui/console/error-page";

export const meta: MetaFunction = () => [{ title: "Second step · Carrier desk" }];

export const loader = (args: LoaderFunctionArgs) => showSecondStep(args, "carrier");

export const action = (args: ActionFunctionArgs) => answerSecondStep(args, "carrier");

export default function SecondStep() {
  return <SecondStepPage {...useLoaderData<typeof loader>()} accountPath={carrier.account()} homePath={carrier.home()} />;
}

export { ConsoleErrorPage as ErrorBoundary };
