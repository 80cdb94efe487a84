import { type ItemNumber, qualificationItem, qualificationItems } from "./items";
import { type Known, unlistedProvider } from "./provider";
import { evidenceQuestions, type ProviderAnswers } from "./provider-answers";
import type { RecordItem } from "./record";
import { closedStrands, type Standing, standingOf } from "./standing";

/** What follows from a visitor's answers alone. It is the visitor's word throughout: nothing in it was checked. */
export interface AnswersResult {
  kind: Standing["kind"];
  headline: string;
  reasons: string[];
  items: { number: number; title: string; answer: Known; says: string }[];
  /** What to ask the provider, so that its answers can be looked up. */
  ask: string[];
}

/** Whom a result speaks to: the visitor who answered, or whoever opens a page that this visitor shares. */
export type CheckVoice = "visitor" | "reader";

interface Words {
  provider: string;
  byAnswers: string;
  byCode: string;
  leaveOpen: string;
  said: string;
  doesNotKnow: string;
  calls: string;
}

const voices: Readonly<Record<CheckVoice, Words>> = {
  visitor: {
    ...{ provider: "your provider", byAnswers: "By your answers", byCode: "By the code that you gave", calls: "your calls" },
    ...{ leaveOpen: "Your answers leave open", said: "You said", doesNotKnow: "You do not know." },
  },
  reader: {
    ...{ provider: "this provider", byAnswers: "By the visitor's answers", byCode: "By the code that the visitor gave" },
    ...{ leaveOpen: "The visitor's answers leave open", said: "The visitor said", doesNotKnow: "The visitor does not know." },
    calls: "the visitor's calls",
  },
};

/** What a check calls its company. */
export const providerName = ({ name }: Pick<ProviderAnswers, "name">, voice: CheckVoice) => name || voices[voice].provider;

const asStatus = { yes: "verified", no: "missing", unknown: "not-checked" } as const;

/**
 * Takes each "yes" as if it had been looked up and found, each "no" as looked up and absent, and weighs them like any record. So the
 * result says what a company would be if the answers are right, and says that it is that.
 */
export function judgeAnswers(answers: ProviderAnswers, now: number, voice: CheckVoice = "visitor"): AnswersResult {
  const name = providerName(answers, voice);
  const words = voices[voice];
  const items = qualificationItems.map(({ number }) => asIfLookedUp(answers, number));
  const facts = { ...unlistedProvider("asked", name), ocn: answers.ocn || null, spid: answers.spid || null };
  const standing = standingOf(facts, items, now);
  const shared = { items: items.map((item) => itemLine(item, answers, words)), ask: questionsFor(answers) };
  if (standing.kind === "reseller") {
    const headline = `${words.byCode}, ${name} looks like a carrier service reseller.`;
    return { kind: "reseller", headline, reasons: standing.reasons.map(atStart), ...shared };
  }
  if (standing.kind === "carrier") {
    const reasons = [
      `${words.said} yes to what decides: an authorization to hold numbers, codes or blocks, and an ID for moving numbers, each its own. Nobody has checked it: ask for what can be looked up.`,
    ];
    return { kind: "carrier", headline: `${words.byAnswers}, ${name} looks like a carrier.`, reasons, ...shared };
  }
  const held = items.filter(({ weight, status }) => weight === "carrier" && status === "verified").map(({ item }) => item);
  return { ...fromGaps(name, { closed: closedStrands(items), held, routes: answers.routesCalls, standing, words }), ...shared };
}

/** A sentence that may begin with a company without a name. */
const atStart = (sentence: string) => sentence.replace(/^(?:your|this) /, (word) => word.charAt(0).toUpperCase() + word.slice(1));

interface Gaps {
  /** Items that only a carrier can have, and that were answered with yes. */
  held: ItemNumber[];
  closed: string[];
  routes: Known;
  standing: Standing;
  words: Words;
}

function fromGaps(
  name: string,
  { held, closed, routes, standing, words }: Gaps,
): Pick<AnswersResult, "kind" | "headline" | "reasons"> {
  const { byAnswers, leaveOpen, calls } = words;
  if (closed.length === 0) {
    const open = standing.reasons.map((reason) => reason.replace("No check in date shows", leaveOpen));
    return { kind: "unknown", headline: `${byAnswers}, it is open what ${name} is.`, reasons: open };
  }
  const lacks = closed.map((what) => `${byAnswers}, ${name} does not have ${what}.`);
  if (held.length > 0) {
    const has = held.map((item) => `${words.said} yes to question ${item}, to which only a carrier can say yes.`);
    const misfit = "These answers do not fit together, since a carrier has all of it: ask for what can be looked up.";
    return { kind: "unknown", headline: `${byAnswers}, it is open what ${name} is.`, reasons: [...lacks, ...has, misfit] };
  }
  if (routes === "yes") {
    const through = `${byAnswers}, ${calls} run through its own network all the same.`;
    return {
      kind: "reseller",
      headline: `${byAnswers}, ${name} looks like a carrier service reseller.`,
      reasons: [...lacks, through],
    };
  }
  if (routes === "no") {
    const headline = `${byAnswers}, ${name} looks like a managed service provider: it sells and supports, and carries no calls.`;
    return { kind: "msp", headline, reasons: [...lacks, `Ask it which company carries ${calls}, and check that one.`] };
  }
  const headline = `${byAnswers}, ${name} is not a carrier. Whether it is a carrier service reseller is open.`;
  const question = `It depends on whether ${calls} run through its own network: then it is one. If not, it only sells and supports.`;
  return { kind: "unknown", headline, reasons: [...lacks, question] };
}

function asIfLookedUp(answers: ProviderAnswers, number: RecordItem["item"]): RecordItem {
  const codes: Readonly<Partial<Record<number, string>>> = { 3: answers.ocn, 4: answers.spid, 5: answers.frn };
  return {
    item: number,
    status: asStatus[answers.items[number]],
    identifier: codes[number] || null,
    weight: qualificationItem(number).weight,
    because: "",
    ...{ evidenceUrl: null, note: null, checkedOn: null, checkedBy: null, expiresOn: null },
  };
}

function itemLine(
  { item, weight }: RecordItem,
  answers: ProviderAnswers,
  { said, doesNotKnow }: Words,
): AnswersResult["items"][number] {
  const answer = answers.items[item];
  const told = answer === "unknown" ? doesNotKnow : `${said} ${answer}.`;
  const tells =
    weight === "carrier" ? "Only a carrier can say yes to it." : "Resellers can say yes to it as well, so it does not tell.";
  return { number: item, title: qualificationItem(item).title, answer, says: `${told} ${tells}` };
}

/** What tells comes first; what was answered with no needs no evidence. */
function questionsFor({ items, routesCalls }: ProviderAnswers): string[] {
  const open = qualificationItems.filter(({ number }) => items[number] !== "no");
  const ordered = [...open.filter((item) => item.weight === "carrier"), ...open.filter((item) => item.weight !== "carrier")];
  const routing = routesCalls === "no" ? [] : ["Do our calls run through your own network before they reach us? If so, why?"];
  return [
    ...routing,
    "Which company holds our numbers, by its OCN and SPID?",
    ...ordered.map(({ number }) => evidenceQuestions[number]),
  ];
}
