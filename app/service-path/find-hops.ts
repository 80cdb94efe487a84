import { codeOwners } from "~/providers/company-codes";
import { isSurrogateSpid } from "~/providers/provider";
import type { ProviderRecord } from "~/providers/record";
import { decide } from "./decide";
import type { HopRow, ListedCode } from "./hop-row";
import { lookupPathInput } from "./lookup-input";
import type { Evidence, Looked, OwnedCode, Verdict } from "./path";

/** Numbers of a list that have the same holder and the same answer. */
export interface HopGroup {
  key: string;
  /** "Keystone Exchange Carrier (SMPL)", "The company with the code ZZZZ", "Holder not looked up". */
  holder: string;
  verdict: Verdict;
  /** Why, the deciding sentence first. */
  reasons: string[];
  count: number;
  /** Ten digits each, the first ones of the list. */
  examples: string[];
  isSample: boolean;
}

/** The directory by the codes that a list can name, and by name in small letters. A code or name of two companies is nobody's (null). */
export interface CodeBook {
  byOcn: ReadonlyMap<string, ProviderRecord | null>;
  bySpid: ReadonlyMap<string, ProviderRecord | null>;
  byName: ReadonlyMap<string, ProviderRecord | null>;
}

export function codeBook(records: readonly ProviderRecord[]): CodeBook {
  const byName = new Map<string, ProviderRecord | null>();
  for (const record of records) {
    const name = record.name.toLowerCase();
    byName.set(name, byName.has(name) ? null : record);
  }
  return { byOcn: codeOwners(records, "ocn"), bySpid: codeOwners(records, "spid"), byName };
}

/** What a list says, by number. */
export interface HopCounts {
  count: number;
  /** How many of them have a reseller in their path, by the list, and of how many it cannot be told. */
  resold: number;
  open: number;
  /** Numbers that stand in several lines which say different things. */
  several: number;
}

export interface RowAnswer {
  holder: string;
  verdict: Verdict;
  reasons: string[];
  isSample: boolean;
}

const listed = (what: string): Evidence => ({ what, source: "The list that was given", checkedOn: null });

/**
 * What a row's codes and seller show; rows that say the same have the same answer.
 * @param ownNames of the shop that is asked, in small letters
 */
export function judgeRow(row: Omit<HopRow, "digits">, book: CodeBook, ownNames: ReadonlySet<string> = new Set()): RowAnswer {
  const owned = (code: string): OwnedCode => ({ code, owner: book.bySpid.get(code) ?? null });
  const looked = (code: ListedCode, what: string): Looked<OwnedCode> =>
    code.state === "not-looked-up"
      ? code
      : code.state === "absent"
        ? { state: "absent", evidence: listed(`${what}: none`) }
        : { state: "found", value: owned(code.code), evidence: listed(`${what}: ${code.code}`) };
  const { holder, holderEvidence } = holderOf(row, book);
  const sold = row.seller.toLowerCase();
  const seller = sold === "" ? null : { name: row.seller, record: book.byName.get(sold) ?? null, isThisShop: ownNames.has(sold) };
  const input = lookupPathInput({
    holder,
    holderEvidence,
    spid: looked(row.spid, "SPID"),
    altSpid: looked(row.altSpid, "Alternative SPID"),
    seller,
  });
  const { verdict, reasons } = decide(input);
  return { holder: holderName(row, book), verdict, reasons: toldBy(row, reasons), isSample: isSample(row, book) === true };
}

/**
 * The code by which a number is held now. Its OCN may be that of before a move: one that the registry names another company for, or whose
 * calls go to another exchange, is held by whom the registry names, or it is open. A stand-in code holds nothing.
 */
function holdingCode({ ocn, spid: named, isMoved }: Omit<HopRow, "digits">, book: CodeBook) {
  const isStandIn = named.state === "found" && isSurrogateSpid(named.code);
  const spid: ListedCode = isStandIn ? { state: "not-looked-up" } : named;
  const [byOcn, bySpid] = [ownerOf(ocn, book.byOcn), ownerOf(spid, book.bySpid)];
  const isAnothers =
    spid.state === "found" && ocn.state === "found" && spid.code !== ocn.code && (byOcn === null || byOcn !== bySpid);
  return isMoved || isAnothers ? { code: spid, owner: bySpid, what: "SPID" } : { code: ocn, owner: byOcn, what: "OCN" };
}

