import { lengthProblem, nameLimit, oneLine, summaryLimit } from "./catalog-text";
import { ruleBasis } from "./charge-pricing";
import { clearToken, plainCell } from "./csv-cell";
import type { ListingChargeRow, ListingRow, Visibility } from "./partner-listing";
import { type PriceField, type PriceMapping, priceFields } from "./price-file-fields";
import { parseRule, ruleProblem, ruleText } from "./retail-rule-text";
import type { RetailRule } from "./retail-rules";
import { versionAt } from "./wholesale";

export type RowCells = Record<PriceField, string>;
export type Problem = { field: PriceField; message: string };

export interface RowFields {
  name?: string | null;
  summary?: string | null;
  visibility?: Visibility;
  position?: number;
}

/** A row's cells by field, with apostrophes that guard them taken off. The token that clears is told from text by its guard. */
export function cellsOf(cells: Readonly<Record<string, string>>, mapping: PriceMapping): RowCells {
  const pairs = priceFields.map((field) => [field, (mapping[field] ? cells[mapping[field]] : "")?.trim() ?? ""] as const);
  return Object.fromEntries(pairs) as RowCells;
}

const isClear = (cell: string) => cell === clearToken;

/** The listing's own values that a row sets; a blank cell sets nothing. */
export function readFields(cells: RowCells): { fields: RowFields; problems: Problem[] } {
  const fields: RowFields = {};
  const problems: Problem[] = [];
  for (const [field, limit] of [
    ["name", nameLimit],
    ["summary", summaryLimit],
  ] as const) {
    if (cells[field] === "") continue;
    const text = isClear(cells[field]) ? null : oneLine(plainCell(cells[field]));
    const problem = text && lengthProblem(text, limit);
    if (problem) problems.push({ field, message: problem });
    else fields[field] = text || null;
  }
  const { visibility, position } = cells;
  if (visibility === "visible" || visibility === "hidden") fields.visibility = visibility;
  else if (visibility !== "") problems.push({ field: "visibility", message: "Write visible or hidden." });
  if (/^\d{1,4}$/.test(position)) fields.position = Number(position);
  else if (position !== "") problems.push({ field: "position", message: "Use a whole number from 0 to 9999." });
  return { fields, problems };
}

/** The charge that a row is about; undefined where it names none and sets no price. */
export function readCharge(row: ListingRow, cells: RowCells): ListingChargeRow | Problem | undefined {
  const code = plainCell(cells.charge);
  const [only, ...more] = row.charges;
  if (code === "") {
    if (!setsPrice(cells)) return undefined;
    if (only && more.length === 0) return only;
    return { field: "charge", message: "This product has more than one charge: name the one that is meant." };
  }
  const found = row.charges.find((charge) => charge.code === code);
  return found ?? { field: "charge", message: `This product has no charge with the code ${code.slice(0, 40)}.` };
}

const setsPrice = ({ own_price, set_by, value, rounding }: RowCells) => `${own_price}${set_by}${value}${rounding}` !== "";

/** Spreadsheets make 0.95 of ".95" and 0 of ".00". */
const roundingOf = (cell: string): string =>
  /^0?(?:\.\d{1,2})?$/.test(cell) && cell !== "" ? Number(cell).toFixed(2).slice(1) : cell;

/** The rule that a row sets for a charge: null takes the own rule away, undefined keeps what there is. */
export function readRule(charge: ListingChargeRow, cells: RowCells, atMs: number): { rule?: RetailRule | null } | Problem {
  if (!setsPrice(cells)) return {};
  const { own_price, set_by, value, rounding } = cells;
  if (own_price !== "" && (set_by !== "" || value !== "")) {
    return { field: "own_price", message: "Give either a price, or how it is set with its value, not both." };
  }
  if ([own_price, set_by, value].some(isClear)) return { rule: null };
  const stored = charge.rule && ruleText(charge.rule);
  const kind = own_price === "" ? plainCell(set_by) || stored?.kind || "price" : "price";
  const kept = stored?.kind === kind ? stored.value : "";
  // A price that is written out is meant to the cent.
  const usualRounding = own_price === "" ? stored?.rounding : undefined;
  const parsed = parseRule({
    kind,
    value: plainCell(own_price || value) || kept,
    rounding: roundingOf(plainCell(rounding)) || usualRounding || "none",
  });
  const field = own_price === "" ? "value" : "own_price";
  if ("problem" in parsed) return { field, message: parsed.problem };
  const version = versionAt(charge.versions, atMs);
  const problem = version && ruleProblem(ruleBasis(charge.basis, version), parsed.rule, version.currency);
  const isStored = stored?.kind === kind && JSON.stringify(ruleText(parsed.rule)) === JSON.stringify(stored);
  return problem && !isStored ? { field, message: problem } : { rule: parsed.rule };
}
