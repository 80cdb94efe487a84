import { type FormEvent, useState } from "react";
import type { FormState } from "~/ui/console/form-state";
import { SelectField, TextField } from "~/ui/field";
import { basisWords } from "~/ui/price";
import { ChargeFigures } from "./charge-figures";
import { ruleWords } from "./listing-words";
import type { PartnerCharge } from "./partner-listing";
import { isOtherRule, storedRule, type TypedRule } from "./reckon-charge";
import { roundingLabels, ruleKindLabels, ruleKinds } from "./retail-rule-text";
import { roundings } from "./retail-rules";

const kindOptions = ruleKinds.map((value) => ({ value, label: ruleKindLabels[value] }));
const roundingOptions = roundings.map((value) => ({ value, label: roundingLabels[value] }));

/** One charge of a listing: what it costs, how the retail price is made, and what comes of it, as saved and as typed. */
export function ListingChargeFields({ charge, state }: { charge: PartnerCharge; state: FormState }) {
  const id = charge.chargeId;
  const field = `rules.${id}`;
  const stored = storedRule(charge);
  const [typed, setTyped] = useState<TypedRule>({
    kind: state.value(`kind.${id}`, stored.kind),
    value: state.value(`value.${id}`, stored.value),
    rounding: state.value(`rounding.${id}`, stored.rounding),
  });
  const change = ({ target }: FormEvent<HTMLFieldSetElement>) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const [part = ""] = target.name.split(".", 1);
    const { value } = target;
    setTyped((before) => (part in before ? { ...before, [part]: value } : before));
  };
  return (
    <fieldset className="min-w-0 rounded-brand border border-border p-4" onChange={change} data-charge={charge.code}>
      <legend className="px-1 font-semibold">
        {charge.label} <span className="font-normal text-muted">{basisWords(charge.basis, charge.unit)}</span>
      </legend>
      <ChargeFigures charge={charge} typed={isOtherRule(charge, typed) ? typed : null} />
      <input type="hidden" name="chargeId" value={id} />
      <div className="grid items-end gap-4 md:grid-cols-[1.3fr_1fr_1.2fr]">
        <SelectField
          name={`kind.${id}`}
          label="Set by"
          options={[defaultOption(charge), ...kindOptions]}
          defaultValue={state.value(`kind.${id}`, stored.kind)}
        />
        <TextField
          name={`value.${id}`}
          id={field}
          label="Percent or amount"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={state.value(`value.${id}`, stored.value)}
          errors={state.errors(field)}
        />
        {charge.basis === "per-use" ? (
          <input type="hidden" name={`rounding.${id}`} value={stored.rounding} />
        ) : (
          <SelectField
            name={`rounding.${id}`}
            label="Rounding"
            options={roundingOptions}
            defaultValue={state.value(`rounding.${id}`, stored.rounding)}
          />
        )}
      </div>
    </fieldset>
  );
}

function defaultOption({ byDefault, currency, basis }: PartnerCharge) {
  const rule = byDefault ? ruleWords(byDefault.rule, currency, basis) : "none is set for it";
  return { value: "default", label: `My default markups: ${rule}` };
}
