import { useActionData, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { Button, type ButtonLook } from "../button";
import { ErrorSummary } from "../error-summary";

/** What an action answered about one form of the page: sentences per field and what was typed. */
export interface FormState {
  message: string | null;
  fields: Record<string, string[]>;
  /** What else the refusal tells. */
  details: unknown;
  errors: (name: string) => string[] | undefined;
  /** What was typed stands in the form again, and is not saved. */
  isShownAgain: boolean;
  /** What was typed, else what is stored. */
  value: (name: string, stored?: string | null) => string;
  /** Whether a tick box was sent ticked, else as stored. */
  isTicked: (name: string, stored: boolean) => boolean;
  /** For one of many like forms on a page, whose controls have the ids `<name>-<key>`: the summary then links to those. */
  within: (key: string) => FormState;
}

interface Refused {
  refusal: { message: string; fields: Record<string, string[]>; details?: unknown };
  values: Record<string, string>;
}

/** @param form the value of the form's hidden `form` field, where a page has several */
export function useFormState(form: string): FormState {
  const data: unknown = useActionData();
  const refused = isRefused(data) && data.values.form === form ? data : null;
  const fields = refused?.refusal.fields ?? {};
  const state: FormState = {
    message: refused?.refusal.message || null,
    isShownAgain: refused !== null,
    fields,
    details: refused?.refusal.details ?? null,
    errors: (name) => fields[name],
    value: (name, stored) => refused?.values[name] ?? stored ?? "",
    isTicked: (name, stored) => (refused ? refused.values[name] !== undefined : stored),
    within: (key) => ({
      ...state,
      fields: Object.fromEntries(Object.entries(fields).map(([name, sentences]) => [name && `${name}-${key}`, sentences])),
    }),
  };
  return state;
}

function isRefused(data: unknown): data is Refused {
  return typeof data === "object" && data !== null && "refusal" in data && "values" in data;
}

/** The summary of what is wrong; takes the focus when it appears, so that it is read first. */
export function FormErrors({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.message) box.current?.focus();
  }, [state.message]);
  if (!state.message) return null;
  return (
    <div ref={box} tabIndex={-1} className="mb-5 outline-none">
      <ErrorSummary message={state.message} fields={state.fields} />
    </div>
  );
}

/** A submit button that says so while its form is on its way. `form` as in `useFormState`. */
export function SubmitButton({
  form,
  busy = "Saving…",
  look,
  small,
  children,
}: {
  form: string;
  busy?: string;
  look?: ButtonLook;
  small?: boolean;
  children: ReactNode;
}) {
  const { formData } = useNavigation();
  const isBusy = formData?.get("form") === form;
  return (
    <Button look={look} small={small} aria-disabled={isBusy || undefined}>
      {isBusy ? busy : children}
    </Button>
  );
}
