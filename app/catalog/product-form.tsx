import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { SelectField, TextAreaField, TextField } from "~/ui/field";
import type { DeskProduct } from "./read-catalog.server";

const statusOptions = [
  { value: "active", label: "On offer" },
  { value: "retired", label: "Withdrawn: every shop leaves it out at once" },
];

/** The carrier's own words for a product, and whether it is on offer. */
export function ProductForm({ product }: { product: DeskProduct }) {
  const id = `save-product ${product.id}`;
  const state = useFormState(id).within(product.id);
  const field = (name: "name" | "summary" | "status") => ({
    name,
    id: `${name}-${product.id}`,
    errors: state.errors(name),
    defaultValue: state.value(name, product[name]),
  });
  return (
    <details open={state.message !== null} className="open:order-last open:basis-full">
      <summary className="link inline-block py-1">
        Edit<span className="sr-only"> {product.name}</span>
      </summary>
      <PostForm data-form="save-product" noValidate className="mt-3 max-w-[40rem] pb-2">
        <input type="hidden" name="form" value={id} />
        <input type="hidden" name="productId" value={product.id} />
        <FormErrors state={state} />
        <div className="grid gap-4">
          <TextField {...field("name")} label="Name" autoComplete="off" />
          <TextAreaField {...field("summary")} label="Summary" hint="What the customer gets, in a sentence." rows={3} />
          <SelectField {...field("status")} label="State" options={statusOptions} />
        </div>
        <div className="mt-4">
          <SubmitButton form={id} small>
            Save product
          </SubmitButton>
        </div>
      </PostForm>
    </details>
  );
}
