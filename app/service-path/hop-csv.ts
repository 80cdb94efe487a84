import { csvLine, rawCsvLine } from "~/kit/csv";
import { verdictWords } from "./decide";
import type { RowAnswer } from "./find-hops";
import type { HopRow, ListedCode, UnreadLine } from "./hop-row";

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

const mostUnread = 80;
const unreadCells = ({ cells }: UnreadLine) =>
  (["number", "ocn", "spid", "altSpid", "lrn", "seller"] as const).map((column) => (cells[column] ?? "").slice(0, mostUnread));

/** A list as it was read, in the form that it can be read from again; what was left out comes last and is left out again. */
export const hopListCsv = (rows: readonly HopRow[], unread: readonly UnreadLine[]): string =>
  [listHeader, ...rows.map(listCells), ...unread.map(unreadCells)].map((cells) => rawCsvLine(cells)).join("\n");

export const hopUnreadLine = (line: UnreadLine): string => csvLine([...unreadCells(line), "", "Not read", line.message]);

export const hopAnswersHeader = csvLine([...listHeader, "holder", "path", "why"]);

/** A line of the list with what was found. */
export const hopAnswersLine = ({ row, answer }: { row: HopRow; answer: RowAnswer }): string =>
  csvLine([...listCells(row), answer.holder, verdictWords[answer.verdict], answer.reasons[0] ?? ""]);
