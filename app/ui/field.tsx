import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { cx } from "./cx";
import { ErrorIcon, Icon } from "./icons";

export interface FieldFrame {
  /** Also the id of the control, unless `id` is given. */
  name: string;
  id?: string;
  label: string;
  hint?: ReactNode;
  /** Sentences to show; the first that is there marks the control invalid. */
  errors?: string[];
  /** Keeps the label for assistive technology only. */
  labelHidden?: boolean;
  className?: string;
}

const frameId = (frame: FieldFrame) => frame.id ?? frame.name;

/** The attributes that tie a control to its hint and its errors. */
export function describedBy(frame: FieldFrame) {
  const id = frameId(frame);
  const invalid = (frame.errors?.length ?? 0) > 0;
  const ids = cx(frame.hint ? `${id}-hint` : null, invalid && `${id}-error`);
  return { id, name: frame.name, "aria-invalid": invalid || undefined, "aria-describedby": ids || undefined };
}

/** Label above, hint under the label, error under the hint: all three stay in view while the control is filled in. */
export function Field({ children, ...frame }: FieldFrame & { children: ReactNode }) {
  const id = frameId(frame);
  return (
    <div className={cx("min-w-0", frame.className)}>
      <label htmlFor={id} className={frame.labelHidden ? "sr-only" : "mb-1 block font-semibold"}>
        {frame.label}
      </label>
      {frame.hint ? (
        <p id={`${id}-hint`} className={frame.labelHidden ? "sr-only" : "mb-1 text-sm text-muted"}>
          {frame.hint}
        </p>
      ) : null}
      <FieldErrors id={`${id}-error`} errors={frame.errors} />
      {children}
    </div>
  );
}

export function FieldErrors({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null;
  return (
    <p id={id} className="mb-1 flex items-start gap-1.5 text-sm font-semibold text-danger">
      <Icon of={ErrorIcon} size={18} className="mt-0.5" />
      <span>
        <span className="sr-only">Error: </span>
        {errors.join(" ")}
      </span>
    </p>
  );
}

function splitFrame<T extends FieldFrame>(props: T) {
  const { name, id, label, hint, errors, labelHidden, className, ...control } = props;
  const frame: FieldFrame = { name, id, label, hint, errors, labelHidden, className };
  return { frame, control };
}

export function TextField(props: FieldFrame & InputHTMLAttributes<HTMLInputElement>) {
  const { frame, control } = splitFrame(props);
  return (
    <Field {...frame}>
      <input type="text" className="input" {...control} {...describedBy(frame)} />
    </Field>
  );
}

export function TextAreaField(props: FieldFrame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { frame, control } = splitFrame(props);
  return (
    <Field {...frame}>
      <textarea rows={5} className="input" {...control} {...describedBy(frame)} />
    </Field>
  );
}

export interface SelectOption {
  value: string;
  label: string;
}

export function SelectField(props: FieldFrame & SelectHTMLAttributes<HTMLSelectElement> & { options: readonly SelectOption[] }) {
  const { options, ...rest } = props;
  const { frame, control } = splitFrame(rest);
  return (
    <Field {...frame}>
      <select className="input" {...control} {...describedBy(frame)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type ChoiceProps = InputHTMLAttributes<HTMLInputElement> & { type: "checkbox" | "radio"; label: ReactNode };

/** A checkbox or radio button with its words as the target. Ids stay unique within a group by value. */
export function Choice({ label, className, ...control }: ChoiceProps) {
  const id = control.id ?? `${control.name}-${control.value ?? "on"}`;
  return (
    <div className={cx("flex items-start gap-2 py-1", className)}>
      <input className="choice" {...control} id={id} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

/** Several controls that answer one question. */
export function FieldGroup({ legend, className, children }: { legend: string; className?: string; children: ReactNode }) {
  return (
    <fieldset className={cx("min-w-0", className)}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      {children}
    </fieldset>
  );
}
