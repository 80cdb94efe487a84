import { Link } from "@remix-run/react";
import { Badge } from "~/ui/badge";
import { Button, buttonClass } from "~/ui/button";
import { Flash } from "~/ui/console/flash";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";
import { shortestPassword } from "./password-rules";
import { roleLabel } from "./roles";
import { type ListedSession, SessionList } from "./session-list";

export interface AccountPageProps {
  name: string;
  email: string;
  role: string;
  /** The partner whose team the reader is in; null at the carrier desk. */
  team: string | null;
  secondStep: "off" | "setting-up" | "on";
  sessions: ListedSession[];
  secondStepPath: string;
}

const done = {
  "change-name": "Your name is saved.",
  "change-password": "Your password is changed. Your other sessions have ended.",
  "end-session": "The session has ended.",
  "end-second-step": "The second step is off. Your recovery codes are void.",
};

/** One's own sign-in at a console: name, password, second step, sessions. */
export function AccountPage(props: AccountPageProps) {
  const { name, email, role, team, secondStep, sessions, secondStepPath } = props;
  return (
    <>
      <PageHeader title="Your sign-in" lead={`${email} · ${roleLabel(role)}${team ? ` at ${team}` : " at the carrier desk"}`} />
      <Flash sentences={done} />
      <Panel
        title="Second step"
        lead="After your password, a code from an app on your phone. Somebody who has only your password stays out."
        actions={secondStep === "on" ? <Badge tone="success">On</Badge> : <Badge tone="warning">Off</Badge>}
      >
        <Link to={secondStepPath} className={buttonClass({ look: secondStep === "on" ? "secondary" : "primary" })}>
          {{ off: "Set it up", "setting-up": "Go on setting it up", on: "Recovery codes, or turn it off" }[secondStep]}
        </Link>
      </Panel>
      <Panel title="Name" lead="Your team sees it beside what you change.">
        <NameForm name={name} />
      </Panel>
      <Panel title="Password" lead="A new one ends your other sessions.">
        <PasswordForm email={email} />
      </Panel>
      <Panel
        isFlush
        title={sessions.length === 1 ? "One session" : `${sessions.length} sessions`}
        lead="Where you are signed in. End what you do not know, and change your password then."
      >
        <SessionList sessions={sessions} />
      </Panel>
      {team ? <LeavePanel team={team} /> : null}
    </>
  );
}

function NameForm({ name }: { name: string }) {
  const state = useFormState("change-name");
  return (
    <PostForm data-form="change-name" noValidate className="grid max-w-[28rem] gap-4">
      <input type="hidden" name="form" value="change-name" />
      <FormErrors state={state} />
      <TextField
        name="name"
        label="Name"
        autoComplete="name"
        maxLength={100}
        defaultValue={state.value("name", name)}
        errors={state.errors("name")}
      />
      <div>
        <SubmitButton form="change-name" look="secondary">
          Save the name
        </SubmitButton>
      </div>
    </PostForm>
  );
}

function PasswordForm({ email }: { email: string }) {
  const state = useFormState("change-password");
  return (
    <PostForm data-form="change-password" noValidate className="grid max-w-[28rem] gap-4">
      <input type="hidden" name="form" value="change-password" />
      {/* Password managers look for whose password it is. */}
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <FormErrors state={state} />
      <TextField
        name="currentPassword"
        type="password"
        label="Password that you have"
        autoComplete="current-password"
        errors={state.errors("currentPassword")}
      />
      <TextField
        name="newPassword"
        type="password"
        label="New password"
        hint={`At least ${shortestPassword} characters. A few words in a row are easy to remember and hard to guess.`}
        autoComplete="new-password"
        errors={state.errors("newPassword")}
      />
      <div>
        <SubmitButton form="change-password" look="secondary">
          Change the password
        </SubmitButton>
      </div>
    </PostForm>
  );
}

function LeavePanel({ team }: { team: string }) {
  const state = useFormState("leave-team");
  return (
    <Panel title={`Leave ${team}`} lead="You lose this console at once. An owner of the team can invite you again.">
      <FormErrors state={state} />
      <details open={state.message !== null || undefined}>
        <summary className="link w-fit py-1">Leave the team…</summary>
        <PostForm data-form="leave-team" className="mt-3">
          <input type="hidden" name="form" value="leave-team" />
          <Button look="danger">Leave {team}</Button>
        </PostForm>
      </details>
    </Panel>
  );
}
