import { Form } from "@remix-run/react";
import { buttonClass } from "~/ui/button";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { TextField } from "~/ui/field";
import type { DomainView } from "./domain";

export function AddDomainForm() {
  const state = useFormState("add-domain");
  return (
    <Form method="post" data-form="add-domain" noValidate className="grid max-w-[40rem] gap-5">
      <input type="hidden" name="form" value="add-domain" />
      <FormErrors state={state} />
      <TextField
        name="domain"
        label="Domain"
        hint="A name that you own, such as shop.example.com. Nothing changes there until you set its records."
        defaultValue={state.value("domain")}
        errors={state.errors("domain")}
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <div>
        <SubmitButton form="add-domain" busy="Looking it up…">
          Add the domain
        </SubmitButton>
      </div>
    </Form>
  );
}

export function CheckNowForm() {
  return (
    <Form method="post" data-form="check-domain">
      <input type="hidden" name="form" value="check-domain" />
      <SubmitButton form="check-domain" look="secondary" small busy="Looking…">
        Check now
      </SubmitButton>
    </Form>
  );
}

/** Which address visitors see; the others redirect to it. */
export function PrimaryForm({ domain, freeHost }: { domain: DomainView; freeHost: string }) {
  const form = domain.isPrimary ? "leave-primary" : "make-primary";
  return (
    <Form method="post" data-form={form} className="grid gap-3">
      <input type="hidden" name="form" value={form} />
      <p>
        {domain.isPrimary
          ? `${domain.host} is chosen as the main address. While it serves, ${freeHost} and your other domains redirect to it; if it fails, they show the shop themselves again.`
          : `Visitors of ${freeHost} and of your other domains would be redirected to ${domain.host}, as long as it serves.`}
      </p>
      <div>
        <SubmitButton form={form} look="secondary">
          {domain.isPrimary ? "Use the free address as the main one" : "Make it the main address"}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** A question before the deed that needs no scripts. */
export function RemoveForm({ domain }: { domain: DomainView }) {
  return (
    <details>
      <summary className={buttonClass({ look: "secondary" })}>Remove this domain…</summary>
      <Form method="post" data-form="remove-domain" className="mt-4 grid gap-3">
        <input type="hidden" name="form" value="remove-domain" />
        <p>
          {domain.host} stops showing your shop at once. To connect it again you would need a new TXT record: the value above does
          not count any more.
        </p>
        <div>
          <SubmitButton form="remove-domain" look="danger" busy="Removing…">
            Remove {domain.host}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
