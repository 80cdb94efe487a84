import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSignIn, showSignIn } from "~/identity/answers.server";
import { DoorPage, partnerFace } from "~/identity/door-page";
import { SignInForm } from "~/identity/sign-in-form";
import { partner } from "~/kit/paths";

export const meta: MetaFunction = () => [{ title: "Sign in · Partner console" }, { name: "robots", content: "noindex" }];

export const loader = (args: LoaderFunctionArgs) => showSignIn(args, "partner");

export const action = (args: ActionFunctionArgs) => answerSignIn(args, "partner");

export default function PartnerSignIn() {
  const { to } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <DoorPage
      face={partnerFace}
      title="Sign in to your console"
      lead={
        <p>
          For the people behind a partner's shop: owners, administrators, sales and support. The console opens by invitation.
          Customers sign in at the shop where they bought.
        </p>
      }
    >
      <SignInForm to={to} forgotPath={partner.forgotPassword()} refused={refused} />
    </DoorPage>
  );
}
