import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DoorPage, partnerFace } from "~/identity/door-page";
import { answerReset, showReset } from "~/identity/reset-answers.server";
import { ResetForm } from "~/identity/reset-forms";

export const meta: MetaFunction = () => [{ title: "A new password · Partner console" }, { name: "robots", content: "noindex" }];

const linkOf = (params: LoaderFunctionArgs["params"]) => ({ door: "partner", token: params.token ?? "" }) as const;

export const loader = (args: LoaderFunctionArgs) => showReset(args, linkOf(args.params));

export const action = (args: ActionFunctionArgs) => answerReset(args, linkOf(args.params));

export default function PartnerResetPassword() {
  const { email } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <DoorPage face={partnerFace} title="Choose a new password" lead={<p>It ends every session you have. The link works once.</p>}>
      <ResetForm email={email} refused={refused} />
    </DoorPage>
  );
}
