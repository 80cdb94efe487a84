// Reading Markdown takes time by the square of its marks, lines and levels: 30,000 bytes of "+ + +" keep a processor busy for twenty
// seconds. These limits lie far above what a contract has.
const limits = { characters: 30_000, marks: 800, lines: 600, levels: 3, indent: 12 };

const number = (count: number) => count.toLocaleString("en-US");

/** Line ends, tabs and empty lines as the reader needs them; deeper indents mean nothing in a contract. */
export const tidyMarkdown = (typed: string): string =>
  typed
    .replace(/\r\n?/g, "\n")
    .replaceAll("\t", "    ")
    .replace(/^ +/gm, (spaces) => spaces.slice(0, limits.indent))
    .replace(/\n[ \n]*\n/g, "\n\n")
    .trim();

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const tooDeep = new RegExp(`^(?: *(?:[-+*>#]|\\d{1,9}[.)])){${limits.levels + 1}}`, "m");

/** @returns what a page's text has too much of, as the end of a sentence, or null */
export function markdownExcess(text: string): string | null {
  if (text.length > limits.characters) return `can have at most ${number(limits.characters)} characters.`;
  if (count(text, /\n/g) >= limits.lines) return `can have at most ${number(limits.lines)} lines.`;
  if (count(text, /[*_[\]<>&`\\!]/g) > limits.marks)
    return `can have at most ${number(limits.marks)} marks such as *, _, [ and >.`;
  return tooDeep.test(text) ? `can have at most ${limits.levels} marks for lists and quotes at the start of a line.` : null;
}
