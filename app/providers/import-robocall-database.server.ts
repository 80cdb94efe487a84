import { setImmediate as breathe } from "node:timers/promises";
import { emptyImportReport, type ImportReport, refuseRow } from "~/kit/import-report";
import type { CarrierStaffScope } from "~/kit/scope";
import { isoDay } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { CsvProblem, type CsvRow, type CsvSource, csvRows } from "~/platform/csv-rows.server";
import { write } from "~/platform/database.server";
import { writeInBatches } from "~/platform/import-batches.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { bearsName } from "./match";
import type { ItemFact, ProviderFacts } from "./provider";
import { currentItem, upsertItem } from "./provider-store.server";
import { listProviders } from "./provider-store.sqlite.server";
import { type RobocallEntry, readRobocallRow, robocallColumns } from "./robocall-row";
import {
  countRobocallEntries,
  findRobocallEntries,
  latestRobocallDay,
  saveEntry,
  trialEntry,
} from "./robocall-store.sqlite.server";
import { nextYearlyEnd, robocallEntryHoldsThrough } from "./yearly-items";

export interface RobocallImportOptions {
  /** The database's public listing as it is downloaded, by name or content. */
  csv: CsvSource;
  /** The day of the download, UTC milliseconds: what the file says holds as of then. */
  fileDay: number;
  /** Checks everything and changes nothing. */
  dryRun: boolean;
}

const rowsAtOnce = 150;

/**
 * Takes the public listing of the Robocall Mitigation Database in. A company of the directory whose FCC registration number and name an
 * entry bears has its items 2 and 5 checked by it, unless a later check is on record; one whose entry an earlier file had and this one has
 * not lacks item 2 from then on, unless the file has less than half of the entries of the one before. Every entry can be found by name or
 * number. A wrong row is refused with all that is wrong with it and the others go in; whose entry that row was cannot be told, so nobody
 * lacks anything by such a file.
 */
export async function importRobocallDatabase(scope: CarrierStaffScope, options: RobocallImportOptions): Promise<ImportReport> {
  const report = emptyImportReport();
  const { fileDay, dryRun } = options;
  const latest = latestRobocallDay(scope);
  if (latest !== null && latest > fileDay) {
    refuseRow(report, [{ row: 0, message: `A newer file, of ${isoDay(latest)}, has been taken in already.` }]);
    return report;
  }
  const before = latest === null ? 0 : countRobocallEntries(scope, latest);
  const seen = new Map<string, number>();
  const byFrn = new Map<string, RobocallEntry>();
  const known = new Set(listProviders(scope).map(({ frn }) => frn));
  let ready: RobocallEntry[] = [];
  const flush = async () => {
    const tally = (outcome: "added" | "changed" | "same") => {
      if (outcome !== "same") report[outcome] += 1;
    };
    if (dryRun) for (const entry of ready) tally(trialEntry(scope, entry));
    else await writeInBatches(ready, (tx, entry) => tally(saveEntry(scope, tx, { ...entry, fileDay })));
    ready = [];
    await breathe();
  };
  try {
    for await (const row of csvRows(options.csv, robocallColumns)) {
      const entry = check(report, row, { seen, fileDay });
      if (!entry) continue;
      ready.push(entry);
      if (known.has(entry.frn)) byFrn.set(entry.frn, newer(byFrn.get(entry.frn), entry));
      if (ready.length >= rowsAtOnce) await flush();
    }
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error;
    refuseRow(report, [error.error]);
  }
  await flush();
  if (report.read === report.refused) return report;
  const isCut = seen.size < before / 2;
  const changes = changesOf(scope, { fileDay, byFrn, seen, isWhole: report.refused === 0 && !isCut });
  report.notes = notesOf(changes, isCut ? before : null);
  if (!dryRun) await keep(scope, report, changes);
  return report;
}

function check(
  report: ImportReport,
  { row, cells, broken }: CsvRow,
  { seen, fileDay }: { seen: Map<string, number>; fileDay: number },
) {
  report.read += 1;
  const entry = broken ? [broken] : readRobocallRow(cells, row, fileDay);
  if (Array.isArray(entry)) {
    refuseRow(report, entry);
    return null;
  }
  const before = seen.get(entry.number);
  if (before !== undefined) {
    refuseRow(report, [{ row, column: "number", value: entry.number, message: `The same entry stands in row ${before}.` }]);
    return null;
  }
  seen.set(entry.number, row);
  return entry;
}

const dayOf = (entry: RobocallEntry) => entry.lastRecertified ?? entry.lastUpdated;

/** Of two entries of one company the one that was recertified later counts. */
const newer = (before: RobocallEntry | undefined, entry: RobocallEntry) =>
  before && (dayOf(before) ?? 0) > (dayOf(entry) ?? 0) ? before : entry;

