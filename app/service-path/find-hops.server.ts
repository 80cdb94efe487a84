import { setImmediate as breathe } from "node:timers/promises";
import type { StorefrontScope } from "~/kit/scope";
import { listProviders } from "~/providers/provider-store.sqlite.server";
import { recordOf } from "~/providers/record";
import { codeBook, groupHops, type HopGroup, judgeRow, type RowAnswer } from "./find-hops";
import type { HopList, HopRow } from "./hop-row";
import { readHopList } from "./read-hop-list.server";

const rowsAtOnce = 500;

export interface HopFinding extends Omit<HopList, "rows"> {
  groups: HopGroup[];
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
  const known = listProviders(scope).filter((facts) => options.carrierIsNamed || !facts.isOurs);
  const book = codeBook(known.map((facts) => recordOf(facts, now)));
  const answers = new Map<string, RowAnswer>();
  const lines: HopFinding["lines"] = [];
  for (const [index, row] of rows.entries()) {
    const { digits: _digits, ...said } = row;
    const key = JSON.stringify(said);
    const answer = answers.get(key) ?? judgeRow(said, book);
    answers.set(key, answer);
    lines.push({ row, answer });
    if (index % rowsAtOnce === 0) await breathe();
  }
  const groups = groupHops(lines.map(({ row, answer }) => ({ digits: row.digits, answer })));
  await breathe();
  const resold = lines.filter(({ answer }) => answer.verdict === "reseller-hop").length;
  return { ...rest, groups, count: rows.length, resold, lines };
}
