import { cutAround } from "~/kit/cut-around";
import { partner } from "~/kit/paths";
import type { Brand } from "./brand";
import { brandChanges, fieldLabels } from "./brand-changes";
import { choiceLabel } from "./brand-choices";

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
  return changed.map((key) => {
    const pictures = [pictureOf(before[key]), pictureOf(after[key])] as const;
    if (pictures[0] || pictures[1]) return { key, label: fieldLabels[key], before: pictures[0], after: pictures[1] };
    const named = (brand: Brand) => choiceLabel(key, brand[key]) ?? words(brand[key]);
    const [was, is] = cutAround(named(before), named(after), longestText);
    return { key, label: fieldLabels[key], before: shown(was), after: shown(is) };
  });
}

const longestText = 600;

function shown(text: string): ShownValue | null {
  if (/^#[0-9a-f]{6}$/.test(text)) return { text, colour: text };
  return text ? { text } : null;
}

function pictureOf(value: Brand[keyof Brand]): ShownValue | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const id = "id192" in value ? value.id192 : "id" in value ? value.id : null;
  return id ? { text: "A picture", picture: partner.brandAsset(id) } : null;
}

/** Lists and links in one line each. */
function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join("\n");
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.values(value).map(words).filter(Boolean).join(": ");
}
