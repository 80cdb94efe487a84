import { featureLabels, features } from "~/numbering/features";
import { matchLabels, type NumberSearch, typeLabels } from "~/numbering/number-search";
import { Button } from "~/ui/button";
import { Choice, FieldGroup, SelectField, TextField } from "~/ui/field";
import { ChevronDownIcon, FilterIcon, Icon } from "~/ui/icons";
import { stateOptions } from "./state-options";

const optionsOf = <Value extends string>(labels: Record<Value, string>) =>
  Object.entries<string>(labels).map(([value, label]) => ({ value, label }));

/** The labelled filters. On a phone they fold away; on a wide window the style sheet keeps them open. */
export function SearchFilters({ search, count }: { search: NumberSearch; count: number }) {
  return (
    <details className="filters no-print">
      <summary className="button button-secondary w-full">
        <Icon of={FilterIcon} size={18} />
        Filters{count > 0 ? ` (${count} in use)` : ""}
        <Icon of={ChevronDownIcon} size={16} />
      </summary>
      <div className="filter-fields">
        <FieldGroup legend="Kind of number">
          {optionsOf(typeLabels).map(({ value, label }) => (
            <Choice key={value} type="radio" name="type" value={value} label={label} defaultChecked={search.type === value} />
          ))}
        </FieldGroup>
        <TextField
          name="npa"
          label="Area code"
          defaultValue={search.npa}
          inputMode="numeric"
          maxLength={20}
          placeholder="212"
          autoComplete="off"
        />
        <SelectField name="state" label="State or province" defaultValue={search.state ?? ""} options={stateOptions} />
        <TextField
          name="place"
          label="City or area"
          defaultValue={search.place}
          maxLength={60}
          placeholder="Albany"
          autoComplete="off"
        />
        <DigitFields search={search} />
        <FieldGroup legend="It must be able to do">
          {features.map((feature) => (
            <Choice
              key={feature}
              type="checkbox"
              name="features"
              value={feature}
              label={featureLabels[feature]}
              defaultChecked={search.features.includes(feature)}
            />
          ))}
        </FieldGroup>
        {search.sort === "number" ? null : <input type="hidden" name="sort" value={search.sort} />}
        <Button look="secondary" className="w-full">
          Apply the filters
        </Button>
      </div>
    </details>
  );
}

/** What the number has in it, as digits or as the letters on their keys, and where. */
function DigitFields({ search }: { search: NumberSearch }) {
  return (
    <>
      <TextField
        name="contains"
        label="Digits or letters"
        hint={search.letters ? `${search.letters} is ${search.contains} on the keys.` : "HELP becomes 4357, as on the keys."}
        defaultValue={search.letters ?? search.contains}
        maxLength={20}
        autoComplete="off"
      />
      <SelectField name="match" label="Where in the number" defaultValue={search.match} options={optionsOf(matchLabels)} />
    </>
  );
}
