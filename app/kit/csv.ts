/** One line that the portal itself reads again; a file for people is written by `csvLine`. */
export const rawCsvLine = (cells: readonly string[]) => cells.map(quoted).join(",");

/** One line of a CSV file, without its end. A cell that a spreadsheet would run as a formula gets a leading apostrophe. */
export const csvLine = (cells: readonly string[]) => cells.map(csvCell).join(",");

const csvCell = (text: string) => quoted(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
