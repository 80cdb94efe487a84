import { decodeFile } from "~/kit/decode-file";
import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { write } from "~/platform/database.server";
import { harmlessCell, plainCell } from "./csv-cell";
import { csvText } from "./export-prices.server";
import { deleteWork, findWork, putWork } from "./listing-work-store.server";
import { planPriceText } from "./plan-price-file.server";
import { mappingProblems, type PriceMapping, priceFileBytes, suggestedMapping } from "./price-file-fields";
import { deletePriceFileJob, startPriceFileJob } from "./price-file-job-store.server";
import type { FilePlan } from "./price-file-plan";
import { readPriceFile } from "./read-price-file.server";

/** A file that a person is taking in. */
export interface PriceFileWork {
  name: string;
  text: string;
  rows: number;
  headers: string[];
  mapping: PriceMapping;
  /** The first cells of each column, to tell columns apart by. */
  samples: Record<string, string[]>;
}

/** @throws Refusal `not-found` when there is no file */
export async function readPriceWork(scope: PartnerScope): Promise<PriceFileWork> {
  const work = await findWork<PriceFileWork>(scope, "price-file");
  if (!work) throw notFound("file");
  return work;
}

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
  const work: PriceFileWork = { name, text, rows: rows.length, headers, mapping: suggestedMapping(headers), samples };
  await write(async (tx) => {
    await putWork(scope, tx, "price-file", work);
    await deletePriceFileJob(scope, tx);
  });
}

/**
 * Says what the columns are, and has the file worked out against the listings.
 * @returns the job that does
 * @throws Refusal `bad-input` with fields `map.<field>`, `not-found` when there is no file
 */
export async function mapPriceFile(scope: PartnerScope, mapping: PriceMapping): Promise<{ jobId: string; rows: number }> {
  const work = await readPriceWork(scope);
  const problems: FieldErrors = mappingProblems(mapping, work.headers);
  if (Object.keys(problems).length > 0) throw new Refusal("bad-input", "Please correct what is marked.", problems);
  const jobId = await write(async (tx) => {
    await putWork(scope, tx, "price-file", { ...work, mapping });
    return startPriceFileJob(scope, tx, { kind: "check", total: work.rows });
  });
  return { jobId, rows: work.rows };
}

/**
 * Has the rows that can be taken into the listings; see `runPriceFile`.
 * @returns the job that does
 * @throws Refusal `not-found` when there is no file
 */
export async function applyPriceFile(scope: PartnerScope): Promise<{ jobId: string; rows: number }> {
  const { rows } = await readPriceWork(scope);
  const jobId = await write((tx) => startPriceFileJob(scope, tx, { kind: "apply", total: rows }));
  return { jobId, rows };
}

/** What the file would do, without doing it. @throws Refusal `not-found` when there is no file */
export async function checkPriceFile(scope: PartnerScope): Promise<FilePlan> {
  return planPriceText(scope, await readPriceWork(scope));
}

/** The rows that were refused, as they were, with what is wrong: to be corrected and taken in again. */
export async function priceFileErrors(scope: PartnerScope): Promise<string> {
  const { file, errors } = await planPriceText(scope, await readPriceWork(scope));
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

/** Forgets the file; what is being taken in stops after the slice that is under way. */
export const dropPriceFile = (scope: PartnerScope) =>
  write(async (tx) => {
    await deleteWork(scope, tx, "price-file");
    await deletePriceFileJob(scope, tx);
  });
