import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { harmlessCell, plainCell } from "./csv-cell";
import { csvText } from "./export-prices.server";
import { writeFields, writeRules } from "./listing-batch.sqlite.server";
import { deleteWork, findWork, putWork } from "./listing-work-store.server";
import { findListings } from "./partner-listing-store.server";
import { mappingProblems, type PriceMapping, priceFileBytes, suggestedMapping } from "./price-file-fields";
import { changedFields, type FilePlan, type ListingChange, planPriceFile } from "./price-file-plan";
import { findMarkupDefaults } from "./price-rule-store.server";
import { decodeFile, readPriceFile } from "./read-price-file.server";

/** A file that a person is taking in. */
export interface PriceFileWork {
  name: string;
  text: string;
  headers: string[];
  mapping: PriceMapping;
  /** The first cells of each column, to tell columns apart by. */
  samples: Record<string, string[]>;
  /** After the import. */
  applied: { listings: number; values: number; refused: number } | null;
}

/** Other writers wait no longer than this for an import. */
const sliceMilliseconds = 12;

/** @throws Refusal `not-found` when there is no file */
export async function readPriceWork(scope: PartnerScope): Promise<PriceFileWork> {
  const work = await findWork<PriceFileWork>(scope, "price-file");
  if (!work) throw notFound("file");
  return work;
}

const saveWork = (scope: PartnerScope, work: PriceFileWork) => write((tx) => putWork(scope, tx, "price-file", work));

/**
 * Takes a file in and guesses what its columns are; nothing else changes yet.
 * @throws Refusal `bad-input`, `too-large` with field `file`
 */
export async function takePriceFile(scope: PartnerScope, file: { name: string; bytes: Uint8Array }): Promise<void> {
  if (file.bytes.byteLength > priceFileBytes) {
    const sentence = "The file is larger than 5 MB. Split it into several files.";
    throw new Refusal("too-large", "The file was not taken.", { file: [sentence] });
  }
  if (file.bytes.byteLength === 0) throw new Refusal("bad-input", "The file was not taken.", { file: ["Choose a CSV file."] });
  const text = decodeFile(file.bytes);
  const { headers, rows } = await readPriceFile(text);
  const samples = Object.fromEntries(headers.map((header) => [header, rows.slice(0, 3).map(({ cells }) => cells[header] ?? "")]));
  const name = file.name.slice(0, 120);
  await saveWork(scope, { name, text, headers, mapping: suggestedMapping(headers), samples, applied: null });
}

/** @throws Refusal `bad-input` with fields `map.<field>`, `not-found` when there is no file */
export async function mapPriceFile(scope: PartnerScope, mapping: PriceMapping): Promise<void> {
  const work = await readPriceWork(scope);
  const problems: FieldErrors = mappingProblems(mapping, work.headers);
  if (Object.keys(problems).length > 0) throw new Refusal("bad-input", "Please correct what is marked.", problems);
  await saveWork(scope, { ...work, mapping });
}

async function planOf(
  scope: PartnerScope,
  work: PriceFileWork,
): Promise<FilePlan & { file: Awaited<ReturnType<typeof readPriceFile>> }> {
  const file = await readPriceFile(work.text);
  const [listings, defaults] = await Promise.all([findListings(scope), findMarkupDefaults(scope)]);
  return { file, ...planPriceFile(file.rows, listings, { mapping: work.mapping, defaults, atMs: Date.now() }) };
}

/** What the file would do, without doing it. @throws Refusal `not-found` when there is no file */
export async function checkPriceFile(scope: PartnerScope): Promise<FilePlan> {
  return planOf(scope, await readPriceWork(scope));
}

/**
 * Takes the rows that can be into the listings, in transactions of a few milliseconds, each with its own audit entry.
 * @throws Refusal `not-found` when there is no file
 */
export async function applyPriceFile(scope: PartnerScope): Promise<void> {
  const work = await readPriceWork(scope);
  const { changes, errors } = await planOf(scope, work);
  for (let next = 0; next < changes.length; ) next = await applySlice(scope, changes, next);
  const values = changes.reduce((sum, one) => sum + one.changes.length, 0);
  const refused = new Set(errors.map(({ row }) => row)).size;
  await saveWork(scope, { ...work, applied: { listings: changes.length, values, refused } });
}

async function applySlice(scope: PartnerScope, changes: readonly ListingChange[], from: number): Promise<number> {
  return write(async (tx) => {
    const until = performance.now() + sliceMilliseconds;
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    let next = from;
    do {
      const change = changes[next++];
      if (!change) break;
      writeFields(scope, tx, changedFields(change));
      writeRules(scope, tx, change.rules);
      for (const one of change.changes) {
        before[`${change.row.slug}.${one.what}`] = one.before;
        after[`${change.row.slug}.${one.what}`] = one.after;
      }
    } while (performance.now() < until);
    await writeAudit(scope, tx, { action: "prices.import", subject: `listings/${next - from}`, before, after });
    raisePartnerRevision(scope, tx);
    return next;
  });
}

/** The rows that were refused, as they were, with what is wrong: to be corrected and taken in again. */
export async function priceFileErrors(scope: PartnerScope): Promise<string> {
  const { file, errors } = await planOf(scope, await readPriceWork(scope));
  const problems = new Map<number, string[]>();
  for (const { row, message } of errors) problems.set(row, [...(problems.get(row) ?? []), message]);
  const rows = file.rows
    .filter(({ row }) => problems.has(row))
    .map(({ row, cells }) => [
      ...file.headers.map((header) => asItWas(cells[header] ?? "")),
      (problems.get(row) ?? []).join(" "),
    ]);
  return csvText([...file.headers, "problem"], rows);
}

/** A cell that was guarded stays guarded once; one that somebody wrote by hand is made harmless. */
const asItWas = (cell: string) => (plainCell(cell) === cell && cell !== "(none)" ? harmlessCell(cell) : cell);

/** Forgets the file. */
export const dropPriceFile = (scope: PartnerScope) => write((tx) => deleteWork(scope, tx, "price-file"));
