import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import type { ImportError } from "~/kit/import-report";

/** The name of a file, or its bytes or text as they come. */
export type CsvSource = string | AsyncIterable<string | Uint8Array>;

export interface CsvRow {
  /** The line in the file, the first being 1. */
  row: number;
  /** Trimmed cells by the column's name in lower case; missing ones are "". */
  cells: Record<string, string>;
  /** Set when the row could not be read at all. */
  broken?: ImportError;
}

export interface CsvShape {
  required: readonly string[];
  optional: readonly string[];
  /** Whether a line before the header is passed over: files of NANPA begin with their date. */
  isPreamble?: (cells: readonly string[]) => boolean;
}

/** The file as a whole can't be read as the table it should be. */
export class CsvProblem extends Error {
  constructor(readonly error: ImportError) {
    super(error.message);
  }
}

const longestRow = 20_000;
/** Each row becomes an object with a cell for every column, so a header of thousands would cost gigabytes. */
const mostColumns = 200;

/**
 * Reads a CSV file row by row, in constant memory: a byte order mark, quotes, and comma, semicolon or tab as separator are taken.
 * Columns are found by name, in any order and case; columns it does not know are passed over.
 * @throws CsvProblem when the header lacks a column or has too many, or quotes are left open
 */
export async function* csvRows(source: CsvSource, shape: CsvShape): AsyncGenerator<CsvRow> {
  let header: string[] | null = null;
  for await (const { record, row } of records(typeof source === "string" ? createReadStream(source) : source)) {
    if (header) yield toRow(record, header, row);
    else if (!shape.isPreamble?.(record)) header = readHeader(record, shape);
  }
  if (!header)
    throw new CsvProblem({ row: 0, message: "The file is empty: it needs a first line with the names of its columns." });
}

interface CsvRecord {
  record: string[];
  row: number;
}

/** Feeds the parser chunk by chunk and takes its records as it makes them: its own stream drops what it holds when it fails. */
async function* records(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<CsvRecord> {
  const { lead, rest } = await firstLine(source);
  const made: CsvRecord[] = [];
  const parser = parse({
    bom: true,
    delimiter: separatorOf(lead),
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: longestRow,
    on_record: (record: string[], { lines }) => {
      made.push({ record, row: lines });
      return null;
    },
  });
  parser.resume();
  const failed = new Promise<unknown>((resolve) => parser.once("error", resolve));
  const ended = new Promise<undefined>((resolve) => parser.once("end", () => resolve(undefined)));
  for await (const chunk of rest) {
    const written = new Promise<undefined>((resolve) => parser.write(chunk, () => resolve(undefined)));
    const failure = await Promise.race([failed, written]);
    yield* made.splice(0);
    if (failure || parser.errored) throw asProblem(failure ?? parser.errored);
  }
  parser.end();
  const failure = await Promise.race([failed, ended]);
  yield* made.splice(0);
  if (failure) throw asProblem(failure);
}

function toRow(record: string[], header: string[], row: number): CsvRow {
  const cells: Record<string, string> = {};
  header.forEach((name, index) => {
    cells[name] = record[index] ?? "";
  });
  if (record.length === header.length) return { row, cells };
  return { row, cells, broken: { row, message: `The row has ${record.length} cells where the header has ${header.length}.` } };
}

function readHeader(record: string[], shape: CsvShape): string[] {
  if (record.length > mostColumns) {
    const message = `The first line names ${record.length.toLocaleString("en-US")} columns; at most ${mostColumns} are read.`;
    throw new CsvProblem({ row: 1, message });
  }
  const header = record.map((name) => name.toLowerCase().replace(/[\s-]+/g, "_"));
  const missing = shape.required.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const known = [...shape.required, ...shape.optional].join(", ");
    throw new CsvProblem({
      row: 1,
      column: missing[0],
      message: `The first line lacks the column ${missing.join(", ")}. Columns are: ${known}.`,
    });
  }
  const twice = header.find((name, index) => name && header.indexOf(name) !== index);
  if (twice) throw new CsvProblem({ row: 1, column: twice, message: `The column ${twice} stands in the first line twice.` });
  return header;
}

/** What the parser says, in a sentence for the person who made the file; what is not about the file goes on as it is. */
function asProblem(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const row = typeof error.lines === "number" ? error.lines : 0;
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    return new CsvProblem({
      row,
      message: `A row is longer than ${longestRow} characters, which mostly means that a quote is not closed.`,
    });
  }
  return new CsvProblem({
    row,
    message: "A quote is not closed, or stands in the middle of a cell. Nothing after this line was read.",
  });
}

/** Reads up to the end of the first line (or 64 kB) and gives it back with the whole of the source. */
async function firstLine(source: AsyncIterable<string | Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let lead = "";
  while (!lead.includes("\n") && lead.length < 65_536) {
    const next = await iterator.next();
    if (next.done) break;
    const bytes = typeof next.value === "string" ? Buffer.from(next.value) : next.value;
    chunks.push(bytes);
    lead += Buffer.from(bytes).toString("latin1");
  }
  async function* rest() {
    yield* chunks;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      yield typeof next.value === "string" ? Buffer.from(next.value) : next.value;
    }
  }
  return { lead: lead.split("\n")[0] ?? "", rest: rest() };
}

function separatorOf(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  return [",", ";", "\t"].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
