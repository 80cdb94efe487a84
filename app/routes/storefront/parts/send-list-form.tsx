import { shop } from "~/kit/paths";
import type { FieldErrors } from "~/kit/refusal";
import { Button } from "~/ui/button";
import { SendForm } from "./send-form";

interface SendListFormProps {
  sellerName: string;
  /** The list as it was read, to come along. */
  list: string;
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
}

/** The list goes to the partner in one press, and with a second button into a file. */
export function SendListForm({ sellerName, list, values, errors }: SendListFormProps) {
  const action = `${shop.findHops()}#result`;
  return (
    <div className="mt-10 print:hidden">
      <form method="post" encType="multipart/form-data" action={shop.hopAnswers()} data-form="keep-hops">
        <input type="hidden" name="list" value={list} />
        <Button look="secondary" small>
          Keep this as a CSV file
        </Button>
      </form>
      <SendForm
        action={action}
        form="send-hops"
        title={`Send this list to ${sellerName}`}
        brings={{ list }}
        button="Send the list"
        values={values}
        errors={errors}
      >
        They see the list and what it shows, and answer to your e-mail address. Until you press the button, nothing of it is kept.
      </SendForm>
    </div>
  );
}
