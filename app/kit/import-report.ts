import { csvLine } from "./csv";

/** One thing that is wrong in an imported file. */
export interface ImportError {
  /** The line's number in the file, the header being 1; in JSON files the entry's number, counted from 1. 0: the file as a whole. */
  row: number;
  /** The column, or in JSON the path of the field, e.g. `charges[0].amount`. */
  column?: string;
  /** What stood there, shortened. */
  value?: string;
  /** One sentence for the person who made the file. */
  message: string;
}

/** What an import did, or in a dry run would have done. Rows that were already so are `read` and nothing else. */
export interface ImportReport {
  read: number;
  added: number;
  changed: number;
  refused: number;
  errors: ImportError[];
  /** What follows beyond the rows themselves, or in a dry run would follow, in plain sentences. */
  notes?: string[];
}

export const emptyImportReport = (): ImportReport => ({ read: 0, added: 0, changed: 0, refused: 0, errors: [] });

/** At most this many errors are kept in memory; `refused` counts all. */
export const keptImportErrors = 20_000;

/** Counts one refused row and keeps what is wrong with it. */
export function refuseRow(report: ImportReport, errors: ImportError[]) {
  report.refused += 1;
  for (const error of errors) {
    if (report.errors.length < keptImportErrors) report.errors.push({ ...error, value: shorten(error.value) });
  }
}

const shorten = (value: string | undefined) => (value && value.length > 60 ? `${value.slice(0, 59)}…` : value);

/** The line that closes every import: "12 rows read, 10 added, 1 changed, 1 refused". */
export function summarizeImport(report: ImportReport): string {
  const rows = report.read === 1 ? "row" : "rows";
  return `${report.read} ${rows} read, ${report.added} added, ${report.changed} changed, ${report.refused} refused`;
}

/** The errors as a CSV file; cells that a spreadsheet would run as a formula get a leading apostrophe. */
export function importErrorsCsv(report: ImportReport): string {
  const lines = report.errors.map((e) => csvLine([String(e.row), e.column ?? "", e.value ?? "", e.message]));
  return ["row,column,value,message", ...lines, ""].join("\r\n");
}
