import { partner } from "~/kit/paths";
import { buttonClass } from "~/ui/button";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";
import type { DomainView } from "./domain";

export function CheckNowForm() {
  return (
    <PostForm data-form="check-domain">
      <input type="hidden" name="form" value="check-domain" />
      <SubmitButton form="check-domain" look="secondary" small busy="Looking…">
        Check now
      </SubmitButton>
    </PostForm>
  );
}

/** For the one who may change the DNS, where that is somebody else. */
export function SendRecordsForm({ domain }: { domain: DomainView }) {
  const state = useFormState("send-records");
  return (
    <details open={state.message !== null || undefined}>
      <summary className={buttonClass({ look: "secondary" })}>Send these records to whoever runs your DNS…</summary>
      <PostForm data-form="send-records" noValidate className="mt-4 grid max-w-[32rem] gap-4">
        <input type="hidden" name="form" value="send-records" />
        <FormErrors state={state} />
        <TextField
          name="to"
          type="email"
          label="Their e-mail address"
          hint={`They get the records of ${domain.host}, and your name and address for questions. Nothing else.`}
          defaultValue={state.value("to")}
          errors={state.errors("to")}
          autoComplete="off"
        />
        <div>
          <SubmitButton form="send-records" busy="Sending…">
            Send the records
          </SubmitButton>
        </div>
      </PostForm>
    </details>
  );
}

/** The same name with or without www.; both in the list, one redirects to the other. */
export function AddTwinForm({ domain, twin }: { domain: DomainView; twin: string }) {
  return (
    <PostForm action={partner.domains()} data-form="add-domain" className="grid gap-3">
      <input type="hidden" name="form" value="add-domain" />
      <input type="hidden" name="domain" value={twin} />
      <p>
        People type both. Add {twin} as well: whichever of the two is not your main address redirects to it.
        {twin.startsWith("www.")
          ? ` ${twin} needs one CNAME record, which follows when the portal's address changes; ${domain.host} cannot have one.`
          : null}
      </p>
      <div>
        <SubmitButton form="add-domain" look="secondary" busy="Looking it up…">
          Add {twin}
        </SubmitButton>
      </div>
    </PostForm>
  );
}

/** Which address visitors see; the others redirect to it. */
export function PrimaryForm({ domain, freeHost }: { domain: DomainView; freeHost: string }) {
  const form = domain.isPrimary ? "leave-primary" : "make-primary";
  return (
    <PostForm data-form={form} className="grid gap-3">
      <input type="hidden" name="form" value={form} />
      <p>
        {domain.isPrimary && domain.state !== "serving"
          ? `${domain.host} becomes the main address as soon as it serves. Until then visitors find the shop where they do now.`
          : domain.isPrimary
            ? `${domain.host} is chosen as the main address. While it serves, ${freeHost} and your other domains redirect to it; if it fails, they show the shop themselves again.`
            : `Visitors of ${freeHost} and of your other domains would be redirected to ${domain.host}, as long as it serves.`}
      </p>
      <div>
        <SubmitButton form={form} look="secondary">
          {wordsOf(domain)}
        </SubmitButton>
      </div>
    </PostForm>
  );
}

const wordsOf = ({ isPrimary, state }: DomainView) => {
  if (!isPrimary) return "Make it the main address";
  return state === "serving" || state === "failing" ? "Use the free address as the main one" : "Do not make it the main address";
};

/** A question before the deed that needs no scripts. */
export function RemoveForm({ domain }: { domain: DomainView }) {
  return (
    <details>
      <summary className={buttonClass({ look: "secondary" })}>Remove this domain…</summary>
      <PostForm data-form="remove-domain" className="mt-4 grid gap-3">
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
      </PostForm>
    </details>
  );
}
