import type { StorefrontScope } from "~/kit/scope";
import { pace } from "~/platform/pace.server";
import { recordOf } from "~/providers/record";
import { codeBook, type HopGroup, hopGrouper, judgeRow, type RowAnswer } from "./find-hops";
import { hopAnswersHeader, hopAnswersLine } from "./hop-csv";
import type { HopList, HopRow } from "./hop-row";
import { knownCompanies } from "./known-companies.server";
import { readHopList } from "./read-hop-list.server";

/** A page draws its groups in one piece, and a list can name a company in each of its lines. */
export const mostShownGroups = 60;

export interface HopFinding extends Omit<HopList, "rows"> {
  /** The first of them, at most `mostShownGroups`; `lines` has every answer. */
  groups: HopGroup[];
  /** What the groups beyond those hold. */
  unshown: { groups: number; numbers: number };
  count: number;
  /** How many of them have a reseller in their path, by the list. */
  resold: number;
  /** The list in one form, each line with its answer: what is sent on, and what a file to keep holds. */
  lines: { row: HopRow; answer: RowAnswer }[];
}

/**
 * Reads a list and says of each number what its codes show.
 * @param options.carrierIsNamed off for a shop that does not name its carrier: its codes are then nobody's that the directory knows
 * @throws Refusal `bad-input` with field `list`
 */
export async function findHops(scope: StorefrontScope, options: { text: string; carrierIsNamed: boolean }): Promise<HopFinding> {
  const { rows, ...rest } = await readHopList(options.text);
  const now = Date.now();
  const book = codeBook(knownCompanies(scope, options.carrierIsNamed).map((facts) => recordOf(facts, now)));
  const answers = new Map<string, RowAnswer>();
  const lines: HopFinding["lines"] = [];
  const grouper = hopGrouper();
  const breathe = pace();
  for (const row of rows) {
    const { digits, ...said } = row;
    const key = JSON.stringify(said);
    const answer = answers.get(key) ?? judgeRow(said, book);
    answers.set(key, answer);
    lines.push({ row, answer });
    grouper.add(digits, answer);
    await breathe();
  }
  const all = grouper.done();
  await breathe();
  const groups = all.slice(0, mostShownGroups);
  const shown = groups.reduce((sum, group) => sum + group.count, 0);
  const unshown = { groups: all.length - groups.length, numbers: rows.length - shown };
  const resold = lines.filter(({ answer }) => answer.verdict === "reseller-hop").length;
  return { ...rest, groups, unshown, count: rows.length, resold, lines };
}

/** The list with what was found, as CSV that no spreadsheet runs. Other requests run in between. */
export async function writeHopAnswers(lines: HopFinding["lines"]): Promise<string> {
  const breathe = pace();
  const written = [hopAnswersHeader];
  for (const line of lines) {
    written.push(hopAnswersLine(line));
    await breathe();
  }
  return written.join("\r\n");
}
