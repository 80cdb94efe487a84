import { Link } from "@remix-run/react";
import { formatMicros } from "~/kit/money";
import { partner } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { Button } from "~/ui/button";
import { FormErrors, type FormState, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { Choice, FieldErrors, TextField } from "~/ui/field";
import { basisWords } from "~/ui/price";
import { percentText } from "./listing-words";
import type { ChoiceOutcome, PriceChange } from "./price-change";

/** Wholesale changes with what each choice does to the price and its margin, decided on together or one by one. */
export function PriceChangeList({ changes, mayEdit }: { changes: PriceChange[]; mayEdit: boolean }) {
  const state = useFormState("decide-price-changes");
  return (
    <PostForm data-form="decide-price-changes" noValidate>
      <input type="hidden" name="form" value="decide-price-changes" />
      <FormErrors state={state} />
      {mayEdit && changes.length > 1 ? (
        <div className="mb-5 flex flex-wrap gap-3">
          <Button look="secondary" small name="all" value="follow">
            Let all {changes.length} follow
          </Button>
          <Button look="secondary" small name="all" value="keep">
            Keep all {changes.length} prices
          </Button>
        </div>
      ) : null}
      <div className="grid gap-5">
        {changes.map((change) => (
          <Change key={change.key} change={change} state={state} mayEdit={mayEdit} />
        ))}
      </div>
      {mayEdit ? (
        <div className="sticky bottom-0 z-10 mt-5 border-border border-t bg-surface py-3">
          <Button small>Save what I decided</Button>
        </div>
      ) : null}
    </PostForm>
  );
}

function Change({ change, state, mayEdit }: { change: PriceChange; state: FormState; mayEdit: boolean }) {
  const { key, currency } = change;
  const money = (micros: string | null) => formatMicros(micros, currency);
  return (
    <fieldset className="card min-w-0 p-4 sm:p-5" data-price-change={key}>
      <legend className="float-left mb-1 w-full font-semibold">
        <Link to={partner.listing(change.listingId)} className="link">
          {change.listingName}
        </Link>
        : {change.chargeLabel} <span className="font-normal text-muted">{basisWords(change.basis, change.unit)}</span>
      </legend>
      <p className="clear-both">
        Wholesale {change.isInForce ? "went" : "goes"} from {money(change.wholesaleBeforeMicros)} to{" "}
        <strong>{money(change.wholesaleMicros)}</strong> on {formatDate(change.effectiveFromMs)}.
      </p>
      <Outcomes change={change} />
      {mayEdit ? (
        <div className="mt-3 grid gap-x-6 sm:grid-cols-2">
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name={`seen.${key}`} value={change.wholesaleMicros} />
          <div>
            <FieldErrors id={`choice.${key}-error`} errors={state.errors(`choice.${key}`)} />
            {options.map(({ value, label }) => (
              <Choice
                key={value}
                type="radio"
                id={value === "" ? `choice.${key}` : undefined}
                name={`choice.${key}`}
                value={value}
                label={label}
                defaultChecked={state.value(`choice.${key}`) === value}
              />
            ))}
          </div>
          <TextField
            name={`price.${key}`}
            label="Another price"
            hint="For the last choice"
            inputMode="decimal"
            autoComplete="off"
            className="max-w-60"
            defaultValue={state.value(`price.${key}`)}
            errors={state.errors(`price.${key}`)}
          />
        </div>
      ) : null}
    </fieldset>
  );
}

const options = [
  { value: "", label: "Decide later" },
  { value: "follow", label: "Let the price follow" },
  { value: "keep", label: "Keep the price" },
  { value: "price", label: "Use another price" },
];

function Outcomes({ change }: { change: PriceChange }) {
  const { before, kept, followed, currency, isInForce } = change;
  const columns: [string, ChoiceOutcome][] = [
    [isInForce ? "Before" : "Today", before],
    [isInForce ? "If you keep it" : "If you keep it, then", kept],
    [isInForce ? "If it follows" : "If it follows, then", followed],
  ];
  return (
    <dl className="mt-3 flex flex-wrap gap-x-10 gap-y-3">
      {columns.map(([name, outcome]) => (
        <div key={name}>
          <dt className="text-muted text-xs">{name}</dt>
          <dd className="tabular">
            <span className="font-semibold">{formatMicros(outcome.retailMicros, currency)}</span>
            <span className="block text-muted text-xs">
              margin {formatMicros(outcome.marginMicros, currency)} · {percentText(outcome.marginBasisPoints)}
            </span>
            {outcome.raisedToFloor ? <Badge tone="warning">Raised to the lowest price allowed</Badge> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
