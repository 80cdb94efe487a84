import { formatMicros } from "~/kit/money";
import { type PricingContext, pricingAt } from "./charge-pricing";
import type { NewFields, NewRule } from "./listing-batch.sqlite.server";
import { unpricedCharges } from "./listing-edit";
import type { ListingChargeRow, ListingRow, Visibility } from "./partner-listing";
import { everyOne, type MarkupDefault } from "./price-pipeline";
import { ruleText } from "./retail-rule-text";
import { type RetailRule, roundUp } from "./retail-rules";
import type { PriceSpan } from "./scheduled-price";
import type { NewScheduled } from "./scheduled-price-store.sqlite.server";
import { spanProblem } from "./scheduled-span";
import { sameRule } from "./stored-rule";
import { versionAt } from "./wholesale";

/** One change of many listings. `basis` narrows it to some of their charges. */
export type BulkChange =
  | { do: "visibility"; visibility: Visibility }
  /** A null rule takes the charges' own ones away, so that the partner's defaults make the price. */
  | { do: "rule"; basis: MarkupDefault["basis"]; rule: RetailRule | null }
  /** The present price, changed by hundredths of a percent, for a while. */
  | { do: "schedule"; basis: MarkupDefault["basis"]; byBasisPoints: number; span: PriceSpan };

export interface BulkPlan {
  fields: NewFields[];
  rules: NewRule[];
  scheduled: NewScheduled[];
  /** Sentences, each about one listing. */
  problems: string[];
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

interface Planning {
  plan: BulkPlan;
  row: ListingRow;
  context: PricingContext;
  atMs: number;
}

/** Works out what a change does to each listing, and what stands in its way. */
export function planBulk(
  rows: readonly ListingRow[],
  change: BulkChange,
  { defaults, atMs }: { defaults: readonly MarkupDefault[]; atMs: number },
): BulkPlan {
  const plan: BulkPlan = { fields: [], rules: [], scheduled: [], problems: [], before: {}, after: {} };
  for (const row of rows) {
    const planning = { plan, row, context: { productKind: row.product.kind, defaults }, atMs };
    if (change.do === "visibility") planVisibility(planning, change.visibility);
    else for (const charge of chargesOf(row, change.basis)) planCharge(planning, charge, change);
  }
  return plan;
}

const chargesOf = (row: ListingRow, basis: MarkupDefault["basis"]) =>
  row.charges.filter((charge) => basis === everyOne || charge.basis === basis);

function planVisibility({ plan, row, context, atMs }: Planning, visibility: Visibility) {
  if (row.visibility === visibility) return;
  const unpriced = visibility === "visible" ? unpricedCharges(row.charges, context, atMs) : [];
  if (unpriced.length > 0) {
    plan.problems.push(`${nameOf(row)} has a charge without a price. Set it before the shop shows this product.`);
    return;
  }
  const { id: listingId, name, summary, position } = row;
  plan.fields.push({ listingId, name, summary, visibility, position });
  note(plan, row, "visibility", row.visibility, visibility);
}

type ChargeChange = Exclude<BulkChange, { do: "visibility" }>;

function planCharge(planning: Planning, charge: ListingChargeRow, change: ChargeChange) {
  if (change.do === "rule") planRule(planning, charge, change.rule);
  else planSchedule(planning, charge, change);
}

function planRule({ plan, row, atMs }: Planning, charge: ListingChargeRow, rule: RetailRule | null) {
  if (sameRule(charge.rule, rule)) return;
  plan.rules.push({ listingId: row.id, chargeId: charge.id, rule, agreed: agreedAt(charge, atMs) });
  note(plan, row, `price.${charge.code}`, charge.rule && ruleText(charge.rule), rule && ruleText(rule));
}

/** The wholesale price that a rule set at this moment follows. */
export function agreedAt(charge: Pick<ListingChargeRow, "versions">, atMs: number): NewRule["agreed"] {
  const version = versionAt(charge.versions, atMs);
  return version && { effectiveFromMs: version.effectiveFromMs, wholesaleMicros: version.amountMicros };
}

function planSchedule(
  { plan, row, context, atMs }: Planning,
  charge: ListingChargeRow,
  { byBasisPoints, span }: Extract<BulkChange, { do: "schedule" }>,
) {
  const now = pricingAt(charge, context, atMs)?.priced?.micros;
  if (now === undefined) return;
  const priceMicros = roundUp((now * BigInt(10_000 + byBasisPoints)) / 10_000n, "none", charge.basis);
  const problem = spanProblem(charge, { ...span, priceMicros }, atMs);
  if (problem) {
    plan.problems.push(`${nameOf(row)}, ${charge.label}: ${problem.sentence}`);
    return;
  }
  plan.scheduled.push({ listingId: row.id, chargeId: charge.id, priceMicros, ...span });
  note(plan, row, `scheduled.${charge.code}`, formatMicros(now), formatMicros(priceMicros));
}

const nameOf = (row: ListingRow) => row.name ?? row.product.name;

function note({ before, after }: BulkPlan, row: ListingRow, key: string, old: unknown, now: unknown) {
  before[`${row.slug}.${key}`] = old;
  after[`${row.slug}.${key}`] = now;
}
