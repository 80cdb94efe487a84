import { Button } from "~/ui/button";
import { useFormState } from "~/ui/console/form-state";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/field";

/** The second step at a console's door. A plain HTML form: it works without scripts. */
export function SignInCodeForm({ to, signInPath }: { to: string; signInPath: string }) {
  const state = useFormState("sign-in-code");
  return (
    <form method="post" data-form="sign-in-code" className="space-y-5">
      {state.message ? <ErrorSummary message={state.message} fields={state.fields} /> : null}
      <input type="hidden" name="form" value="sign-in-code" />
      <input type="hidden" name="to" value={to} />
      <TextField
        name="code"
        label="Code"
        hint="Six digits from your app, or one of your recovery codes."
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        required
        autoFocus
        errors={state.errors("code")}
      />
      <Button className="w-full">Go on</Button>
      <p className="text-sm">
        Not you, or no code at hand?{" "}
        <a href={signInPath} className="link">
          Begin again
        </a>
      </p>
    </form>
  );
}
