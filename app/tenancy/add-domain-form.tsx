import { useState } from "react";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";
import { ClockIcon, ErrorIcon, Icon, InfoIcon, type LucideIcon, SuccessIcon, WarningIcon } from "~/ui/icons";
import type { DomainPreview } from "./domain-preview";
import { useDomainPreview } from "./use-domain-preview";

/** With scripts the name is looked up while it is typed; without, when the form is sent. */
export function AddDomainForm() {
  const state = useFormState("add-domain");
  const [text, setText] = useState("");
  const { preview, isAsking } = useDomainPreview(text);
  return (
    <PostForm data-form="add-domain" noValidate className="grid max-w-[40rem] gap-5">
      <input type="hidden" name="form" value="add-domain" />
      <FormErrors state={state} />
      <div>
        <TextField
          name="domain"
          label="Domain"
          hint="A name that you own, such as shop.example.com. Nothing changes there until you set its records."
          defaultValue={state.value("domain")}
          errors={state.errors("domain")}
          onChange={(event) => setText(event.currentTarget.value)}
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <div role="status" data-preview={preview?.verdict ?? (isAsking ? "asking" : "none")}>
          {preview ? <Preview preview={preview} /> : isAsking ? <Line icon={ClockIcon}>Looking it up…</Line> : null}
        </div>
      </div>
      <div>
        <SubmitButton form="add-domain" busy="Looking it up…">
          Add the domain
        </SubmitButton>
      </div>
    </PostForm>
  );
}

const looks: Record<DomainPreview["verdict"], { icon: LucideIcon; ink: string }> = {
  wrong: { icon: InfoIcon, ink: "text-muted" },
  wait: { icon: ClockIcon, ink: "text-muted" },
  listed: { icon: ErrorIcon, ink: "text-danger" },
  "in-use": { icon: ErrorIcon, ink: "text-danger" },
  site: { icon: WarningIcon, ink: "text-warning" },
  free: { icon: SuccessIcon, ink: "text-success" },
};

function Preview({ preview }: { preview: DomainPreview }) {
  const { icon, ink } = looks[preview.verdict];
  return (
    <>
      <Line icon={icon} ink={ink}>
        {preview.sentence}
      </Line>
      {preview.advice ? <p className="mt-1 pl-7 text-muted text-sm">{preview.advice}</p> : null}
    </>
  );
}

function Line({ icon, ink = "text-muted", children }: { icon: LucideIcon; ink?: string; children: string }) {
  return (
    <p className={`mt-2 flex items-start gap-2 break-words ${ink}`}>
      <Icon of={icon} className="mt-0.5" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
