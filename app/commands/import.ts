import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { importCatalog } from "~/catalog/import-catalog.server";
import { type ImportReport, importErrorsCsv, summarizeImport } from "~/kit/import-report";
import type { SystemScope } from "~/kit/scope";
import { mintSystemScope } from "~/kit/scope-mint";
import { days } from "~/kit/time";
import { importAreaCodes } from "~/numbering/import-area-codes.server";
import { importNumbers } from "~/numbering/import-numbers.server";
import { importRobocallDatabase } from "~/providers/import-robocall-database.server";
import { openMigrated } from "./prepare";
import { UsageError } from "./usage-error";

type Importer = (scope: SystemScope, file: string, dryRun: boolean) => Promise<ImportReport>;

const importers: Record<string, Importer> = {
  catalog: (scope, file, dryRun) => importCatalog(scope, { json: readFileSync(file, "utf8"), dryRun }),
  numbers: (scope, file, dryRun) => importNumbers(scope, { csv: createReadStream(file), dryRun }),
  // A listing carries no date of its own: the day on which the file was written stands for it.
  "robocall-database": (scope, file, dryRun) =>
    importRobocallDatabase(scope, { csv: createReadStream(file), fileDay: startOfDay(statSync(file).mtimeMs), dryRun }),
  "area-codes": (scope, file, dryRun) => importAreaCodes(scope, { csv: createReadStream(file), dryRun }),
};

const startOfDay = (ms: number) => Math.floor(ms / days(1)) * days(1);

const shownErrors = 20;

/** Exit code 0 only when all rows are in; the last line says rows read, added, changed, refused. */
export async function importFile(args: string[]): Promise<number> {
  const { kind, file, dryRun, errorsFile } = parse(args);
  const importer = importers[kind];
  if (!importer) throw new UsageError(`Give what to import: ${Object.keys(importers).join(", ")}.`);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  await openMigrated();
  const report = await importer(mintSystemScope(`portal import ${kind}`), file, dryRun);
  for (const error of report.errors.slice(0, shownErrors)) console.error(describe(error));
  if (report.errors.length > shownErrors) console.error(`… and ${report.errors.length - shownErrors} more`);
  if (errorsFile) writeFileSync(errorsFile, importErrorsCsv(report));
  for (const note of report.notes ?? []) console.log(note);
  if (dryRun) console.log("Dry run: nothing was changed.");
  console.log(summarizeImport(report));
  return report.refused === 0 ? 0 : 1;
}

function parse(args: string[]) {
  const rest = [...args];
  const errorsAt = rest.indexOf("--errors");
  const errorsFile = errorsAt >= 0 ? rest.splice(errorsAt, 2)[1] : undefined;
  if (errorsAt >= 0 && !errorsFile) throw new UsageError("Give --errors the name of a CSV file.");
  const dryRunAt = rest.indexOf("--dry-run");
  if (dryRunAt >= 0) rest.splice(dryRunAt, 1);
  const [kind = "", file = "", ...unknown] = rest;
  if (unknown.length > 0 || !file)
    throw new UsageError("Usage: portal import catalog|numbers|area-codes|robocall-database <file> [--dry-run] [--errors <csv>]");
  return { kind, file, dryRun: dryRunAt >= 0, errorsFile };
}

type RowError = ImportReport["errors"][number];

const describe = (e: RowError) => `row ${e.row}${e.column ? `, ${e.column}` : ""}: ${e.message}${e.value ? ` (${e.value})` : ""}`;
