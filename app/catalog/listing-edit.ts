import { type FieldErrors, Refusal } from "~/kit/refusal";
import { lengthProblem, nameLimit, oneLine, summaryLimit } from "./catalog-text";
import { type PricingContext, pricingAt, ruleBasis } from "./charge-pricing";
import type { ListingStamp } from "./listing-stamp";
import type { ListingChargeRow, ListingRow, Visibility } from "./partner-listing";
import type { MarkupDefault } from "./price-pipeline";
import { parseRule, ruleProblem, ruleText } from "./retail-rule-text";
import type { RetailRule } from "./retail-rules";
import { sameRule } from "./stored-rule";
import { versionAt } from "./wholesale";

/** What a partner typed; what is left out stays. Empty words mean the carrier's own. */
export interface ListingEdit {
  name?: string;
  summary?: string;
  visibility?: string;
  /** Place in the shop, 0 first. */
  position?: number;
  /** A kind of "default", or an empty value: no rule of its own, so that the partner's defaults make the price. */
  rules: { chargeId: string; kind: string; value: string; rounding: string }[];
  /** What the form was filled from; a field that is not in it is not compared with what stands now. */
  filledFrom?: ListingStamp;
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
 * @throws Refusal `bad-input` for a charge that is not the product's
 */
export function planListing(
  row: ListingRow,
  edit: ListingEdit,
  { defaults, atMs }: { defaults: readonly MarkupDefault[]; atMs: number },
): ListingPlan {
  const problems: FieldErrors = {};
  const note = (field: string, problem: string | null) => {
    if (!problem) return;
    problems[field] ??= [];
    problems[field].push(problem);
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
  const name = oneLine(edit.name ?? row.name ?? "");
  const summary = oneLine(edit.summary ?? row.summary ?? "");
  const { visibility = row.visibility, position = row.position } = edit;
  note("name", lengthProblem(name, nameLimit));
  note("summary", lengthProblem(summary, summaryLimit));
  if (visibility !== "visible" && visibility !== "hidden") note("visibility", "Choose whether the shop shows it.");
  if (!Number.isInteger(position) || position < 0 || position > 9999) note("position", "Use a whole number from 0 to 9999.");
  return {
    name: name || null,
    summary: summary || null,
    visibility: visibility === "visible" ? "visible" : "hidden",
    position,
  };
}

function planRules(charges: ListingChargeRow[], typed: ListingEdit["rules"], atMs: number, note: Note): ListingPlan["rules"] {
  const changes: ListingPlan["rules"] = [];
  for (const { chargeId, ...text } of typed) {
    const charge = charges.find(({ id }) => id === chargeId);
    if (!charge) throw notCharged();
    const parsed = readRule(text, charge);
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

export const chargeTwice = () =>
  new Refusal("bad-input", "One price was sent more than once. Nothing was saved. Please reload the page and send it again.");

function readRule(text: { kind: string; value: string; rounding: string }, charge: ListingChargeRow) {
  const value = text.value.trim();
  if (value === "") return { rule: null };
  if (text.kind !== "default") return parseRule(text);
  const isLeftOver = charge.rule !== null && value === ruleText(charge.rule).value;
  return isLeftOver ? { rule: null } : { problem: "Say what this number is, or take it out to go by your default markups." };
}

/** Thrown at the first one, so that a form of thousands of them costs no more than a form of one. */
const notCharged = () =>
  new Refusal("bad-input", "A price was sent for something that this product does not charge. Please reload the page.");

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
