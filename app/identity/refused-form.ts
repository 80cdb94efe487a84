/** What a form's page shows again after a refusal: the shape that `platform/respond` answers. */
export interface RefusedForm {
  refusal: { message: string; fields: Record<string, string[]> };
  /** What was typed, by field name; never a password. */
  values: Record<string, string>;
}
