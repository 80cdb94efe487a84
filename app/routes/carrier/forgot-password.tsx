import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { showSignIn } from "~/identity/answers.server";
import { carrierFace, DoorPage } from "~/identity/door-page";
import { answerForgotten, deskHasMail } from "~/identity/reset-answers.server";
import { ForgottenForm } from "~/identity/reset-forms";
import { carrier } from "~/kit/paths";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "A new password · Carrier desk" }, { name: "robots", content: "noindex" }];

/** Who is signed in has no need of it. */
export async function loader(args: LoaderFunctionArgs) {
  await showSignIn(args, "carrier");
  return { hasMail: deskHasMail(args) };
}

export const action = (args: ActionFunctionArgs) => answerForgotten(args, "carrier");

export default function CarrierForgotPassword() {
  const { hasMail } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <DoorPage
      face={carrierFace}
      title="A new password"
      lead={
        <p>
          {hasMail ? "You get a link by mail. " : null}Remembered it?{" "}
          <a href={carrier.signIn()} className="link">
            Sign in
          </a>
        </p>
      }
    >
      {hasMail ? (
        <ForgottenForm refused={refused} />
      ) : (
        <Notice>
          <p>
            No mail can leave yet: the desk's mails wear the brand of the carrier's own shop, which is not open. Another
            administrator of the desk, or whoever runs this portal with <code>npm run portal -- invite carrier-admin</code>, can
            invite you again.
          </p>
        </Notice>
      )}
    </DoorPage>
  );
}
