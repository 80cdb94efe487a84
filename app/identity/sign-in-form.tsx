import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import type { RefusedForm } from "./refused-form";

interface SignInFormProps {
  /** Where to go afterwards: a path that the server has checked, and checks again. */
  to: string;
  refused?: RefusedForm;
}

/** E-mail and password, for any door. A plain HTML form: it works without scripts. */
export function SignInForm({ to, refused }: SignInFormProps) {
  const fields = refused?.refusal.fields ?? {};
  return (
    <form method="post" data-form="sign-in" className="space-y-5">
      {refused ? <ErrorSummary message={refused.refusal.message} fields={fields} /> : null}
      <input type="hidden" name="to" value={to} />
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
      <TextField
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        required
        errors={fields.password}
      />
      <Button className="w-full">Sign in</Button>
    </form>
  );
}
