/** Empties a cell: blank cells keep what is stored, so taking something away needs a word of its own. */
export const clearToken = "(none)";

const risky = /^['=+\-@\t\r]/;
const guarded = /^'(?:['=+\-@\t\r]|\(none\)$)/;

/**
 * A cell that no spreadsheet runs as a formula, and that is not taken for the token: it gets an apostrophe in front.
 * `plainCell` undoes exactly that, so a file that went out comes back in as it was.
 */
export const harmlessCell = (text: string): string => (risky.test(text) || text === clearToken ? `'${text}` : text);

/** What a cell meant before `harmlessCell`; a cell that somebody wrote by hand stays as it is. */
export const plainCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
