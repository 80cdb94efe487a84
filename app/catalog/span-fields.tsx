import { zones } from "~/kit/zone-time";
import type { FormState } from "~/ui/console/form-state";
import { SelectField, TextField } from "~/ui/field";

const zoneOptions = Object.entries(zones).map(([value, label]) => ({ value, label }));

/** From, until, and on whose clocks. */
export function SpanFields({ state }: { state: FormState }) {
  const field = (name: string) => ({ name, defaultValue: state.value(name), errors: state.errors(name) });
  return (
    <>
      <TextField {...field("startsAt")} label="From" hint="Empty: at once" type="datetime-local" />
      <TextField {...field("endsAt")} label="Until" hint="Empty: for good" type="datetime-local" />
      <SelectField {...field("zone")} label="Times are in" options={zoneOptions} />
    </>
  );
}
