import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { showSignIn } from "~/identity/answers.server";
import { DoorPage, partnerFace } from "~/identity/door-page";
import { answerForgotten } from "~/identity/reset-answers.server";
import { ForgottenForm } from "~/identity/reset-forms";
import { partner } from "~/kit/paths";

export const meta: MetaFunction = () => [{ title: "A new password · Partner console" }, { name: "robots", content: "noindex" }];

/** Who is signed in has no need of it. */
export const loader = (args: LoaderFunctionArgs) => showSignIn(args, "partner");

export const action = (args: ActionFunctionArgs) => answerForgotten(args, "partner");

export default function PartnerForgotPassword() {
  const refused = useActionData<typeof action>();
  return (
    <DoorPage
      face={partnerFace}
      title="A new password"
      lead={
        <p>
          You get a link by mail. Remembered it?{" "}
          <a href={partner.signIn()} className="link">
            Sign in
          </a>
        </p>
      }
    >
      <ForgottenForm refused={refused} />
    </DoorPage>
  );
}
