import { cutAround } from "~/kit/cut-around";
import { formatMicros } from "~/kit/money";
import { formatDateTime } from "~/kit/time";

/** One field that an entry of the trail changed; null where there was nothing. */
export interface AuditChange {
  label: string;
  before: string | null;
  after: string | null;
}

const mostChanges = 60;
const longestValue = 400;

/** What differs between the two states that an entry keeps, field by field; a state that is missing has no fields. */
export function changesOf(before: string | null, after: string | null): AuditChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names
    .filter((name) => was.get(name) !== is.get(name))
    .slice(0, mostChanges)
    .map((name) => ({ label: labelOf(name), ...cut(was.get(name) ?? null, is.get(name) ?? null) }));
}

function cut(was: string | null, is: string | null) {
  const [before, after] = cutAround(was ?? "", is ?? "", longestValue);
  return { before: was === null ? null : before, after: is === null ? null : after };
}

/** A stored state's fields by their path, e.g. "logo.width", with values as people read them. */
export function fieldsOf(json: string | null): Map<string, string> {
  const fields = new Map<string, string>();
  if (json !== null) collect(parsed(json), "", fields);
  return fields;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function collect(value: unknown, path: string, into: Map<string, string>) {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) {
    if (value.length > 0) into.set(path, value.join(", "));
  } else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) collect(one, path ? `${path}.${key}` : key, into);
  } else {
    const text = textOf(value, path);
    if (text !== null) into.set(path, text);
  }
}

function textOf(value: unknown, path: string): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (/Micros$/.test(path) && /^-?\d+$/.test(String(value))) return formatMicros(String(value));
  if (/Ms$/.test(path) && typeof value === "number") return formatDateTime(value);
  if (/BasisPoints$/.test(path) && typeof value === "number") return `${value / 100} %`;
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? formatDateTime(text) : text;
}

/** "logo.pngWidth" as "Logo, png width". */
function labelOf(path: string): string {
  const words = path
    .replace(/(?:Micros|Ms|BasisPoints)$/, "")
    .split(".")
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase()))
    .join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
