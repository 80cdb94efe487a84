import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carrierFace, DoorPage } from "~/identity/door-page";
import { answerReset, showReset } from "~/identity/reset-answers.server";
import { ResetForm } from "~/identity/reset-forms";

export const meta: MetaFunction = () => [{ title: "A new password · Carrier desk" }, { name: "robots", content: "noindex" }];

const linkOf = (params: LoaderFunctionArgs["params"]) => ({ door: "carrier", token: params.token ?? "" }) as const;

export const loader = (args: LoaderFunctionArgs) => showReset(args, linkOf(args.params));

export const action = (args: ActionFunctionArgs) => answerReset(args, linkOf(args.params));

export default function CarrierResetPassword() {
  const { email } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <DoorPage face={carrierFace} title="Choose a new password" lead={<p>It ends every session you have. The link works once.</p>}>
      <ResetForm email={email} refused={refused} />
    </DoorPage>
  );
}
