import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { SelectField } from "~/ui/field";
import { type PriceMapping, priceFields, priceFileFields } from "./price-file-fields";

interface PriceMappingProps {
  headers: string[];
  samples: Record<string, string[]>;
  mapping: PriceMapping;
}

/** Which column of the file is what; guessed by their names and changeable. */
export function PriceMappingForm({ headers, samples, mapping }: PriceMappingProps) {
  const state = useFormState("map-prices");
  const options = [
    { value: "", label: "Not in the file" },
    ...headers.map((header) => ({ value: header, label: labelOf(header, samples[header] ?? []) })),
  ];
  return (
    <PostForm data-form="map-prices" noValidate>
      <input type="hidden" name="form" value="map-prices" />
      <FormErrors state={state} />
      <Panel title="What the columns are" lead="Columns that are not chosen here are passed over.">
        <div className="grid gap-4 sm:grid-cols-2">
          {priceFields.map((field) => (
            <SelectField
              key={field}
              name={`map.${field}`}
              label={priceFileFields[field].label + (priceFileFields[field].isRequired ? " (needed)" : "")}
              options={options}
              defaultValue={state.value(`map.${field}`, mapping[field])}
              errors={state.errors(`map.${field}`)}
            />
          ))}
        </div>
        <div className="mt-5">
          <SubmitButton form="map-prices" busy="Reading…" small>
            See what would change
          </SubmitButton>
        </div>
      </Panel>
    </PostForm>
  );
}

function labelOf(header: string, samples: string[]): string {
  const shown = samples.filter(Boolean).slice(0, 2).join(", ");
  return shown ? `${header || "(no name)"}: ${shown.slice(0, 40)}` : header || "(no name)";
}
