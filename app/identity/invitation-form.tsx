import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { shortestPassword } from "./password-rules";
import type { RefusedForm } from "./refused-form";

interface InvitationFormProps {
  email: string;
  /** Whether this address signs in already; its password is asked for instead of a new one. */
  hasAccount: boolean;
  refused?: RefusedForm;
}

/** Accepts an invitation. The address is the invited one and cannot be changed. */
export function InvitationForm({ email, hasAccount, refused }: InvitationFormProps) {
  const fields = refused?.refusal.fields ?? {};
  return (
    <form method="post" data-form="accept-invitation" className="space-y-5">
      {refused ? <ErrorSummary message={refused.refusal.message} fields={fields} /> : null}
      <TextField name="email" type="email" label="E-mail address" autoComplete="username" defaultValue={email} readOnly />
      {hasAccount ? (
        <TextField
          name="password"
          type="password"
          label="Your password"
          hint="This address signs in here already. Enter the password you use; it stays as it is."
          autoComplete="current-password"
          required
          errors={fields.password}
        />
      ) : (
        <NewSignInFields values={refused?.values} fields={fields} />
      )}
      <Button className="w-full">Accept and sign in</Button>
    </form>
  );
}

function NewSignInFields({ values, fields }: { values?: Record<string, string>; fields: Record<string, string[]> }) {
  return (
    <>
      <TextField
        name="name"
        label="Your name"
        hint="Your team sees it beside what you change."
        autoComplete="name"
        maxLength={100}
        required
        defaultValue={values?.name}
        errors={fields.name}
      />
      <TextField
        name="password"
        type="password"
        label="Choose a password"
        hint={`At least ${shortestPassword} characters. A few words in a row are easy to remember and hard to guess.`}
        autoComplete="new-password"
        minLength={shortestPassword}
        required
        errors={fields.password}
      />
    </>
  );
}
