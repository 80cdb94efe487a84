import { shop } from "~/kit/paths";
import type { FieldErrors } from "~/kit/refusal";
import { Button } from "~/ui/button";
import { TextAreaField, TextField } from "~/ui/field";

interface SendListFormProps {
  sellerName: string;
  /** The list as it was read, to come along. */
  list: string;
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
}

/** The list goes to the partner in one press, and with a second button into a file. */
export function SendListForm({ sellerName, list, values, errors }: SendListFormProps) {
  const field = (name: string) => ({ name, defaultValue: values[name] ?? "", errors: errors[name] });
  return (
    <div className="mt-10 max-w-3xl print:hidden">
      <form method="post" encType="multipart/form-data" action={`${shop.findHops()}#result`} data-form="keep-hops">
        <input type="hidden" name="form" value="keep-hops" />
        <input type="hidden" name="list" value={list} />
        <Button look="secondary" small>
          Keep this as a CSV file
        </Button>
      </form>
      <form
        method="post"
        encType="multipart/form-data"
        action={`${shop.findHops()}#result`}
        data-form="send-hops"
        noValidate
        className="card mt-8 space-y-5 p-5 sm:p-8"
      >
        <h3 className="text-xl">Send this list to {sellerName}</h3>
        <p className="text-muted">
          They see the list and what it shows, and answer to your e-mail address. Until you press the button, nothing of it is
          kept.
        </p>
        <input type="hidden" name="form" value="send-hops" />
        <input type="hidden" name="list" value={list} />
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
        <Button>Send the list</Button>
      </form>
    </div>
  );
}
