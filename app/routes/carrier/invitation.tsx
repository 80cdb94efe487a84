import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerInvitation, showInvitation } from "~/identity/answers.server";
import { carrierFace, DoorPage } from "~/identity/door-page";
import { InvitationForm } from "~/identity/invitation-form";
import { roleLabel } from "~/identity/roles";

export const meta: MetaFunction = () => [{ title: "Your invitation · Carrier desk" }, { name: "robots", content: "noindex" }];

export const loader = (args: LoaderFunctionArgs) => showInvitation(args, { door: "carrier", token: args.params.token ?? "" });

export const action = (args: ActionFunctionArgs) => answerInvitation(args, { door: "carrier", token: args.params.token ?? "" });

export default function CarrierInvitation() {
  const { email, role, hasAccount, signedIn } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <DoorPage
      face={carrierFace}
      title="Join the carrier desk"
      lead={
        <p>
          You are invited to the carrier's staff. Your role: <strong className="text-text">{roleLabel(role)}</strong>. The link
          works once.
        </p>
      }
    >
      <InvitationForm email={email} hasAccount={hasAccount} signedIn={signedIn} refused={refused} />
    </DoorPage>
  );
}
