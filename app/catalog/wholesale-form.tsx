import { microsToDecimal } from "~/kit/money";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";
import type { DeskCharge } from "./read-catalog.server";

/** Sets a charge's wholesale price from a day on; opens by itself when something in it is wrong. */
export function WholesaleForm({ charge }: { charge: DeskCharge }) {
  const id = `set-wholesale ${charge.id}`;
  const state = useFormState(id).within(charge.id);
  const { current } = charge;
  const field = (name: string) => ({ name, id: `${name}-${charge.id}`, errors: state.errors(name), autoComplete: "off" });
  return (
    <details open={state.message !== null} className="col-span-full sm:col-span-1 sm:open:col-span-full">
      <summary className="link inline-block py-1">
        New price<span className="sr-only"> for {charge.label}</span>
      </summary>
      <PostForm data-form="set-wholesale" noValidate className="mt-3 pb-2">
        <input type="hidden" name="form" value={id} />
        <input type="hidden" name="chargeId" value={charge.id} />
        <FormErrors state={state} />
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <TextField
            {...field("amount")}
            label={`Wholesale, ${current?.currency ?? "USD"}`}
            hint="Such as 1.25 or 0.0035"
            inputMode="decimal"
            defaultValue={state.value("amount")}
          />
          <TextField
            {...field("minimumRetail")}
            label="Lowest retail price"
            hint="Leave it empty for none"
            inputMode="decimal"
            defaultValue={state.value(
              "minimumRetail",
              current?.minimumRetailMicros ? microsToDecimal(current.minimumRetailMicros) : "",
            )}
          />
          <TextField
            {...field("effectiveFrom")}
            label="From"
            hint="Empty: at once. Days begin at 00:00 UTC"
            type="date"
            defaultValue={state.value("effectiveFrom")}
          />
        </div>
        <div className="mt-4">
          <SubmitButton form={id} small>
            Set the price
          </SubmitButton>
        </div>
      </PostForm>
    </details>
  );
}
