import { shop } from "~/kit/paths";
import type { FieldErrors } from "~/kit/refusal";
import { Button } from "~/ui/button";
import { describedBy, Field, TextAreaField, TextField } from "~/ui/field";

/** A trace as text or file, and the signer's certificate for whoever has it. */
export function TraceForm({ values, errors }: { values: Readonly<Record<string, string | undefined>>; errors: FieldErrors }) {
  const capture = {
    name: "capture",
    label: "Or a file",
    hint: "A text capture from sngrep, ngrep, tcpdump -A or Wireshark (export as plain text), at most 512 kB.",
    errors: errors.capture,
  };
  const plain = { autoComplete: "off", spellCheck: false, autoCapitalize: "off" };
  const code = { ...plain, className: "[&_textarea]:font-mono [&_textarea]:text-sm" };
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`${shop.readTrace()}#result`}
      data-form="read-trace"
      noValidate
      className="space-y-6"
    >
      <TextAreaField
        {...code}
        name="trace"
        label="The INVITE of a call"
        hint="As your phone system or your technician captured it, with all its headers."
        errors={errors.trace}
        defaultValue={values.trace}
        rows={12}
        maxLength={400_000}
      />
      <Field {...capture}>
        <input type="file" accept=".txt,.log,.sip,text/plain" className="input" {...describedBy(capture)} />
      </Field>
      <fieldset className="min-w-0 space-y-5 border-border border-t pt-6 [overflow-wrap:anywhere]">
        <legend className="font-semibold text-xl">The signer's certificate, if you have it</legend>
        <p className="text-muted">With it we check the signature. We fetch nothing ourselves.</p>
        <TextAreaField
          {...code}
          name="certificate"
          label="Certificate"
          hint="The text from “BEGIN CERTIFICATE” to “END CERTIFICATE” (PEM)."
          errors={errors.certificate}
          defaultValue={values.certificate}
          rows={5}
          maxLength={40_000}
        />
        <TextField
          {...plain}
          name="certificateAddress"
          label="The address it came from"
          hint="E.g. https://certificates.example.com/ours.pem"
          errors={errors.certificateAddress}
          defaultValue={values.certificateAddress}
          maxLength={2_000}
        />
      </fieldset>
      <Button>Read this trace</Button>
    </form>
  );
}
