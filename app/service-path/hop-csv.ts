import { csvLine, rawCsvLine } from "~/kit/csv";
import { verdictWords } from "./decide";
import type { RowAnswer } from "./find-hops";
import type { HopRow, ListedCode } from "./hop-row";

const cellOf = (code: ListedCode) => (code.state === "found" ? code.code : code.state === "absent" ? "none" : "");

const listHeader = ["number", "ocn", "spid", "alternative spid", "lrn", "seller"];
const listCells = ({ digits, ocn, spid, altSpid, lrn, seller }: HopRow) => [
  digits,
  cellOf(ocn),
  cellOf(spid),
  cellOf(altSpid),
  cellOf(lrn),
  seller,
];

/** A list as it was read, in the form that it can be read from again. */
export const hopListCsv = (rows: readonly HopRow[]): string =>
  [listHeader, ...rows.map(listCells)].map((cells) => rawCsvLine(cells)).join("\n");

export const hopAnswersHeader = csvLine([...listHeader, "holder", "path", "why"]);

/** A line of the list with what was found. */
export const hopAnswersLine = ({ row, answer }: { row: HopRow; answer: RowAnswer }): string =>
  csvLine([...listCells(row), answer.holder, verdictWords[answer.verdict], answer.reasons[0] ?? ""]);
