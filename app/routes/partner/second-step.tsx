import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerSecondStep, showSecondStep } from "~/identity/account-answers.server";
import { SecondStepPage } from "~/identity/second-step-page";
import { partner } from "~/kit/paths";
import { ConsoleErrorPage } from "~/ui/console/error-page";

export const meta: MetaFunction = () => [{ title: "Second step · Partner console" }];

export const loader = (args: LoaderFunctionArgs) => showSecondStep(args, "partner");

export const action = (args: ActionFunctionArgs) => answerSecondStep(args, "partner");

export default function SecondStep() {
  return <SecondStepPage {...useLoaderData<typeof loader>()} accountPath={partner.account()} homePath={partner.home()} />;
}

export { ConsoleErrorPage as ErrorBoundary };
