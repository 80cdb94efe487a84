import type { ItemNumber } from "./items";
import { companyCategories, isSurrogateSpid, type ProviderFacts } from "./provider";
import type { RecordItem } from "./record";

/** What a company is, as far as its record shows. */
export interface Standing {
  kind: "carrier" | "reseller" | "unknown";
  /** Plain sentences, the deciding one first. */
  reasons: string[];
}

interface Strand {
  /** Any one of these, verified and in date, carries the strand. */
  items: ItemNumber[];
  held: string;
  open: string;
}

/** What tells a carrier from a reseller: all three must hold. Registrations that resellers make too are not among them. */
const strands: readonly Strand[] = [
  { items: [6], held: "is authorized to hold numbers itself", open: "an authorization of its own to hold numbers" },
  { items: [7, 9], held: "holds number codes or blocks in its own name", open: "number codes or blocks in its own name" },
  { items: [4], held: "moves numbers under its own service provider ID", open: "a service provider ID of its own" },
];

/**
 * Carrier, carrier service reseller, or cannot tell. A mark of a reseller outweighs everything else; without one, a strand that was
 * not looked up, is only claimed, or has lapsed leaves the answer open.
 */
export function standingOf(facts: ProviderFacts, items: readonly RecordItem[]): Standing {
  const marks = resellerMarks(facts, items);
  if (marks.length > 0) return { kind: "reseller", reasons: marks };
  const open = strands.filter((strand) => !isHeld(strand, items));
  if (open.length > 0)
    return { kind: "unknown", reasons: open.map((s) => `No check in date shows ${s.open} for ${facts.name}.`) };
  return { kind: "carrier", reasons: strands.map((s) => `${facts.name} ${s.held}.`) };
}

const isHeld = (strand: Strand, items: readonly RecordItem[]) =>
  items.some((item) => strand.items.includes(item.item) && item.status === "verified");

function resellerMarks(facts: ProviderFacts, items: readonly RecordItem[]): string[] {
  const marks: string[] = [];
  const spids = [facts.spid ?? "", ...(items.find((i) => i.item === 4)?.identifier ?? "").split(",")];
  const surrogate = spids.find(isSurrogateSpid);
  if (surrogate)
    marks.push(`${facts.name}'s service provider ID, ${surrogate.trim()}, is a stand-in code that is given to resellers.`);
  const category = companyCategories[facts.category ?? ""];
  if (category?.resells)
    marks.push(`${facts.name}'s company code is that of a reseller (${facts.category}: ${category.label.toLowerCase()}).`);
  return marks;
}
