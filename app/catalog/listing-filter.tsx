import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { SelectField, TextField } from "~/ui/field";
import type { ListingFilter } from "./filter-listings";
import { productGroups } from "./product-kinds";

const groupOptions = [
  { value: "", label: "Everything" },
  ...Object.entries(productGroups).map(([value, label]) => ({ value, label })),
];
const stateOptions = [
  { value: "", label: "Shown and hidden" },
  { value: "visible", label: "In the shop" },
  { value: "hidden", label: "Hidden" },
  { value: "attention", label: "Raised or without a price" },
];

/** Narrows the list; the choice stands in the address. */
export function ListingFilterForm({ filter }: { filter: ListingFilter }) {
  return (
    <Form method="get" data-form="filter-listings" role="search" className="mb-5 flex flex-wrap items-end gap-3">
      <TextField name="q" label="Name or SKU" defaultValue={filter.q} autoComplete="off" className="w-full sm:w-60" />
      <SelectField name="group" label="Kind" options={groupOptions} defaultValue={filter.group} className="w-full sm:w-52" />
      <SelectField name="state" label="Which" options={stateOptions} defaultValue={filter.state} className="w-full sm:w-52" />
      <Button look="secondary">Filter</Button>
    </Form>
  );
}
