import { isoDay } from "~/kit/time";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { SelectField, TextField } from "~/ui/field";
import { companyCategories, type ProviderFacts } from "./provider";

const categoryOptions = [
  { value: "", label: "Not known" },
  ...Object.entries(companyCategories).map(([value, { label }]) => ({ value, label: `${value}: ${label}` })),
];

const routesOptions = [
  { value: "unknown", label: "Not known" },
  { value: "yes", label: "Yes, through its own network" },
  { value: "no", label: "No" },
];

const sellsOptions = [
  { value: "unknown", label: "Not known" },
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

type Details = Pick<ProviderFacts, "name" | "category" | "website" | "routesCalls" | "sellsService" | "routesCallsEvidence">;
type FieldName =
  | "id"
  | "name"
  | "category"
  | "website"
  | "routesCalls"
  | "sellsService"
  | `routes${"Text" | "Source" | "CheckedOn"}`;

/** Adds a company to the directory, or with `provider` changes one. */
export function ProviderForm({ provider }: { provider?: Details }) {
  const state = useFormState("save-provider");
  const evidence = provider?.routesCallsEvidence;
  const field = (name: FieldName, stored?: string | null) => ({
    name,
    errors: state.errors(name),
    defaultValue: state.value(name, stored),
  });
  return (
    <PostForm data-form="save-provider" noValidate className="max-w-[46rem]">
      <input type="hidden" name="form" value="save-provider" />
      <FormErrors state={state} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField {...field("name", provider?.name)} label="Name" autoComplete="off" />
        {provider ? null : (
          <TextField
            {...field("id")}
            label="Id"
            hint="Small letters, digits and hyphens; inventory files name it as a number's holder"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        <SelectField {...field("category", provider?.category)} label="Company code category" options={categoryOptions} />
        <SelectField
          {...field("routesCalls", provider?.routesCalls ?? "unknown")}
          label="Do customers' calls run through it?"
          options={routesOptions}
        />
        <TextField {...field("routesText", evidence?.text)} label="What shows that" autoComplete="off" />
        <TextField {...field("routesSource", evidence?.source)} label="Where it stands" autoComplete="off" />
        <TextField {...field("routesCheckedOn", evidence ? isoDay(evidence.checkedOn) : null)} label="Looked at on" type="date" />
        <SelectField
          {...field("sellsService", provider?.sellsService ?? "unknown")}
          label="Does it sell to customers and support them?"
          options={sellsOptions}
        />
        <TextField
          {...field("website", provider?.website)}
          label="Website"
          hint="Begins with https://"
          type="url"
          autoComplete="off"
        />
      </div>
      <div className="mt-5">
        <SubmitButton form="save-provider">{provider ? "Save details" : "Add the company"}</SubmitButton>
      </div>
    </PostForm>
  );
}
