import { isoDay } from "~/kit/time";
import { qualificationItem } from "./items";
import { type AnswersResult, judgeAnswers } from "./judge-answers";
import type { ProviderFacts } from "./provider";
import type { ProviderAnswers } from "./provider-answers";
import { countSentence, type ProviderRecord, recordOf } from "./record";
import type { StoredEntry } from "./robocall-store.sqlite.server";
import type { Standing } from "./standing";

/** What the directory knows of a company that the visitor may mean. */
export interface ListedCompany {
  id: string;
  name: string;
  isSample: boolean;
  standing: Standing;
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
  fileDay: string;
}

export interface CheckView {
  name: string;
  answers: AnswersResult;
  /** Whether the visitor answered any of the questions, beside giving a name or a code. */
  hasAnswers: boolean;
  listed: ListedCompany[];
  filings: Filing[];
}

export function checkView(
  answers: ProviderAnswers,
  companies: readonly ProviderFacts[],
  entries: readonly StoredEntry[],
  now: number,
): CheckView {
  return {
    name: answers.name || "Your provider",
    answers: judgeAnswers(answers, now),
    hasAnswers: Object.values(answers.items).some((answer) => answer !== "unknown"),
    listed: companies.map((facts) => listedCompany(recordOf(facts, now))),
    filings: entries.map(({ number, frn, name, lastRecertified, fileDay }) => ({
      ...{ number, frn, name, fileDay: isoDay(fileDay) },
      recertifiedOn: lastRecertified === null ? null : isoDay(lastRecertified),
    })),
  };
}

const listedCompany = (record: ProviderRecord): ListedCompany => ({
  ...{ id: record.id, name: record.name, isSample: record.isSample, standing: record.standing, count: countSentence(record) },
  items: record.items.map(({ item, status, because, checkedOn }) => ({
    ...{ number: item, title: qualificationItem(item).title, status, because },
    checkedOn: checkedOn === null ? null : isoDay(checkedOn),
  })),
});
