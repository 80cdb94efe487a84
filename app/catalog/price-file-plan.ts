import { parseMicros } from "~/kit/money";
import type { CsvRow } from "~/platform/csv-rows.server";
import { agreedAt } from "./bulk-change";
import { type ChargePricing, pricingAt } from "./charge-pricing";
import { plainCell } from "./csv-cell";
import type { NewFields, NewRule } from "./listing-batch.sqlite.server";
import { unpricedCharges } from "./listing-edit";
import { type ListingChargeRow, type ListingRow, profitOf } from "./partner-listing";
import type { PriceField, PriceMapping } from "./price-file-fields";
import { cellsOf, type Problem, type RowFields, readCharge, readFields, readRule } from "./price-file-row";
import type { MarkupDefault } from "./price-pipeline";
import { ruleText } from "./retail-rule-text";
import { sameRule } from "./stored-rule";

export interface FileError {
  row: number;
  field: PriceField | null;
  message: string;
}

interface ListedChange {
  what: string;
  before: unknown;
  after: unknown;
  /** Where a price's rule changes: what it makes, now and then. */
  makes?: { before: MadePrice; after: MadePrice };
}

/** A retail price in micro-dollars and the margin in it; null where there is none. */
export type MadePrice = { retailMicros: string | null; marginBasisPoints: number | null };

/** What a file changes of one listing. */
export interface ListingChange {
  row: ListingRow;
  fields: RowFields;
  rules: NewRule[];
  /** Old and new values, for the page and the audit trail. */
  changes: ListedChange[];
  /** The last line of the file that changes it. */
  line: number;
}

export interface FilePlan {
  read: number;
  changes: ListingChange[];
  errors: FileError[];
  /** Rows whose `price_now` is not the price of now: an export's column to look at, which no row is read from. */
  unreadPrices: number;
}

interface PlanContext {
  mapping: PriceMapping;
  defaults: readonly MarkupDefault[];
  atMs: number;
  /** Why no listing may go on show now; null where one may. */
  showProblem: string | null;
}

/** Works out what a file changes, and which of its rows cannot be. A row goes in whole or not at all; what it leaves blank stays. */
export function planPriceFile(rows: readonly CsvRow[], listings: readonly ListingRow[], context: PlanContext): FilePlan {
  const planner = pricePlanner(listings, context);
  for (const row of rows) planner.take(row);
  for (const change of planner.changes()) planner.settle(change);
  return planner.plan();
}

/** The same in steps, for files that would hold other requests up: each row is taken, then each change settled. */
export function pricePlanner(listings: readonly ListingRow[], context: PlanContext) {
  const bySku = new Map(listings.map((row) => [row.product.sku.toLowerCase(), row]));
  const changes = new Map<string, ListingChange>();
  const seen = new Map<string, number>();
  const errors: FileError[] = [];
  let read = 0;
  let unreadPrices = 0;
  return {
    take(line: CsvRow) {
      read++;
      if (saysOtherPrice(line, bySku, context)) unreadPrices++;
      const found = line.broken
        ? [{ field: null, message: line.broken.message }]
        : planRow(line, { bySku, changes, seen }, context);
      errors.push(...found.map((one) => ({ row: line.row, ...one })));
    },
    changes: () => [...changes.values()],
    settle(change: ListingChange) {
      const message = goesOnShow(change) && context.showProblem ? context.showProblem : unpricedProblem(change, context);
      if (!message) return;
      errors.push({ row: change.line, field: "visibility", message });
      changes.delete(change.row.id);
    },
    plan: (): FilePlan => ({
      read,
      changes: [...changes.values()].filter((one) => one.changes.length > 0),
      errors,
      unreadPrices,
    }),
  };
}

interface Found {
  bySku: Map<string, ListingRow>;
  changes: Map<string, ListingChange>;
  /** By listing and charge: the line that set its price. */
  seen: Map<string, number>;
}

