import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { shortestPassword } from "./password-rules";
import type { RefusedForm } from "./refused-form";

interface InvitationFormProps {
  email: string;
  /** Whether this address signs in already; its password is asked for instead of a new one. */
  hasAccount: boolean;
  /** Somebody else who is signed in here; accepting signs them out. */
  signedIn: { name: string; email: string } | null;
  refused?: RefusedForm;
}

/** Accepts an invitation. The address is the invited one and cannot be changed. */
export function InvitationForm({ email, hasAccount, signedIn, refused }: InvitationFormProps) {
  const fields = refused?.refusal.fields ?? {};
  return (
    <form method="post" data-form="accept-invitation" className="space-y-5">
      {refused ? <ErrorSummary message={refused.refusal.message} fields={fields} /> : null}
      {signedIn ? (
        <Notice tone="warning" title={`${signedIn.name} is signed in here`}>
          <p className="break-words">
            This browser works for {signedIn.email}, and this invitation is for {email}. Accepting it signs {signedIn.name} out
            here and {email} in.
          </p>
        </Notice>
      ) : null}
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
