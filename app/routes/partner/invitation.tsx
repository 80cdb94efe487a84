import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerInvitation, showInvitation } from "~/identity/answers.server";
import { DoorPage, partnerFace } from "~/identity/door-page";
import { InvitationForm } from "~/identity/invitation-form";
import { roleLabel } from "~/identity/roles";

export const meta: MetaFunction = () => [{ title: "Your invitation · Partner console" }, { name: "robots", content: "noindex" }];

export const loader = (args: LoaderFunctionArgs) => showInvitation(args, { door: "partner", token: args.params.token ?? "" });

export const action = (args: ActionFunctionArgs) => answerInvitation(args, { door: "partner", token: args.params.token ?? "" });

export default function PartnerInvitation() {
  const { email, role, team, hasAccount, signedIn } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <DoorPage
      face={partnerFace}
      title={`Join ${team}`}
      lead={
        <p>
          You are invited to the team behind {team}'s shop. Your role: <strong className="text-text">{roleLabel(role)}</strong>.
          The link works once.
        </p>
      }
    >
      <InvitationForm email={email} hasAccount={hasAccount} signedIn={signedIn} refused={refused} />
    </DoorPage>
  );
}
