import { parseNanp } from "~/numbering/nanp";

/** A code as a list gives it: empty was not looked up, "none" was looked up and there is none. */
export type ListedCode = { state: "not-looked-up" } | { state: "absent" } | { state: "found"; code: string };

/** One line of a visitor's list. */
export interface HopRow {
  /** Ten national digits. */
  digits: string;
  ocn: ListedCode;
  spid: ListedCode;
  altSpid: ListedCode;
  /** The number, of ten digits, by which the network routes calls to a moved one. */
  lrn: ListedCode;
  /**
   * Whether its calls go to another exchange than its digits name: it was moved, or its block was given to another company. Null where
   * nobody looked.
   */
  isMoved: boolean | null;
  /** As the list writes it, at most 80 characters; empty where it says none. */
  seller: string;
}

export interface HopList {
  rows: HopRow[];
  /** Lines that were left out, each with its reason; at most the first twenty of `refused`. */
  problems: { line: number; message: string }[];
  refused: number;
  /** All that was left out, as it stood: it goes along wherever the list goes. */
  unread: UnreadLine[];
}

export interface UnreadLine {
  cells: Partial<Record<HopColumn, string>>;
  message: string;
}

/** What look-up services and spreadsheets call these columns, without blanks, dashes and underscores. */
const columnNames: Readonly<Record<"number" | "ocn" | "spid" | "altSpid" | "lrn" | "seller", readonly string[]>> = {
  number: ["number", "phonenumber", "telephonenumber", "telephone", "phone", "tn", "did", "e164", "msisdn", "callednumber"],
  ocn: ["ocn", "operatingcompanynumber", "companycode"],
  spid: ["spid", "serviceproviderid"],
  altSpid: ["altspid", "alternativespid", "alternatespid"],
  lrn: ["lrn", "locationroutingnumber", "routingnumber"],
  seller: ["seller", "provider", "soldby", "vendor"],
};

export type HopColumn = keyof typeof columnNames;

const plain = (header: string) => header.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Which cell of a row is which, by the names in its first line. */
export function hopColumns(headers: readonly string[]): Partial<Record<HopColumn, string>> {
  const entries = (Object.keys(columnNames) as HopColumn[]).flatMap((column) => {
    const header = headers.find((name) => columnNames[column].includes(plain(name)));
    return header === undefined ? [] : [[column, header] as const];
  });
  return Object.fromEntries(entries);
}

/** Whether a text is a table with a first line of names, and not just numbers. */
export const isTable = (text: string): boolean => {
  const [first = ""] = text.trimStart().split(/\r?\n/, 1);
  return (
    /[a-z]/i.test(first) &&
    first
      .slice(0, 4_000)
      .split(/[,;\t]/)
      .some((name) => columnNames.number.includes(plain(name)))
  );
};

/** Whether a text's first line names columns, and none of them has the numbers: read as numbers, its codes would be taken for some. */
export const lacksNumbers = (text: string): boolean => {
  const [first = ""] = text.trimStart().split(/\r?\n/, 1);
  const names = first
    .slice(0, 4_000)
    .split(/[,;\t]/)
    .map(plain);
  const { number, ...others } = columnNames;
  return (
    !names.some((name) => number.includes(name)) && Object.values(others).some((known) => names.some((n) => known.includes(n)))
  );
};

/** @returns the row, or a sentence that says why it is none */
export function hopRow(cells: Partial<Record<HopColumn, string>>): HopRow | { problem: string } {
  const number = parseNanp((cells.number ?? "").slice(0, 40));
  if ("problem" in number) return number;
  const codes = { ocn: listedCode(cells.ocn), spid: listedCode(cells.spid), altSpid: listedCode(cells.altSpid) };
  const wrong = (["ocn", "spid", "altSpid"] as const).find((key) => codes[key] === null);
  if (wrong) return { problem: `${codeLabels[wrong]}: four letters or digits, or "none" where a look-up found none.` };
  const { ocn, spid, altSpid } = codes;
  const lrn = listedLrn(cells.lrn);
  if (!lrn) return { problem: `LRN: a number of ten digits, or "none" where a look-up found none.` };
  if (!ocn || !spid || !altSpid) return { problem: "A code has four letters or digits." };
  const seller = (cells.seller ?? "")
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .trim()
    .slice(0, 80);
  return { digits: number.digits, ocn, spid, altSpid, lrn, isMoved: isMoved(number.digits, lrn), seller };
}

const codeLabels = { ocn: "OCN", spid: "SPID", altSpid: "Alternative SPID" } as const;

function listedCode(cell: string | undefined): ListedCode | null {
  const text = (cell ?? "").trim().toUpperCase().slice(0, 20);
  return withoutCode(text) ?? (/^[0-9A-Z]{4}$/.test(text) ? { state: "found", code: text } : null);
}

function listedLrn(cell: string | undefined): ListedCode | null {
  const text = (cell ?? "").trim().toUpperCase().slice(0, 40);
  const empty = withoutCode(text);
  if (empty) return empty;
  // A switch's own number need not be one that can be dialed.
  const [, digits] = /^1?([2-9]\d{2}[2-9]\d{6})$/.exec(text.replace(/[+().\-\s]/g, "")) ?? [];
  return digits ? { state: "found", code: digits } : null;
}

function withoutCode(text: string): ListedCode | null {
  if (text === "") return { state: "not-looked-up" };
  return ["NONE", "NULL", "N/A", "NA", "-", "—"].includes(text) ? { state: "absent" } : null;
}

/** An LRN stands for the switch that serves a number: its first six digits are an exchange of that switch. */
function isMoved(digits: string, lrn: ListedCode): boolean | null {
  if (lrn.state === "not-looked-up") return null;
  return lrn.state === "found" && lrn.code.slice(0, 6) !== digits.slice(0, 6);
}
