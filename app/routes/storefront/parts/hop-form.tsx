import { shop } from "~/kit/paths";
import type { FieldErrors } from "~/kit/refusal";
import { Button } from "~/ui/button";
import { Field, TextAreaField } from "~/ui/field";

/** A list to paste or to choose. Sent as it is; nothing of it is kept. */
export function HopForm({ list, errors }: { list: string; errors: FieldErrors }) {
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`${shop.findHops()}#result`}
      data-form="find-hops"
      noValidate
      className="max-w-3xl space-y-5"
    >
      <TextAreaField
        name="list"
        label="Your numbers, or what a look-up said of them"
        hint="One number a line, or a table whose first line names its columns: number, ocn, spid, altspid, lrn, seller. At most 10,000 lines."
        errors={errors.list}
        defaultValue={list}
        rows={10}
        spellCheck={false}
        autoComplete="off"
      />
      <Field name="file" label="Or a CSV file" hint="At most 2 MB" errors={errors.file}>
        <input type="file" id="file" name="file" accept=".csv,text/csv,text/plain" className="input" />
      </Field>
      <Button>Find the hops</Button>
    </form>
  );
}