const ownerOf = (code: ListedCode, map: CodeBook["byOcn"]) => (code.state === "found" ? (map.get(code.code) ?? null) : null);

function holderOf(row: Omit<HopRow, "digits">, book: CodeBook) {
  const { code, owner, what } = holdingCode(row, book);
  return { holder: owner, holderEvidence: code.state === "found" ? listed(`${what}: ${code.code}`) : null };
}

/** The company that the answer was judged by. */
function holderName(row: Omit<HopRow, "digits">, book: CodeBook): string {
  const { code, owner } = holdingCode(row, book);
  if (code.state !== "found") return row.isMoved ? "Moved to a company that was not looked up" : "Holder not looked up";
  return owner ? `${owner.name} (${code.code})` : `The company with the code ${code.code}`;
}

const isSample = (row: Omit<HopRow, "digits">, book: CodeBook) =>
  [ownerOf(row.ocn, book.byOcn), ownerOf(row.spid, book.bySpid), ownerOf(row.altSpid, book.bySpid)].some((one) => one?.isSample);

const movedTold =
  "Its calls go to another exchange than its digits name (LRN): the number was moved, or its block was given to another company. Its OCN may be that of before.";

/** A number without any code says nothing: one sentence is enough. Else what decided, and at most three more. */
function toldBy(row: Omit<HopRow, "digits">, reasons: string[]): string[] {
  const isBare = [row.ocn, row.spid, row.altSpid, row.lrn].every((code) => code.state === "not-looked-up") && row.seller === "";
  if (isBare) return ["A number alone does not show who holds it. A look-up of its OCN, SPID and alternative SPID does."];
  const [first = "", ...rest] = reasons;
  return [first, ...(row.isMoved ? [movedTold] : []), ...rest].slice(0, 4);
}

const worstFirst: readonly Verdict[] = ["reseller-hop", "unknown", "numbers-only", "direct"];

/**
 * Puts lines together one by one, so that the caller can pause in between; `done` has the groups with a reseller first, then the largest.
 * A number whose lines say different things is in the group of each, and is counted by the worst of them.
 */
export function hopGrouper() {
  const groups = new Map<string, { answer: RowAnswer; numbers: Set<string> }>();
  const numbers = new Map<string, { verdict: Verdict; lines: number }>();
  const add = (digits: string, answer: RowAnswer) => {
    const key = JSON.stringify([answer.holder, answer.verdict, answer.reasons]);
    const group = groups.get(key) ?? { answer, numbers: new Set() };
    groups.set(key, group);
    group.numbers.add(digits);
    const before = numbers.get(digits);
    const isWorse = !before || worstFirst.indexOf(answer.verdict) < worstFirst.indexOf(before.verdict);
    numbers.set(digits, { verdict: isWorse ? answer.verdict : before.verdict, lines: (before?.lines ?? 0) + 1 });
  };
  const done = (most: number): HopCounts & { groups: HopGroup[]; unshown: { groups: number; numbers: number } } => {
    const all = [...numbers.values()];
    const having = (verdict: Verdict) => all.filter((one) => one.verdict === verdict).length;
    const counts = { count: all.length, resold: having("reseller-hop"), open: having("unknown") };
    const several = all.filter(({ lines }) => lines > 1).length;
    const ranked = [...groups.values()].sort(
      (a, b) => worstFirst.indexOf(a.answer.verdict) - worstFirst.indexOf(b.answer.verdict) || b.numbers.size - a.numbers.size,
    );
    const drawn = ranked.slice(0, most).map(({ answer, numbers: own }, at) => {
      return { ...answer, key: `hops-${at + 1}`, count: own.size, examples: [...own].slice(0, 5) };
    });
    const seen = new Set(ranked.slice(0, most).flatMap(({ numbers: own }) => [...own]));
    const unshown = { groups: ranked.length - drawn.length, numbers: numbers.size - seen.size };
    return { ...counts, several, groups: drawn, unshown };
  };
  return { add, done };
}
