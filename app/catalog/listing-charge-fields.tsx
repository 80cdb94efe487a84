import { formatMicros } from "~/kit/money";
import { formatDate } from "~/kit/time";
import type { FormState } from "~/ui/console/form-state";
import { SelectField, TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import { basisWords } from "~/ui/price";
import { percentText } from "./listing-words";
import { MadeBy } from "./made-by";
import type { PartnerCharge } from "./partner-listing";
import { roundingLabels, ruleKindLabels, ruleKinds } from "./retail-rule-text";
import { roundings } from "./retail-rules";

const kindOptions = ruleKinds.map((value) => ({ value, label: ruleKindLabels[value] }));
const roundingOptions = roundings.map((value) => ({ value, label: roundingLabels[value] }));

/** One charge of a listing: what it costs, how the retail price is made, and what comes of it. */
export function ListingChargeFields({ charge, state }: { charge: PartnerCharge; state: FormState }) {
  const id = charge.chargeId;
  const field = `rules.${id}`;
  return (
    <fieldset className="min-w-0 rounded-brand border border-border p-4">
      <legend className="px-1 font-semibold">
        {charge.label} <span className="font-normal text-muted">{basisWords(charge.basis, charge.unit)}</span>
      </legend>
      <ChargeFigures charge={charge} />
      <input type="hidden" name="chargeId" value={id} />
      <div className="grid items-end gap-4 md:grid-cols-[1.3fr_1fr_1.2fr]">
        <SelectField
          name={`kind.${id}`}
          label="Set by"
          options={kindOptions}
          defaultValue={state.value(`kind.${id}`, charge.rule?.kind ?? "percent")}
        />
        <TextField
          name={`value.${id}`}
          id={field}
          label="Percent or amount"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={state.value(`value.${id}`, charge.rule?.value)}
          errors={state.errors(field)}
        />
        {charge.basis === "per-use" ? (
          <input type="hidden" name={`rounding.${id}`} value={charge.rule?.rounding ?? "none"} />
        ) : (
          <SelectField
            name={`rounding.${id}`}
            label="Rounding"
            options={roundingOptions}
            defaultValue={state.value(`rounding.${id}`, charge.rule?.rounding ?? "none")}
          />
        )}
      </div>
    </fieldset>
  );
}

function ChargeFigures({ charge }: { charge: PartnerCharge }) {
  const { currency } = charge;
  const figures = [
    { name: "Wholesale", value: formatMicros(charge.wholesaleMicros, currency) },
    {
      name: "Lowest price allowed",
      value: charge.minimumRetailMicros ? formatMicros(charge.minimumRetailMicros, currency) : "Wholesale",
    },
    { name: "Your price", value: formatMicros(charge.retailMicros, currency), strong: true },
    {
      name: "Margin",
      value: `${formatMicros(charge.marginMicros, currency)} · ${percentText(charge.marginBasisPoints)} of your price`,
    },
    { name: "Markup", value: `${percentText(charge.markupBasisPoints)} of wholesale` },
  ];
  return (
    <>
      <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
        {figures.map((figure) => (
          <div key={figure.name}>
            <dt className="text-muted text-xs">{figure.name}</dt>
            <dd className={figure.strong ? "tabular font-semibold" : "tabular"}>{figure.value}</dd>
          </div>
        ))}
      </dl>
      <div className="mb-4">
        <MadeBy charge={charge} />
      </div>
      {charge.raisedToFloor ? (
        <Notice tone="warning" className="mb-4">
          <p>
            This rule gives less than the lowest price allowed, so the shop sells at {formatMicros(charge.retailMicros, currency)}
            .
          </p>
        </Notice>
      ) : null}
      {charge.upcoming ? (
        <Notice className="mb-4">
          <p>
            From {formatDate(charge.upcoming.effectiveFromMs)} wholesale is{" "}
            {formatMicros(charge.upcoming.wholesaleMicros, currency)}; your price is then{" "}
            {formatMicros(charge.upcoming.retailMicros, currency)}
            {charge.upcoming.raisedToFloor ? ", raised to the lowest price allowed" : ""}.
          </p>
        </Notice>
      ) : null}
    </>
  );
}
