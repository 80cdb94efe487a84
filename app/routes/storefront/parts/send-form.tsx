import type { ReactNode } from "react";
import type { FieldErrors } from "~/kit/refusal";
import { Button } from "~/ui/button";
import { TextAreaField, TextField } from "~/ui/field";

interface SendFormProps {
  action: string;
  form: string;
  title: string;
  children: ReactNode;
  /** What comes along, by field name. */
  brings: Readonly<Record<string, string>>;
  button: string;
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
}

/** Sends what a visitor looked into to the partner, in one press. */
export function SendForm({ action, form, title, children, brings, button, values, errors }: SendFormProps) {
  const field = (name: string) => ({ name, defaultValue: values[name] ?? "", errors: errors[name] });
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={action}
      data-form={form}
      noValidate
      className="card mt-8 max-w-3xl space-y-5 p-5 sm:p-8 print:hidden"
    >
      <h3 className="text-xl">{title}</h3>
      <p className="text-muted">{children}</p>
      <input type="hidden" name="form" value={form} />
      {Object.entries(brings).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...field("name")} label="Your name" autoComplete="name" maxLength={120} />
        <TextField
          {...field("email")}
          label="E-mail address"
          type="email"
          autoComplete="email"
          inputMode="email"
          maxLength={254}
        />
      </div>
      <TextAreaField {...field("message")} label="What would you like to know? (optional)" rows={3} maxLength={3800} />
      <Button>{button}</Button>
    </form>
  );
}
