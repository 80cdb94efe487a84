import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerSignInCode, showSignInCode } from "~/identity/answers.server";
import { carrierFace, DoorPage } from "~/identity/door-page";
import { SignInCodeForm } from "~/identity/sign-in-code-form";
import { carrier } from "~/kit/paths";

export const meta: MetaFunction = () => [{ title: "Your code · Carrier desk" }, { name: "robots", content: "noindex" }];

export const loader = (args: LoaderFunctionArgs) => showSignInCode(args, "carrier");

export const action = (args: ActionFunctionArgs) => answerSignInCode(args, "carrier");

export default function CarrierSignInCode() {
  const { to, email } = useLoaderData<typeof loader>();
  return (
    <DoorPage face={carrierFace} title="Your second step" lead={<p>The password of {email} was right. Now a code.</p>}>
      <SignInCodeForm to={to} signInPath={carrier.signIn(to)} />
    </DoorPage>
  );
}
