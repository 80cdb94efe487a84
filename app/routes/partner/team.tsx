import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { changeRole, readTeam, removeMember } from "~/identity/team.server";
import { TeamInvitationList } from "~/identity/team-invitation-list";
import { inviteMember, readTeamInvitations, resendInvitation, revokeInvitation } from "~/identity/team-invitations.server";
import { roleOptions, TeamList } from "~/identity/team-list";
import { askSecondStep, askSecondStepNoMore, readTeamRule } from "~/identity/team-rule.server";
import { TeamRulePanel } from "~/identity/team-rule-panel";
import { partner } from "~/kit/paths";
import type { PartnerRole, PartnerScope } from "~/kit/scope";
import { env } from "~/platform/env.server";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { SelectField, TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Team · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "team.read");
    return {
      own: scope.role,
      mayEdit: partnerMay(scope.role, "team.edit"),
      members: readTeam(scope),
      rule: readTeamRule(scope),
      mayDecide: partnerMay(scope.role, "team.rules"),
      invitations: await readTeamInvitations(scope),
      hasMailServer: env().smtpUrl !== null,
    };
  });
}

/** What each form of the page does; the name goes into the address of the page that says it is done. */
const acts: Record<string, (scope: PartnerScope, text: (name: string) => string) => Promise<unknown>> = {
  "invite-member": (scope, text) => inviteMember(scope, { email: text("email"), role: text("role") }),
  "resend-invitation": (scope, text) => resendInvitation(scope, { id: text("id") }),
  "revoke-invitation": (scope, text) => revokeInvitation(scope, { id: text("id") }),
  "change-role": (scope, text) => changeRole(scope, { personId: text("personId"), role: text("role") }),
  "remove-member": (scope, text) => removeMember(scope, { personId: text("personId") }),
  "ask-second-step": (scope) => askSecondStep(scope),
  "ask-second-step-no-more": (scope) => askSecondStepNoMore(scope),
};

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "team.edit"));
  const form = await orRefuse(() => readForm(args.request));
  const text = (name: string) => String(form.get(name) ?? "");
  const name = text("form");
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) throw unknownForm();
  return withRefusals(async () => {
    await act(scope, text);
    return redirect(`${partner.team()}?done=${name}`, 303);
  }, form);
}

const done = {
  "invite-member": "The invitation is on its way. Its link works once, for 7 days.",
  "resend-invitation": "A new link is on its way. The old one is dead.",
  "revoke-invitation": "The invitation is withdrawn. Its link is dead.",
  "change-role": "The role is saved. It holds from now on.",
  "remove-member": "The member is removed and signed out of this console.",
  "ask-second-step": "Everybody in the team is asked for a second step now. The others are told by mail.",
  "ask-second-step-no-more": "The second step is left to each member again.",
};

/** Where no mail leaves the portal, the carrier's mailbox holds them. */
const doneWithoutMail = {
  ...done,
  "invite-member": "The invitation waits in the carrier's mailbox. Its link works once, for 7 days.",
  "resend-invitation": "A new link waits in the carrier's mailbox. The old one is dead.",
};

export default function Team() {
  const { own, mayEdit, members, invitations, hasMailServer, rule, mayDecide } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Team" lead="Who may open this console, and what each of them may do." />
      <Flash sentences={hasMailServer ? done : doneWithoutMail} />
      <FormErrors state={useFormState("change-role")} />
      <FormErrors state={useFormState("remove-member")} />
      <Panel isFlush title={members.length === 1 ? "One member" : `${members.length} members`}>
        <TeamList members={members} own={own} />
      </Panel>
      <TeamRulePanel rule={rule} members={members} mayDecide={mayDecide} secondStepPath={partner.secondStep()} />
      {invitations.length > 0 ? (
        <Panel isFlush title="Invitations" lead="Sent, and not used yet.">
          <TeamInvitationList invitations={invitations} />
        </Panel>
      ) : null}
      {mayEdit ? (
        <Panel
          title="Invite somebody"
          lead="They get a link by mail that works once, for 7 days, and choose a password of their own."
        >
          {hasMailServer ? null : (
            <Notice tone="warning" className="mb-5">
              <p>
                This portal has no mail server, so nothing leaves by mail. The carrier's administrators find the invitation in
                their mailbox and can hand it on.
              </p>
            </Notice>
          )}
          <InviteForm own={own} key={`${invitations.length} ${members.length}`} />
        </Panel>
      ) : null}
    </>
  );
}

function InviteForm({ own }: { own: PartnerRole }) {
  const state = useFormState("invite-member");
  return (
    <PostForm data-form="invite-member" noValidate className="grid max-w-[40rem] gap-5">
      <input type="hidden" name="form" value="invite-member" />
      <FormErrors state={state} />
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="off"
        defaultValue={state.value("email")}
        errors={state.errors("email")}
      />
      <SelectField
        name="role"
        label="Role"
        options={roleOptions(own)}
        defaultValue={state.value("role", "viewer")}
        errors={state.errors("role")}
      />
      <div>
        <SubmitButton form="invite-member" busy="Sending…">
          Send the invitation
        </SubmitButton>
      </div>
    </PostForm>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
