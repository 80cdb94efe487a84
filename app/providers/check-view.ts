import { isoDay } from "~/kit/time";
import { qualificationItem } from "./items";
import { type AnswersResult, type CheckVoice, judgeAnswers, providerName } from "./judge-answers";
import { findMatches, type Match } from "./match";
import type { ProviderFacts } from "./provider";
import type { ProviderAnswers } from "./provider-answers";
import { countSentence, lapsesAt, type ProviderRecord, recordOf } from "./record";
import type { StoredEntry } from "./robocall-store.sqlite.server";
import type { Standing } from "./standing";
import { robocallEntryHoldsThrough } from "./yearly-items";

/** What the directory knows of a company that the visitor may mean. */
export interface ListedCompany {
  id: string;
  name: string;
  isSample: boolean;
  standing: Standing;
  match: Match;
  count: string;
  items: {
    number: number;
    title: string;
    status: ProviderRecord["items"][number]["status"];
    because: string;
    checkedOn: string | null;
  }[];
}

/** An entry of the Robocall Mitigation Database that holds what was typed. Being listed does not tell a carrier from a reseller. */
export interface Filing {
  number: string;
  frn: string;
  name: string;
  /** UTC days. */
  recertifiedOn: string | null;
  /** Through which day its last recertification holds, and whether that day is over. */
  holdsThrough: string | null;
  isOver: boolean;
  /** Off where it was not in the newest file, of the day `newestFile`. */
  isListed: boolean;
  newestFile: string;
  fileDay: string;
}

export interface CheckView {
  name: string;
  answers: AnswersResult;
  /** Whether the visitor answered any of the questions, beside giving a name or a code. */
  hasAnswers: boolean;
  /** The directory's word where it surely knows the company, else what follows from the answers. */
  kind: Standing["kind"];
  listed: ListedCompany[];
  filings: Filing[];
}

export function checkView(
  answers: ProviderAnswers,
  companies: readonly ProviderFacts[],
  database: { entries: readonly StoredEntry[]; newestFile: number | null },
  { now, voice = "visitor" }: { now: number; voice?: CheckVoice },
): CheckView {
  const listed = findMatches(answers, companies).map(({ company, match }) => listedCompany(recordOf(company, now), match));
  const judged = judgeAnswers(answers, now, voice);
  return {
    name: providerName(answers, voice),
    answers: judged,
    kind: listed.find(({ match }) => match.isSure)?.standing.kind ?? judged.kind,
    hasAnswers: [...Object.values(answers.items), answers.routesCalls].some((answer) => answer !== "unknown"),
    listed,
    filings: database.entries.map((entry) => filing(entry, database.newestFile ?? entry.fileDay, now)),
  };
}

function filing({ number, frn, name, lastRecertified, fileDay }: StoredEntry, newestFile: number, now: number): Filing {
  const listed = { isListed: fileDay >= newestFile, newestFile: isoDay(newestFile) };
  const shown = { number, frn, name, fileDay: isoDay(fileDay), ...listed };
  if (lastRecertified === null) return { ...shown, recertifiedOn: null, holdsThrough: null, isOver: false };
  const end = robocallEntryHoldsThrough(lastRecertified);
  return { ...shown, recertifiedOn: isoDay(lastRecertified), holdsThrough: isoDay(end), isOver: lapsesAt(end) <= now };
}

const listedCompany = (record: ProviderRecord, match: Match): ListedCompany => ({
  match,
  ...{ id: record.id, name: record.name, isSample: record.isSample, standing: record.standing, count: countSentence(record) },
  items: record.items.map(({ item, status, because, checkedOn }) => ({
    ...{ number: item, title: qualificationItem(item).title, status, because },
    checkedOn: checkedOn === null ? null : isoDay(checkedOn),
  })),
});