function planRow(
  { row: line, cells: raw }: CsvRow,
  { bySku, changes, seen }: Found,
  context: PlanContext,
): Omit<FileError, "row">[] {
  const cells = cellsOf(raw, context.mapping);
  const sku = plainCell(cells.sku);
  const listing = bySku.get(sku.toLowerCase());
  if (!listing) {
    const message = sku === "" ? "The SKU is missing." : "Your shop lists no product with this SKU. Add the product first.";
    return [{ field: "sku", message }];
  }
  const { fields, problems } = readFields(cells);
  const charge = readCharge(listing, cells);
  const rule = charge && !isProblem(charge) ? readRule(charge, cells, context.atMs) : {};
  if (isProblem(charge)) problems.push(charge);
  if (isProblem(rule)) problems.push(rule);
  const change = changes.get(listing.id) ?? { row: listing, fields: {}, rules: [], changes: [], line };
  problems.push(...clashes(change, fields));
  const key = charge && !isProblem(charge) ? `${listing.id} ${charge.id}` : null;
  const before = key && "rule" in rule ? seen.get(key) : undefined;
  if (before !== undefined) problems.push({ field: "charge", message: `Line ${before} sets this price already.` });
  if (problems.length > 0) return problems;
  if (key) seen.set(key, line);
  changes.set(listing.id, { ...change, line });
  takeFields(change, fields);
  if (charge && !isProblem(charge) && !isProblem(rule) && rule.rule !== undefined && !sameRule(rule.rule, charge.rule)) {
    change.rules.push({ listingId: listing.id, chargeId: charge.id, rule: rule.rule, agreed: agreedAt(charge, context.atMs) });
    const [old, now] = [charge.rule && ruleText(charge.rule), rule.rule && ruleText(rule.rule)];
    change.changes.push({
      what: `price.${charge.code}`,
      before: old,
      after: now,
      makes: makes(listing, charge, rule.rule, context),
    });
  }
  return [];
}

function makes(row: ListingRow, charge: ListingChargeRow, rule: NewRule["rule"], { defaults, atMs }: PlanContext) {
  const pricing = { productKind: row.product.kind, defaults };
  const agreed = agreedAt(charge, atMs);
  const decisions = agreed ? [...charge.decisions, { ...agreed, choice: "follow" as const }] : charge.decisions;
  return {
    before: madeBy(pricingAt(charge, pricing, atMs)),
    after: madeBy(pricingAt({ ...charge, rule, decisions }, pricing, atMs)),
  };
}

function madeBy(pricing: ChargePricing | null): MadePrice {
  const { retailMicros, marginBasisPoints } = profitOf(pricing);
  return { retailMicros, marginBasisPoints };
}

function saysOtherPrice({ cells: raw }: CsvRow, bySku: Found["bySku"], { mapping, defaults, atMs }: PlanContext): boolean {
  const said = parsedMicros(plainCell(raw.price_now ?? ""));
  if (said === null || Object.values(mapping).includes("price_now")) return false;
  const cells = cellsOf(raw, mapping);
  const row = bySku.get(plainCell(cells.sku).toLowerCase());
  const charge = row?.charges.find(({ code }) => code === plainCell(cells.charge));
  if (!row || !charge) return false;
  return pricingAt(charge, { productKind: row.product.kind, defaults }, atMs)?.priced?.micros !== said;
}

const parsedMicros = (text: string): bigint | null => (/^\d{1,9}(?:\.\d{1,6})?$/.test(text) ? parseMicros(text) : null);

const isProblem = (value: object | undefined): value is Problem => value !== undefined && "message" in value;

const fieldNames = ["name", "summary", "visibility", "position"] as const;

/** A listing's own values stand in each of its rows: the one that differs from what is stored counts, two that differ do not. */
function clashes({ row, fields: taken }: ListingChange, fields: RowFields): Problem[] {
  return fieldNames
    .filter((field) => {
      const value = fields[field];
      return value !== undefined && value !== row[field] && taken[field] !== undefined && taken[field] !== value;
    })
    .map((field) => ({ field, message: "Another row of this product says something else." }));
}

function takeFields(change: ListingChange, fields: RowFields) {
  for (const field of fieldNames) {
    const value = fields[field];
    if (value === undefined || value === change.row[field] || change.fields[field] !== undefined) continue;
    Object.assign(change.fields, { [field]: value });
    change.changes.push({ what: field, before: change.row[field], after: value });
  }
}

function isUnpriced({ row, fields, rules }: ListingChange, { defaults, atMs }: PlanContext): boolean {
  const touches = fields.visibility !== undefined || rules.some(({ rule }) => rule === null);
  if (!touches || (fields.visibility ?? row.visibility) !== "visible") return false;
  const charges = row.charges.map((charge) => {
    const set = rules.find(({ chargeId }) => chargeId === charge.id);
    return set ? { ...charge, rule: set.rule } : charge;
  });
  return unpricedCharges(charges, { productKind: row.product.kind, defaults }, atMs).length > 0;
}

const unpricedProblem = (change: ListingChange, context: PlanContext) =>
  isUnpriced(change, context) ? "The shop cannot show it: one of its charges would have no price." : null;

/** Whether the shop shows the listing after the change and did not before. */
export const goesOnShow = ({ row, fields }: ListingChange) => fields.visibility === "visible" && row.visibility !== "visible";

/** The listing's row as it is after the change. */
export function changedFields({ row, fields }: ListingChange): NewFields[] {
  if (Object.keys(fields).length === 0) return [];
  const { id: listingId, name, summary, visibility, position } = row;
  return [{ listingId, name, summary, visibility, position, ...fields }];
}
