import type { ImportError } from "~/kit/import-report";

/** One entry of the Robocall Mitigation Database. Days are UTC milliseconds. */
export interface RobocallEntry {
  number: string;
  frn: string;
  name: string;
  /** Other FRNs and other names, parted by "; ". */
  otherFrns: string;
  dbaNames: string;
  implementation: string;
  lastUpdated: number | null;
  lastRecertified: number | null;
}

/** The database's own names of its columns; of the others nothing is kept. */
export const robocallColumns = {
  required: ["number", "frn", "business_name"],
  optional: ["other_frns", "other_dba_names", "previous_dba_names", "implementation", "last_updated", "last_recertified"],
};

type Cells = Record<string, string>;

/**
 * Reads a row of the database's file. A registration number that a spreadsheet robbed of its leading zeros gets them back.
 * @param fileDay the day of the file, UTC milliseconds: nothing in it can be later
 * @returns the entry, or everything that is wrong with the row
 */
export function readRobocallRow(cells: Cells, row: number, fileDay: number): RobocallEntry | ImportError[] {
  const errors: ImportError[] = [];
  const wrong = (column: string, message: string) => {
    errors.push({ row, column, value: cells[column], message });
    return null;
  };
  const number = (cells.number ?? "").toUpperCase();
  if (!/^RMD\d{7,8}$/.test(number)) wrong("number", "A database number is RMD and seven or eight digits.");
  const frn = asFrn(cells.frn ?? "") ?? wrong("frn", "An FCC registration number has ten digits.");
  const name = (cells.business_name ?? "").replace(/\s+/g, " ");
  if (name === "" || name.length > 200) wrong("business_name", "A company's name has 1 to 200 characters.");
  const others = parts(cells.other_frns ?? "", /[,;|\s]+/);
  const otherFrns = others.map(asFrn);
  if (otherFrns.includes(null)) wrong("other_frns", "Other registration numbers have ten digits each, parted by commas.");
  const day = (column: string) => {
    const text = cells[column] ?? "";
    const ms = text === "" ? null : asDay(text);
    if (ms === undefined) return wrong(column, "A day is 2026-02-11 or 02/11/2026.");
    return ms !== null && ms > fileDay ? wrong(column, "This day lies after that of the file.") : ms;
  };
  const [lastUpdated, lastRecertified] = [day("last_updated"), day("last_recertified")];
  if (errors.length > 0 || frn === null) return errors;
  const names = [...parts(cells.other_dba_names ?? "", /[;|\n]+/), ...parts(cells.previous_dba_names ?? "", /[;|\n]+/)];
  return {
    ...{ number, frn, name, lastUpdated, lastRecertified },
    otherFrns: otherFrns.join("; ").slice(0, 1_000),
    dbaNames: [...new Set(names)].join("; ").slice(0, 2_000),
    implementation: (cells.implementation ?? "").slice(0, 200),
  };
}

const parts = (text: string, border: RegExp) =>
  text
    .split(border)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !/^n\/?a$|^none$/i.test(part));

const asFrn = (text: string): string | null => (/^\d{4,10}$/.test(text) ? text.padStart(10, "0") : null);

/** A day at the beginning of the text, whatever time follows; undefined for what is none. */
function asDay(text: string): number | undefined {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/.exec(text) ?? [];
  const [, month, dayOf, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: |$)/.exec(text) ?? [];
  const iso = y ? [y, m, d] : year ? [year, month?.padStart(2, "0"), dayOf?.padStart(2, "0")] : null;
  if (!iso) return undefined;
  const ms = Date.parse(`${iso.join("-")}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(iso.join("-")) ? ms : undefined;
}
