import { emptyImportReport, type ImportReport, refuseRow } from "~/kit/import-report";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { CsvProblem, type CsvRow, type CsvSource, csvRows } from "~/platform/csv-rows.server";
import { write } from "~/platform/database.server";
import { writeInBatches } from "~/platform/import-batches.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { readAreaCodes } from "./area-code-store.server";
import { type InventoryRow, type InventoryRules, inventoryColumns, readInventoryRow } from "./inventory-row";
import { knownHolders, knownSkus, type Saved, saveNumber, trialNumber } from "./inventory-write.sqlite.server";
import { placeOf } from "./places";

export interface ImportOptions {
  /** A file's name, or its content as it comes. */
  csv: CsvSource;
  /** Checks everything and changes nothing. */
  dryRun: boolean;
}

/** Rows that are checked before they are written together; the transactions themselves are smaller. */
const rowsAtOnce = 1_000;

interface Ready {
  row: number;
  number: InventoryRow;
}

/**
 * Adds the numbers of an inventory file and changes the ones that are there; numbers that the file does not name stay as they
 * are. The columns are those of `inventoryColumns`. A wrong row is refused with all that is wrong with it and the others go in.
 */
export async function importNumbers(scope: CarrierStaffScope, { csv, dryRun }: ImportOptions): Promise<ImportReport> {
  const report = emptyImportReport();
  const rules: InventoryRules = { codes: readAreaCodes(scope), skus: knownSkus(scope), holders: knownHolders(scope) };
  const seen = new Map<string, number>();
  let ready: Ready[] = [];
  const flush = async () => {
    if (dryRun) for (const item of ready) count(report, item, trialNumber(scope, item.number));
    else await writeInBatches(ready, (tx, item) => count(report, item, saveNumber(scope, tx, item.number)));
    ready = [];
  };
  try {
    for await (const row of csvRows(csv, inventoryColumns)) {
      const number = check(report, row, { rules, seen });
      if (number) ready.push({ row: row.row, number: { ...number, area: number.area ?? (await areaFor(number)) } });
      if (ready.length >= rowsAtOnce) await flush();
    }
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error;
    refuseRow(report, [error.error]);
  }
  await flush();
  if (!dryRun) await finish(scope, report);
  return report;
}

function check(
  report: ImportReport,
  { row, cells, broken }: CsvRow,
  against: { rules: InventoryRules; seen: Map<string, number> },
): InventoryRow | null {
  report.read += 1;
  const result = broken ? [broken] : readInventoryRow(cells, row, against.rules);
  if (Array.isArray(result)) {
    refuseRow(report, result);
    return null;
  }
  const before = against.seen.get(result.digits);
  if (before !== undefined) {
    refuseRow(report, [{ row, column: "number", value: cells.number, message: `The same number stands in row ${before}.` }]);
    return null;
  }
  against.seen.set(result.digits, row);
  return result;
}

function count(report: ImportReport, { row, number }: Ready, saved: Saved) {
  if (saved === "added") report.added += 1;
  if (saved === "changed") report.changed += 1;
  if (saved !== "taken") return;
  const message = "This number is held or assigned; a file does not change that.";
  refuseRow(report, [{ row, column: "status", value: number.status ?? "", message }]);
}

/** Geocoding data for the exchange, for a local number whose area the file leaves empty. */
async function areaFor(number: InventoryRow): Promise<string | null> {
  if (number.type !== "local") return null;
  const place = await placeOf(number.npa, number.nxx);
  return place && (place.state === null || place.state === number.state) ? place.city : null;
}

async function finish(scope: CarrierStaffScope, report: ImportReport) {
  if (report.added + report.changed === 0) return;
  const { errors: _errors, ...counts } = report;
  await write(async (tx) => {
    await writeAudit(scope, tx, { action: "numbers.import", subject: "numbers", after: counts });
    raiseCarrierRevision(scope, tx);
  });
}
