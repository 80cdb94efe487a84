import type { ReactNode } from "react";
import type { FormState } from "~/ui/console/form-state";
import { TextAreaField, TextField } from "~/ui/field";
import type { Brand, BrandFields } from "./brand";
import { fieldLabels } from "./brand-changes";
import { InheritNote } from "./inherit-note";

export interface FieldsProps {
  brand: Brand;
  inherited: BrandFields;
  state: FormState;
}

/** Fields that hold one text. */
export type TextKey = { [Key in keyof BrandFields]: BrandFields[Key] extends string ? Key : never }[keyof BrandFields];

export const bind = ({ brand, state }: FieldsProps, name: TextKey) => ({
  name,
  defaultValue: state.value(name, brand[name]),
  errors: state.errors(name),
  label: fieldLabels[name],
});

interface TextProps {
  of: FieldsProps;
  name: TextKey;
  hint?: string;
  /** Lines; one where left out. */
  rows?: number;
  type?: string;
  inputMode?: "url";
  autoComplete?: string;
  className?: string;
}

/** A text of the brand with what it inherits. */
export function BrandText({ of, name, rows, className, ...control }: TextProps) {
  return (
    <div className={className}>
      {rows ? (
        <TextAreaField {...bind(of, name)} rows={rows} hint={control.hint} />
      ) : (
        <TextField autoComplete="off" {...bind(of, name)} {...control} />
      )}
      <InheritNote field={name} label={fieldLabels[name]} {...of} />
    </div>
  );
}

/** Any other control with what it inherits. */
export function WithInherit({
  of,
  name,
  words,
  className,
  children,
}: {
  of: FieldsProps;
  name: keyof BrandFields;
  words?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={className}>
      {children}
      <InheritNote field={name} label={fieldLabels[name]} words={words} {...of} />
    </div>
  );
}
