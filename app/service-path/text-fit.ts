/** Advance widths in hundredths of the font size, for the widest of the shop fonts; SVG text cannot measure or wrap itself. */
const narrow = "iIjl.,:;'|!()[] ft";
const wide = "mwMW@%—→";

function charWidth(char: string): number {
  if (narrow.includes(char)) return 34;
  if (wide.includes(char)) return 96;
  return char >= "A" && char <= "Z" ? 74 : 62;
}

/** The width that a text takes at most, in the unit of `size`. */
export const textWidth = (text: string, size: number) => ([...text].reduce((sum, char) => sum + charWidth(char), 0) * size) / 100;

/**
 * Breaks a text at spaces into lines that fit; what is over ends in an ellipsis. A word too long for a line is cut.
 * @param limit at most so many lines
 */
export function fitLines(text: string, size: number, width: number, limit = 2): string[] {
  const lines: string[] = [];
  const words = text.split(" ").filter((word) => word !== "");
  while (words.length > 0 && lines.length < limit) {
    let line = words.shift() ?? "";
    const isLast = lines.length === limit - 1;
    while (words.length > 0 && (isLast || textWidth(`${line} ${words[0]}`, size) <= width)) line += ` ${words.shift()}`;
    lines.push(cut(line, size, width));
  }
  return lines;
}

function cut(line: string, size: number, width: number): string {
  if (textWidth(line, size) <= width) return line;
  let kept = line;
  while (kept.length > 1 && textWidth(`${kept.trimEnd()}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
