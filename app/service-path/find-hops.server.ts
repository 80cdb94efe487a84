import type { StorefrontScope } from "~/kit/scope";
import { pace } from "~/platform/pace.server";
import { recordOf } from "~/providers/record";
import { codeBook, type HopCounts, type HopGroup, hopGrouper, judgeRow, type RowAnswer } from "./find-hops";
import { hopAnswersHeader, hopAnswersLine, hopUnreadLine } from "./hop-csv";
import type { HopList, HopRow } from "./hop-row";
import { knownCompanies } from "./known-companies.server";
import { readHopList } from "./read-hop-list.server";

/** A page draws its groups in one piece, and a list can name a company in each of its lines. */
export const mostShownGroups = 60;

export interface HopFinding extends Omit<HopList, "rows">, HopCounts {
  /** The first of them, at most `mostShownGroups`; `lines` has every answer. */
  groups: HopGroup[];
  /** What the groups beyond those hold. */
  unshown: { groups: number; numbers: number };
  /** Lines that say the same of the same number as one before; they are left out. */
  repeated: number;
  /** The list in one form, each line with its answer: what is sent on, and what a file to keep holds. */
  lines: { row: HopRow; answer: RowAnswer }[];
}

/**
 * Reads a list and says of each number what its codes show.
 * @param options.carrierIsNamed off for a shop that does not name its carrier: its codes are then nobody's that the directory knows
 * @param options.shopNames what the shop and its partner are called: a seller of this name is this shop's
 * @throws Refusal `bad-input` with field `list`
 */
export async function findHops(
  scope: StorefrontScope,
  options: { text: string; carrierIsNamed: boolean; shopNames: readonly string[] },
): Promise<HopFinding> {
  const { rows, ...rest } = await readHopList(options.text);
  const now = Date.now();
  const book = codeBook(knownCompanies(scope, options.carrierIsNamed).map((facts) => recordOf(facts, now)));
  const ownNames = new Set(options.shopNames.map((name) => name.toLowerCase()));
  const answers = new Map<string, RowAnswer>();
  const lines: HopFinding["lines"] = [];
  const grouper = hopGrouper();
  const breathe = pace();
  const seen = new Set<string>();
  for (const row of rows) {
    await breathe();
    const { digits, ...said } = row;
    const key = JSON.stringify(said);
    if (seen.has(digits + key)) continue;
    seen.add(digits + key);
    const answer = answers.get(key) ?? judgeRow(said, book, ownNames);
    answers.set(key, answer);
    lines.push({ row, answer });
    grouper.add(digits, answer);
  }
  const found = grouper.done(mostShownGroups);
  await breathe();
  return { ...rest, ...found, repeated: rows.length - lines.length, lines };
}

/** The list with what was found, and with what was left out and why, as CSV that no spreadsheet runs. Other requests run in between. */
export async function writeHopAnswers({ lines, unread }: Pick<HopFinding, "lines" | "unread">): Promise<string> {
  const breathe = pace();
  const written = [hopAnswersHeader];
  for (const line of lines) {
    written.push(hopAnswersLine(line));
    await breathe();
  }
  for (const line of unread) {
    written.push(hopUnreadLine(line));
    await breathe();
  }
  return written.join("\r\n");
}
