/** The published version that a form was filled from. -1 is no version, so a form without one is told that the shop changed meanwhile. */
export function formVersion(form: FormData, name = "baseVersion"): number {
  const text = String(form.get(name) ?? "");
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
