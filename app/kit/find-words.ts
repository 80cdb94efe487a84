const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a question, at most eight; accents and capitals do not count. */
export const wordsOf = (question: string): string[] => folded(question).split(/\s+/).filter(Boolean).slice(0, 8);

/** Whether every word occurs somewhere in the texts. Without words nothing is found. */
export function hasWords(words: string[], texts: (string | null | undefined)[]): boolean {
  const all = folded(texts.filter(Boolean).join("\n"));
  return words.length > 0 && words.every((word) => all.includes(word));
}
