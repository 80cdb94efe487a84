import { cutAround } from "~/kit/cut-around";
import type { Brand } from "./brand";
import { brandChanges, fieldLabels } from "./brand-changes";

/** One input in two brands, as people read it; null where it is empty. */
export interface BrandDifference {
  key: keyof Brand;
  label: string;
  before: ShownValue | null;
  after: ShownValue | null;
}
export interface ShownValue {
  text: string;
  /** `#rrggbb`, to be shown as a colour. */
  colour?: string;
}

/** What differs between two brands, input by input. */
export function brandDifferences(before: Brand, after: Brand): BrandDifference[] {
  const changed = Object.keys(brandChanges(before, after).after) as (keyof Brand)[];
  return changed.map((key) => {
    const [was, is] = cutAround(words(before[key]), words(after[key]), longestText);
    return { key, label: fieldLabels[key], before: shown(was), after: shown(is) };
  });
}

const longestText = 600;

function shown(text: string): ShownValue | null {
  if (/^#[0-9a-f]{6}$/.test(text)) return { text, colour: text };
  return text ? { text } : null;
}

/** Lists and links in one line each; a picture's parts say nothing to anybody. */
function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join("\n");
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value !== "object" || value === null) return String(value ?? "");
  if (Object.keys(value).some((key) => /^(id|pngId|id\d+)$/.test(key))) return "A picture";
  return Object.values(value).map(words).filter(Boolean).join(": ");
}