/** What a file changes in the directory of companies. */
interface DirectoryChanges {
  fileDay: number;
  checked: { id: string; entry: RobocallEntry }[];
  /** An entry has their registration number and none of their names: whose it is, is open. */
  misnamed: { name: string; entry: RobocallEntry }[];
  /** Their entry stood in an earlier file and stands in this one no more. */
  gone: { id: string; name: string; fact: ItemFact }[];
}

interface FileRead {
  fileDay: number;
  byFrn: ReadonlyMap<string, RobocallEntry>;
  /** Numbers of entries that stand in the file. */
  seen: ReadonlyMap<string, number>;
  /** Without it a company's entry may be the row that could not be read. */
  isWhole: boolean;
}

function changesOf(scope: CarrierStaffScope, { fileDay, byFrn, seen, isWhole }: FileRead): DirectoryChanges {
  const changes: DirectoryChanges = { fileDay, checked: [], misnamed: [], gone: [] };
  for (const facts of listProviders(scope)) {
    const entry = byFrn.get(facts.frn ?? "");
    if (entry && !bearsName(entry, facts.name)) changes.misnamed.push({ name: facts.name, entry });
    else if (entry) changes.checked.push({ id: facts.id, entry });
    else if (isWhole) changes.gone.push(...goneFrom(scope, facts, { fileDay, seen }));
  }
  return changes;
}

const checkedBy = "The database's public listing";

function goneFrom(
  scope: CarrierStaffScope,
  { id, name, items }: ProviderFacts,
  { fileDay, seen }: Pick<FileRead, "fileDay" | "seen">,
): DirectoryChanges["gone"] {
  const item = items.find((one) => one.item === 2);
  if (!item?.identifier || item.status === "missing" || (item.checkedOn ?? 0) > fileDay || seen.has(item.identifier)) return [];
  const entry = findRobocallEntries(scope, item.identifier, 1).find(({ number }) => number === item.identifier);
  if (!entry || entry.fileDay >= fileDay) return [];
  const note = `Not in the database as of ${isoDay(fileDay)}; it was as of ${isoDay(entry.fileDay)}.`;
  return [{ id, name, fact: { ...item, status: "missing", note, checkedOn: fileDay, checkedBy, expiresOn: null } }];
}

/** @param before how many entries the newest file had, where this one has far fewer */
function notesOf({ checked, misnamed, gone }: DirectoryChanges, before: number | null): string[] {
  const companies = checked.length === 1 ? "1 company" : `${checked.length} companies`;
  const notes = [`Of our directory, ${companies} stand${checked.length === 1 ? "s" : ""} in the file.`];
  for (const { name, entry } of misnamed)
    notes.push(
      `${entry.number} has the registration number of ${name} and another name, ${entry.name}: nothing was checked by it.`,
    );
  if (before !== null)
    notes.push(
      `The file before had ${before.toLocaleString("en-US")} entries: this one looks like a part, so nobody lacks anything by it.`,
    );
  if (gone.length > 0)
    notes.push(
      `No longer in it, so item 2 is missing: ${gone.map(({ name }) => name).join(", ")}. If the file is only a part of the database, take the whole one.`,
    );
  return notes;
}

async function keep(scope: CarrierStaffScope, report: ImportReport, { fileDay, checked, gone }: DirectoryChanges) {
  const { errors: _errors, notes: _notes, ...counts } = report;
  await write(async (tx) => {
    for (const { id, entry } of checked) {
      for (const fact of itemsOf(entry, fileDay)) {
        const before = await currentItem(scope, tx, id, fact.item);
        if (before?.checkedOn && before.checkedOn.getTime() > fileDay) continue;
        const after = { ...fact, evidenceUrl: before?.evidenceUrl ?? null };
        await upsertItem(scope, tx, id, after);
        await writeAudit(scope, tx, { action: "provider.item", subject: `provider/${id}/${fact.item}`, before, after });
      }
    }
    for (const { id, fact } of gone) {
      const before = await currentItem(scope, tx, id, fact.item);
      await upsertItem(scope, tx, id, fact);
      await writeAudit(scope, tx, { action: "provider.item", subject: `provider/${id}/${fact.item}`, before, after: fact });
    }
    const after = { ...counts, of: isoDay(fileDay), companies: checked.length, gone: gone.length };
    await writeAudit(scope, tx, { action: "robocall-database.import", subject: "robocall-database", after });
    raiseCarrierRevision(scope, tx);
  });
}

function itemsOf(entry: RobocallEntry, fileDay: number): Omit<ItemFact, "evidenceUrl">[] {
  const day = dayOf(entry);
  const note = `In the database as of ${isoDay(fileDay)}.`;
  const check = { status: "verified", note, checkedOn: fileDay, checkedBy } as const;
  const expiresOn = day === null ? nextYearlyEnd(2, fileDay) : robocallEntryHoldsThrough(day);
  return [
    { ...check, item: 2, identifier: entry.number, expiresOn },
    { ...check, item: 5, identifier: entry.frn, expiresOn: null },
  ];
}
