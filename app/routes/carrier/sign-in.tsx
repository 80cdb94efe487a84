import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSignIn, showSignIn } from "~/identity/answers.server";
import { carrierFace, DoorPage } from "~/identity/door-page";
import { SignInForm } from "~/identity/sign-in-form";
import { carrier } from "~/kit/paths";

export const meta: MetaFunction = () => [{ title: "Sign in · Carrier desk" }, { name: "robots", content: "noindex" }];

export const loader = (args: LoaderFunctionArgs) => showSignIn(args, "carrier");

export const action = (args: ActionFunctionArgs) => answerSignIn(args, "carrier");

export default function CarrierSignIn() {
  const { to } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <DoorPage
      face={carrierFace}
      title="Sign in to the carrier desk"
      lead={<p>For the carrier's own staff. The desk opens by invitation from one of its administrators.</p>}
    >
      <SignInForm to={to} forgotPath={carrier.forgotPassword()} refused={refused} />
    </DoorPage>
  );
}
