import type { FieldErrors } from "~/kit/refusal";
import { lengthProblem, nameLimit, oneLine, summaryLimit } from "./catalog-text";
import { type PricingContext, pricingAt, ruleBasis } from "./charge-pricing";
import type { ListingChargeRow, ListingRow, Visibility } from "./partner-listing";
import type { MarkupDefault } from "./price-pipeline";
import { parseRule, ruleProblem, ruleText } from "./retail-rule-text";
import type { RetailRule } from "./retail-rules";
import { sameRule } from "./stored-rule";
import { versionAt } from "./wholesale";

/** What a partner typed. Empty words mean the carrier's own. */
export interface ListingEdit {
  name: string;
  summary: string;
  visibility: string;
  /** Place in the shop, 0 first; left out, it stays. */
  position?: number;
  rules: { chargeId: string; kind: string; value: string; rounding: string }[];
}

export interface ListingPlan {
  problems: FieldErrors;
  changed: boolean;
  fields: { name: string | null; summary: string | null; visibility: Visibility; position: number };
  rules: { chargeId: string; rule: RetailRule | null }[];
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/**
 * Works out what an edit changes and what is wrong with it. A rule that stays as it was is not judged again.
 * @param defaults the partner's rules for charges that have none of their own
 */
export function planListing(
  row: ListingRow,
  edit: ListingEdit,
  { defaults, atMs }: { defaults: readonly MarkupDefault[]; atMs: number },
): ListingPlan {
  const problems: FieldErrors = {};
  const note = (field: string, problem: string | null) => {
    if (problem) problems[field] = [...(problems[field] ?? []), problem];
  };
  const fields = planFields(row, edit, note);
  const rules = planRules(row.charges, edit.rules, atMs, note);
  if (fields.visibility === "visible") {
    for (const id of unpricedCharges(withRules(row.charges, rules), { productKind: row.product.kind, defaults }, atMs)) {
      note(`rules.${id}`, "Set a price here before the shop shows this product.");
    }
  }
  const { before, after } = differences(row, fields, rules);
  return { problems, changed: Object.keys(after).length > 0, fields, rules, before, after };
}

type Note = (field: string, problem: string | null) => void;

function planFields(row: ListingRow, edit: ListingEdit, note: Note): ListingPlan["fields"] {
  const name = oneLine(edit.name);
  const summary = oneLine(edit.summary);
  const position = edit.position ?? row.position;
  note("name", lengthProblem(name, nameLimit));
  note("summary", lengthProblem(summary, summaryLimit));
  if (edit.visibility !== "visible" && edit.visibility !== "hidden") note("visibility", "Choose whether the shop shows it.");
  if (!Number.isInteger(position) || position < 0 || position > 9999) note("position", "Use a whole number from 0 to 9999.");
  return {
    name: name || null,
    summary: summary || null,
    visibility: edit.visibility === "visible" ? "visible" : "hidden",
    position,
  };
}

function planRules(charges: ListingChargeRow[], typed: ListingEdit["rules"], atMs: number, note: Note): ListingPlan["rules"] {
  const changes: ListingPlan["rules"] = [];
  for (const { chargeId, ...text } of typed) {
    const charge = charges.find(({ id }) => id === chargeId);
    if (!charge || changes.some((change) => change.chargeId === chargeId)) {
      note("", "A price was sent for something that this product does not charge. Please reload the page.");
      continue;
    }
    const parsed = text.value.trim() === "" ? { rule: null } : parseRule(text);
    if ("problem" in parsed) {
      note(`rules.${chargeId}`, parsed.problem);
      continue;
    }
    if (sameRule(parsed.rule, charge.rule)) continue;
    note(`rules.${chargeId}`, floorProblem(charge, parsed.rule, atMs));
    changes.push({ chargeId, rule: parsed.rule });
  }
  return changes;
}

function floorProblem(charge: ListingChargeRow, rule: RetailRule | null, atMs: number): string | null {
  const version = versionAt(charge.versions, atMs);
  return rule && version ? ruleProblem(ruleBasis(charge.basis, version), rule, version.currency) : null;
}

const withRules = (charges: ListingChargeRow[], rules: ListingPlan["rules"]): ListingChargeRow[] =>
  charges.map((charge) => {
    const change = rules.find(({ chargeId }) => chargeId === charge.id);
    return change ? { ...charge, rule: change.rule } : charge;
  });

/** Charges that cost something now and have no price. A listing goes on show only without any; see decision 0002. */
export const unpricedCharges = (charges: ListingChargeRow[], context: PricingContext, atMs: number): string[] =>
  charges.filter((charge) => pricingAt(charge, context, atMs)?.priced === null).map(({ id }) => id);

/** Old and new values of what differs, for the audit trail. */
function differences(row: ListingRow, fields: ListingPlan["fields"], rules: ListingPlan["rules"]) {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const key of ["name", "summary", "visibility", "position"] as const) {
    if (row[key] === fields[key]) continue;
    before[key] = row[key];
    after[key] = fields[key];
  }
  for (const { chargeId, rule } of rules) {
    const charge = row.charges.find(({ id }) => id === chargeId);
    const key = `price.${charge?.code ?? chargeId}`;
    before[key] = charge?.rule ? ruleText(charge.rule) : null;
    after[key] = rule && ruleText(rule);
  }
  return { before, after };
}
