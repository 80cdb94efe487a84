import { setImmediate as breathe } from "node:timers/promises";
import { summarizeImport } from "~/kit/import-report";
import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { CarrierScope } from "~/kit/scope";
import { importRobocallDatabase } from "./import-robocall-database.server";
import { dayIn } from "./item-edit";

export const mostRobocallBytes = 20 * 1024 * 1024;
const sliceBytes = 16 * 1024;
const shownErrors = 20;

/** What a page says of an upload. */
export interface RobocallOutcome {
  dryRun: boolean;
  summary: string;
  refused: number;
  errors: string[];
  notes: string[];
}

/**
 * Takes an uploaded file of the Robocall Mitigation Database in.
 * @throws Refusal `bad-input` with a sentence per field
 */
export async function takeRobocallFile(
  scope: CarrierScope,
  { bytes, fileDay, dryRun }: { bytes: Uint8Array; fileDay: string; dryRun: boolean },
): Promise<RobocallOutcome> {
  const errors: FieldErrors = {};
  const day = dayIn(fileDay, "fileDay", errors);
  if (!fileDay.trim()) errors.fileDay = ["Give the day on which the file was downloaded."];
  if (day !== null && day > Date.now()) errors.fileDay = ["A file cannot be of a day to come."];
  if (bytes.length === 0) errors.file = ["Choose the CSV file."];
  if (bytes.length > mostRobocallBytes) errors.file = ["The file is larger than 20 MB."];
  if (day === null || Object.keys(errors).length > 0) throw new Refusal("bad-input", "Please look at the marked fields.", errors);
  const report = await importRobocallDatabase(scope, { csv: slices(bytes), fileDay: day, dryRun });
  const sentences = report.errors.slice(0, shownErrors).map(({ row, column, message, value }) => {
    const where = row === 0 ? "The file" : `Row ${row}${column ? `, ${column}` : ""}`;
    return `${where}: ${message}${value ? ` (${value})` : ""}`;
  });
  return { dryRun, summary: summarizeImport(report), refused: report.refused, errors: sentences, notes: report.notes ?? [] };
}

/** A slice is parsed at a stretch; other requests run in between. */
async function* slices(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    yield bytes.subarray(at, at + sliceBytes);
    await breathe();
  }
}
