import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerSignInCode, showSignInCode } from "~/identity/answers.server";
import { DoorPage, partnerFace } from "~/identity/door-page";
import { SignInCodeForm } from "~/identity/sign-in-code-form";
import { partner } from "~/kit/paths";

export const meta: MetaFunction = () => [{ title: "Your code · Partner console" }, { name: "robots", content: "noindex" }];

export const loader = (args: LoaderFunctionArgs) => showSignInCode(args, "partner");

export const action = (args: ActionFunctionArgs) => answerSignInCode(args, "partner");

export default function PartnerSignInCode() {
  const { to, email } = useLoaderData<typeof loader>();
  return (
    <DoorPage face={partnerFace} title="Your second step" lead={<p>The password of {email} was right. Now a code.</p>}>
      <SignInCodeForm to={to} signInPath={partner.signIn(to)} />
    </DoorPage>
  );
}
