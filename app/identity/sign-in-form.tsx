import { useSearchParams } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { RefusedForm } from "./refused-form";

interface SignInFormProps {
  /** Where to go afterwards: a path that the server has checked, and checks again. */
  to: string;
  /** Where a new password can be asked for. */
  forgotPath: string;
  refused?: RefusedForm;
}

/** E-mail and password, for any door. A plain HTML form: it works without scripts. */
export function SignInForm({ to, forgotPath, refused }: SignInFormProps) {
  const [params] = useSearchParams();
  const fields = refused?.refusal.fields ?? {};
  return (
    <form method="post" data-form="sign-in" className="space-y-5">
      {refused ? <ErrorSummary message={refused.refusal.message} fields={fields} /> : null}
      {params.get("done") === "new-password" && !refused ? (
        <Notice tone="success" role="status">
          <p>Your new password is saved, and every session has ended. Sign in with it.</p>
        </Notice>
      ) : null}
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
      <p className="text-sm">
        <a href={forgotPath} className="link">
          Forgot your password?
        </a>
      </p>
    </form>
  );
}
