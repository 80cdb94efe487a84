export const nameLimit = 80;
export const summaryLimit = 400;

/** Control characters and the marks that turn text around have no place in a name or a summary. */
const unwanted = /[\p{Cc}\p{Bidi_Control}\ufeff]+/gu;

/** One line of plain text: unwanted characters and double spaces are gone. */
export const oneLine = (text: string): string => text.replace(unwanted, " ").replace(/\s+/g, " ").trim();

/** What is wrong with a text's length, as a sentence, or null. */
export function lengthProblem(text: string, limit: number): string | null {
  const length = [...text].length;
  return length > limit ? `Use at most ${limit} characters; this has ${length}.` : null;
}
