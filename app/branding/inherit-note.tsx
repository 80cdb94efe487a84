import type { BrandFields } from "./brand";

interface InheritNoteProps {
  field: keyof BrandFields;
  /** What the field is called, for whoever hears the button alone. */
  label: string;
  brand: BrandFields;
  inherited: BrandFields;
  /** The inherited value in words, where it is not a text. */
  words?: string;
}

/** Says that a field shows the platform's value, or takes it back there; the button saves the draft, so it works without scripts. */
export function InheritNote({ field, label, brand, inherited, words }: InheritNoteProps) {
  const value = inherited[field];
  if (JSON.stringify(brand[field]) === JSON.stringify(value)) {
    return <p className="mt-1 text-muted text-xs">{value === "" ? "Empty, as inherited" : "Inherited"}</p>;
  }
  return (
    <p className="mt-1 text-muted text-xs">
      <button type="submit" name="back" value={field} className="link cursor-pointer py-1 text-left">
        Back to the inherited value<span className="sr-only"> of {label}</span>
      </button>
      : {words ?? inWords(value)}
    </p>
  );
}

function inWords(value: unknown): string {
  if (typeof value !== "string" || value === "") return "(empty)";
  return value.length > 70 ? `“${value.slice(0, 69).trimEnd()}…”` : `“${value}”`;
}
