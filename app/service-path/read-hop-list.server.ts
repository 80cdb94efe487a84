import { setImmediate as breathe } from "node:timers/promises";
import { Refusal } from "~/kit/refusal";
import { CsvProblem, csvRows } from "~/platform/csv-rows.server";
import { type HopColumn, type HopList, hopColumns, hopRow, isTable, lacksNumbers } from "./hop-row";

export const mostHopRows = 10_000;
/** Longer texts are no list of ten thousand lines. */
export const mostHopText = 2 * 1024 * 1024;
const piece = 8_192;
const rowsAtOnce = 100;
const shownProblems = 20;

/**
 * Reads a pasted list: numbers, one a line or parted by commas, or a table with a first line of names. Other requests run in between.
 * @throws Refusal `bad-input` with field `list` for what is no list, holds none or is too long
 */
export async function readHopList(text: string): Promise<HopList> {
  if (text.length > mostHopText) throw refused("The list is larger than 2 MB. Split it into several lists.");
  if (lacksNumbers(text)) throw refused("Which column has the numbers? Call it “number” in the first line.");
  const list: HopList = { rows: [], problems: [], refused: 0, unread: [] };
  const lines = isTable(text) ? tableRows(text) : numberRows(text);
  let count = 0;
  for await (const { line, cells, problem } of lines) {
    if (++count > mostHopRows) throw refused("The list has more than 10,000 lines. Split it into several lists.");
    const row = problem ? { problem } : hopRow(cells);
    if (!("problem" in row)) list.rows.push(row);
    else {
      if (++list.refused <= shownProblems) list.problems.push({ line, message: row.problem });
      // A line that is broken as a whole stays one when it is read again.
      const number = problem ? `not read: ${cells.number ?? ""}` : cells.number;
      list.unread.push({ cells: { ...cells, number }, message: row.problem });
    }
    if (count % rowsAtOnce === 0) await breathe();
  }
  if (list.rows.length > 0) return list;
  const [first] = list.problems;
  throw refused(first ? `No line could be read. Line ${first.line}: ${first.message}` : "Paste your numbers, or choose a file.");
}

interface Line {
  line: number;
  cells: Partial<Record<HopColumn, string>>;
  problem?: string;
}

async function* tableRows(text: string): AsyncGenerator<Line> {
  let columns: Partial<Record<HopColumn, string>> | null = null;
  try {
    for await (const { row, cells, broken } of csvRows(pieces(text), { required: [], optional: [] })) {
      columns ??= hopColumns(Object.keys(cells));
      const named = Object.entries(columns).map(([column, header]) => [column, cells[header] ?? ""]);
      yield { line: row, cells: Object.fromEntries(named), problem: broken?.message };
    }
  } catch (error) {
    throw error instanceof CsvProblem ? refused(error.error.message) : error;
  }
}

async function* pieces(text: string) {
  for (let at = 0; at < text.length; at += piece) {
    yield text.slice(at, at + piece);
    await breathe();
  }
}

/** Walks the text by hand: splitting two megabytes of commas at once would make millions of strings. */
async function* numberRows(text: string): AsyncGenerator<Line> {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at % piece === 0) await breathe();
    const char = text[at];
    if (char !== undefined && char !== "\n" && char !== "," && char !== ";" && char !== "\t") continue;
    const number = text.slice(start, Math.min(at, start + 60)).trim();
    if (number !== "") yield { line, cells: { number } };
    if (char === "\n") line += 1;
    start = at + 1;
  }
}

const refused = (sentence: string) => new Refusal("bad-input", "The list was not read.", { list: [sentence] });
