import { partner } from "~/kit/paths";
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
  /** The console's address of a stored picture. */
  picture?: string;
}

/** What differs between two brands, input by input. */
export function brandDifferences(before: Brand, after: Brand): BrandDifference[] {
  const changed = Object.keys(brandChanges(before, after).after) as (keyof Brand)[];
  return changed.map((key) => ({ key, label: fieldLabels[key], before: shown(before[key]), after: shown(after[key]) }));
}

const longestText = 600;

function shown(value: unknown): ShownValue | null {
  if (typeof value === "boolean") return { text: value ? "Yes" : "No" };
  if (typeof value === "string" && /^#[0-9a-f]{6}$/.test(value)) return { text: value, colour: value };
  if (typeof value === "object" && value !== null && ("id" in value || "id192" in value)) {
    const id = "id" in value ? value.id : value.id192;
    return { text: "A picture", picture: partner.brandAsset(String(id)) };
  }
  const text = words(value);
  return text ? { text: text.length > longestText ? `${text.slice(0, longestText)}…` : text } : null;
}

/** Lists and links in one line each. */
function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join("\n");
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.values(value).map(words).filter(Boolean).join(": ");
}
