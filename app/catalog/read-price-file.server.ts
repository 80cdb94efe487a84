import { Refusal } from "~/kit/refusal";
import { CsvProblem, type CsvRow, csvRows } from "~/platform/csv-rows.server";

/** Files are held in memory while they are read. */
const mostRows = 20_000;
/** What is parsed without letting other requests in between. */
const piece = 32_768;

export interface PriceFile {
  headers: string[];
  rows: CsvRow[];
}

async function* pieces(text: string) {
  for (let at = 0; at < text.length; at += piece) {
    yield text.slice(at, at + piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** @throws Refusal `bad-input` with field `file` for what is not a table, or has too many rows */
export async function readPriceFile(text: string): Promise<PriceFile> {
  const rows: CsvRow[] = [];
  try {
    for await (const row of csvRows(pieces(text), { required: [], optional: [] })) {
      rows.push(row);
      if (rows.length > mostRows) throw refused("The file has more than 20,000 rows. Split it into several files.");
    }
  } catch (error) {
    throw error instanceof CsvProblem ? refused(withLine(error.error)) : error;
  }
  const [first] = rows;
  if (!first) throw refused("The file has no rows under its first line.");
  return { headers: Object.keys(first.cells), rows };
}

const withLine = ({ row, message }: CsvProblem["error"]) => (row > 1 ? `Line ${row}: ${message}` : message);

const refused = (sentence: string) => new Refusal("bad-input", "The file was not taken.", { file: [sentence] });
