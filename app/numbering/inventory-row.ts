import type { ImportError } from "~/kit/import-report";
import type { AreaCodes } from "./area-codes";
import { unsearchableReason } from "./area-codes";
import { features as allFeatures, featureBits, isFeature } from "./features";
import { isFictional, isTollFree, type NanpNumber, parseNanp } from "./nanp";
import type { NumberType } from "./number-search";
import { stateByText } from "./states";
import { memorabilityOf } from "./vanity";

/**
 * The columns of an inventory file:
 * - `number`: any common form of ten or eleven digits
 * - `area`: town or region as customers know it; may be empty, geocoding data then says it where it can
 * - `state`: code or name; may be empty, the area code says it
 * - `features`: of voice, sms, mms, fax, emergency, parted by | or spaces
 * - `sku`: the product of the catalog that the number is sold as
 * - `holder`: id or OCN of the provider in the directory that holds the number
 * - `status` (optional): available, held, assigned or aging; available for new numbers, unchanged for known ones
 * - `sample` (optional): yes for made-up numbers, which must be of the ranges kept for fiction
 */
export const inventoryColumns = {
  required: ["number", "area", "state", "features", "sku", "holder"],
  optional: ["status", "sample"],
} as const;

export const inventoryStatuses = ["available", "held", "assigned", "aging"] as const;
export type InventoryStatus = (typeof inventoryStatuses)[number];

export interface InventoryRow extends NanpNumber {
  type: NumberType;
  state: string | null;
  area: string | null;
  features: number;
  productSku: string;
  holderProviderId: string;
  /** null: the file does not say. */
  status: InventoryStatus | null;
  memorability: number;
  isSample: boolean;
}

/** What the rows are checked against. */
export interface InventoryRules {
  codes: AreaCodes;
  skus: ReadonlySet<string>;
  /** Ids and OCNs of providers, to their ids. */
  holders: ReadonlyMap<string, string>;
}

type Complain = (column: string, message: string) => void;

/** Checks one row. @returns the row as it is stored, or all that is wrong with it */
export function readInventoryRow(
  cells: Record<string, string>,
  row: number,
  rules: InventoryRules,
): InventoryRow | ImportError[] {
  const errors: ImportError[] = [];
  const complain: Complain = (column, message) => errors.push({ row, column, value: cells[column] ?? "", message });
  refuseFormulas(cells, complain);
  const number = readNumber(cells, rules.codes, complain);
  if (errors.length > 0 || !number) return errors;
  const type = isTollFree(number.npa) ? "toll-free" : "local";
  const result: InventoryRow = {
    ...number,
    type,
    state: readState(cells, { npa: number.npa, type, codes: rules.codes }, complain),
    area: readArea(cells, type, complain),
    features: readFeatures(cells, complain),
    productSku: cells.sku ?? "",
    holderProviderId: rules.holders.get(cells.holder ?? "") ?? "",
    status: readStatus(cells, complain),
    memorability: memorabilityOf(number.digits).score,
    isSample: readSample(cells, number, complain),
  };
  if (!rules.skus.has(result.productSku)) complain("sku", "There is no such product in the catalog; import the catalog first.");
  if (!result.holderProviderId) complain("holder", "There is no provider with this id or OCN in the directory.");
  return errors.length > 0 ? errors : result;
}

function refuseFormulas(cells: Record<string, string>, complain: Complain) {
  for (const [column, value] of Object.entries(cells)) {
    const isPhone = column === "number" && /^\+[\d\s().-]+$/.test(value);
    if (/^[=+\-@\t\r]/.test(value) && !isPhone)
      complain(column, "A cell must not begin with =, +, - or @, which a spreadsheet would run as a formula.");
    if (/[\p{Cc}\ufffd]/u.test(value)) complain(column, "The cell has characters that can't be shown; save the file as UTF-8.");
  }
}

function readNumber(cells: Record<string, string>, codes: AreaCodes, complain: Complain): NanpNumber | null {
  const number = parseNanp(cells.number ?? "");
  if ("problem" in number) {
    complain("number", cells.number ? number.problem : "The number is missing.");
    return null;
  }
  const reason = unsearchableReason(number.npa, codes);
  if (reason) complain("number", reason);
  return number;
}

function readState(
  cells: Record<string, string>,
  of: { npa: string; type: NumberType; codes: AreaCodes },
  complain: Complain,
): string | null {
  const text = cells.state ?? "";
  if (of.type === "toll-free") {
    if (text) complain("state", "A toll-free number belongs to no state.");
    return null;
  }
  const region = of.codes.get(of.npa)?.region ?? null;
  const state = text ? stateByText(text) : undefined;
  if (text && !state) complain("state", "This is not a state, territory or province of the numbering plan.");
  if (state && state.code !== region) complain("state", `Area code ${of.npa} is in ${region ?? "no state"}.`);
  return region;
}

function readArea(cells: Record<string, string>, type: NumberType, complain: Complain): string | null {
  const area = (cells.area ?? "").replace(/\s+/g, " ");
  if (area.length > 80) complain("area", "The name of an area has at most 80 characters.");
  if (area && type === "toll-free") complain("area", "A toll-free number belongs to no area.");
  return area || null;
}

function readFeatures(cells: Record<string, string>, complain: Complain): number {
  const names = (cells.features ?? "")
    .toLowerCase()
    .split(/[|,;/\s]+/)
    .filter(Boolean);
  const unknown = names.find((name) => !isFeature(name));
  if (unknown) complain("features", `There is no feature "${unknown}"; choose from ${allFeatures.join(", ")}.`);
  if (names.length === 0) complain("features", "A number needs at least one feature, e.g. voice.");
  return featureBits(names.filter(isFeature));
}

function readStatus(cells: Record<string, string>, complain: Complain): InventoryStatus | null {
  const text = (cells.status ?? "").toLowerCase();
  const status = inventoryStatuses.find((known) => known === text);
  if (text && !status) complain("status", `Must be one of ${inventoryStatuses.join(", ")}, or empty.`);
  return status ?? null;
}

function readSample(cells: Record<string, string>, number: NanpNumber, complain: Complain): boolean {
  const text = (cells.sample ?? "").toLowerCase();
  const isSample = ["yes", "true", "1"].includes(text);
  if (!isSample && text && !["no", "false", "0"].includes(text)) complain("sample", "Must be yes, no or empty.");
  else if (isSample && !isFictional(number))
    complain(
      "sample",
      "This number may be somebody's: samples are 555-0100 to 555-0199, 800-555-0199, or 555 in 844, 855, 866, 877 and 888.",
    );
  else if (!isSample && isFictional(number))
    complain("sample", "This number is kept for fiction and can't be in service; mark it as a sample.");
  return isSample;
}
