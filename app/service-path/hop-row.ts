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
  /** As the list writes it, at most 80 characters; empty where it says none. */
  seller: string;
}

export interface HopList {
  rows: HopRow[];
  /** Lines that were left out, each with its reason; at most the first twenty of `refused`. */
  problems: { line: number; message: string }[];
  refused: number;
}

/** What look-up services and spreadsheets call these columns, without blanks, dashes and underscores. */
const columnNames: Readonly<Record<"number" | "ocn" | "spid" | "altSpid" | "seller", readonly string[]>> = {
  number: ["number", "phonenumber", "telephonenumber", "telephone", "phone", "tn", "did", "e164"],
  ocn: ["ocn", "operatingcompanynumber", "companycode"],
  spid: ["spid", "serviceproviderid"],
  altSpid: ["altspid", "alternativespid", "alternatespid"],
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

/** @returns the row, or a sentence that says why it is none */
export function hopRow(cells: Partial<Record<HopColumn, string>>): HopRow | { problem: string } {
  const number = parseNanp((cells.number ?? "").slice(0, 40));
  if ("problem" in number) return number;
  const codes = { ocn: listedCode(cells.ocn), spid: listedCode(cells.spid), altSpid: listedCode(cells.altSpid) };
  const wrong = (["ocn", "spid", "altSpid"] as const).find((key) => codes[key] === null);
  if (wrong) return { problem: `${codeLabels[wrong]}: four letters or digits, or "none" where a look-up found none.` };
  const { ocn, spid, altSpid } = codes;
  if (!ocn || !spid || !altSpid) return { problem: "A code has four letters or digits." };
  const seller = (cells.seller ?? "")
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .trim()
    .slice(0, 80);
  return { digits: number.digits, ocn, spid, altSpid, seller };
}

const codeLabels = { ocn: "OCN", spid: "SPID", altSpid: "Alternative SPID" } as const;

function listedCode(cell: string | undefined): ListedCode | null {
  const text = (cell ?? "").trim().toUpperCase().slice(0, 20);
  if (text === "") return { state: "not-looked-up" };
  if (["NONE", "NULL", "N/A", "NA", "-", "—"].includes(text)) return { state: "absent" };
  return /^[0-9A-Z]{4}$/.test(text) ? { state: "found", code: text } : null;
}
