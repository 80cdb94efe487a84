import { chargeTwice, type ListingEdit } from "./listing-edit";

/**
 * What a listing's form sends. A field that it leaves out stays as it is.
 * @throws Refusal `bad-input` when one charge is sent twice
 */
export function listingEditFrom(form: FormData): ListingEdit {
  // Read once: looking each of thousands of fields up in a FormData walks all of them for every one.
  const values = new Map<string, string>();
  const chargeIds = new Set<string>();
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    if (name === "chargeId" && chargeIds.size === chargeIds.add(value).size) throw chargeTwice();
    if (!values.has(name)) values.set(name, value);
  }
  const stamp = [...values].flatMap(([name, value]) => (name.startsWith("was.") ? [[name.slice(4), value]] : []));
  const text = (name: string) => values.get(name) ?? "";
  const position = values.get("position");
  return {
    name: values.get("name"),
    summary: values.get("summary"),
    visibility: values.get("visibility"),
    position: position === undefined ? undefined : toPosition(position),
    rules: [...chargeIds].map((chargeId) => ({
      chargeId,
      kind: text(`kind.${chargeId}`),
      value: text(`value.${chargeId}`),
      rounding: text(`rounding.${chargeId}`),
    })),
    filledFrom: stamp.length > 0 ? Object.fromEntries(stamp) : undefined,
  };
}

const toPosition = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN);
