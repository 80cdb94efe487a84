/** One line of a CSV file, without its end. A cell that a spreadsheet would run as a formula gets a leading apostrophe. */
export const csvLine = (cells: readonly string[]) => cells.map(csvCell).join(",");

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
