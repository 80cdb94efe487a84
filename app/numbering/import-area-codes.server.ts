import { emptyImportReport, type ImportReport, refuseRow } from "~/kit/import-report";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { CsvProblem, type CsvSource, csvRows } from "~/platform/csv-rows.server";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { type ReportRow, readReportRow, reportColumns } from "./area-code-report";
import { type AreaCodeOutcome, areaCodeOutcome, saveAreaCode } from "./area-code-store.server";
import type { AreaCode } from "./area-codes";

export interface AreaCodeImportOptions {
  /** NANPA's "NPA database" report as it is downloaded, by name or content. */
  csv: CsvSource;
  /** Checks everything and changes nothing. */
  dryRun: boolean;
}

/**
 * Takes the area codes of NANPA's report in place of the built-in table. Codes that are not assigned are read and passed over.
 * The codes depend on each other (overlays), so one wrong row keeps all of them out.
 */
export async function importAreaCodes(scope: CarrierStaffScope, { csv, dryRun }: AreaCodeImportOptions): Promise<ImportReport> {
  const report = emptyImportReport();
  const file = { date: "" };
  const codes = await readCodes(csv, report, file);
  const source = `NANPA, NPA database report${file.date ? ` of ${file.date}` : ""}`;
  if (report.refused > 0) return report;
  if (codes.length === 0) {
    refuseRow(report, [{ row: 0, message: "The file has no assigned area code." }]);
    return report;
  }
  const tally = (outcome: AreaCodeOutcome) => {
    if (outcome !== "same") report[outcome] += 1;
  };
  if (dryRun) for (const code of codes) tally(areaCodeOutcome(scope, code, source));
  else {
    await write(async (tx) => {
      for (const code of codes) tally(saveAreaCode(scope, tx, code, source));
      if (report.added + report.changed === 0) return;
      await writeAudit(scope, tx, {
        action: "area-codes.import",
        subject: "area-codes",
        after: { source, added: report.added, changed: report.changed },
      });
      raiseCarrierRevision(scope, tx);
    });
  }
  return report;
}

async function readCodes(csv: CsvSource, report: ImportReport, file: { date: string }): Promise<AreaCode[]> {
  const codes = new Map<string, AreaCode>();
  const isPreamble = (cells: readonly string[]) => {
    if (!/^file date$/i.test(cells[0] ?? "")) return false;
    file.date = isoDate(cells[1] ?? "");
    return true;
  };
  const columns = reportColumns.map((name) => name.toLowerCase());
  try {
    for await (const { row, cells, broken } of csvRows(csv, { required: columns, optional: [], isPreamble })) {
      report.read += 1;
      const code = broken ? { ...broken, column: undefined } : readReportRow(toReportRow(cells));
      if (code === null) continue;
      if ("message" in code)
        refuseRow(report, [{ row, column: code.column, value: cells[code.column?.toLowerCase() ?? ""], message: code.message }]);
      else if (codes.has(code.npa))
        refuseRow(report, [{ row, column: "NPA_ID", value: code.npa, message: "This area code stands in the file twice." }]);
      else codes.set(code.npa, code);
    }
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error;
    refuseRow(report, [error.error]);
  }
  return [...codes.values()];
}

const toReportRow = (cells: Record<string, string>) =>
  Object.fromEntries(reportColumns.map((name) => [name, cells[name.toLowerCase()] ?? ""])) as ReportRow;

/** "11/26/2025" as "2025-11-26"; "" for anything else. */
function isoDate(text: string): string {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month}-${day}` : "";
}
