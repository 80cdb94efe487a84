import { useSearchParams } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { shortestPassword } from "./password-rules";
import type { RefusedForm } from "./refused-form";

/** Asks for a link by mail. A plain HTML form, for any door. */
export function ForgottenForm({ refused }: { refused?: RefusedForm }) {
  const [params] = useSearchParams();
  const fields = refused?.refusal.fields ?? {};
  return (
    <form method="post" data-form="forgot-password" className="space-y-5">
      {refused ? <ErrorSummary message={refused.refusal.message} fields={fields} /> : null}
      {params.get("done") === "mailed" && !refused ? (
        <Notice tone="success" role="status">
          <p>If that address signs in here, a link is on its way to it. It is good for 30 minutes and works once.</p>
        </Notice>
      ) : null}
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
        defaultValue={refused?.values.email}
        errors={fields.email}
      />
      <Button className="w-full">Send me a link</Button>
    </form>
  );
}

/** Sets the new password. The address stands there for password managers and cannot be changed. */
export function ResetForm({ email, refused }: { email: string; refused?: RefusedForm }) {
  const fields = refused?.refusal.fields ?? {};
  return (
    <form method="post" data-form="reset-password" className="space-y-5">
      {refused ? <ErrorSummary message={refused.refusal.message} fields={fields} /> : null}
      <TextField name="email" type="email" label="E-mail address" autoComplete="username" defaultValue={email} readOnly />
      <TextField
        name="password"
        type="password"
        label="New password"
        hint={`At least ${shortestPassword} characters. A few words in a row are easy to remember and hard to guess.`}
        autoComplete="new-password"
        minLength={shortestPassword}
        required
        errors={fields.password}
      />
      <Button className="w-full">Save the password</Button>
    </form>
  );
}
