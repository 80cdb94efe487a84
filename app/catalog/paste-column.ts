import type { ClipboardEvent } from "react";

/** The prices of a copied block: the first cell of each row, without currency signs and thousands' commas. */
export function pastedCells(text: string): string[] {
  const rows = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  return rows.map((row) =>
    (row.split("\t")[0] ?? "")
      .trim()
      .replace(/^[^\d-]+/, "")
      .replace(/,(?=\d{3}(?:\D|$))/g, ""),
  );
}

/** Fills the price fields from the one that was pasted into on; a single cell is left to the browser. */
export function pasteColumn(event: ClipboardEvent<HTMLFormElement>) {
  const text = event.clipboardData.getData("text/plain");
  const cells = pastedCells(text);
  const from = event.target;
  if (cells.length < 2 || !(from instanceof HTMLInputElement) || !from.name.startsWith("price.")) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[name^="price."]')];
  const first = fields.indexOf(from);
  cells.forEach((cell, index) => {
    const field = fields[first + index];
    if (field) field.value = cell;
  });
}
