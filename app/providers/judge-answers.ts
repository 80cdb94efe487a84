import { qualificationItem, qualificationItems } from "./items";
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

const asStatus = { yes: "verified", no: "missing", unknown: "not-checked" } as const;

/**
 * Takes each "yes" as if it had been looked up and found, each "no" as looked up and absent, and weighs them like any record. So the
 * result says what a company would be if the answers are right, and says that it is that.
 */
export function judgeAnswers(answers: ProviderAnswers, now: number): AnswersResult {
  const name = answers.name || "your provider";
  const items = qualificationItems.map(({ number }) => asIfLookedUp(answers, number));
  const facts = { ...unlistedProvider("asked", name), ocn: answers.ocn || null, spid: answers.spid || null };
  const standing = standingOf(facts, items, now);
  const shared = { items: items.map((item) => itemLine(item, answers)), ask: questionsFor(answers) };
  if (standing.kind === "reseller") {
    const headline = `By the code that you gave, ${name} looks like a carrier service reseller.`;
    return { kind: "reseller", headline, reasons: standing.reasons.map(atStart), ...shared };
  }
  if (standing.kind === "carrier") {
    const reasons = [
      "You said yes to what decides: an authorization to hold numbers, codes or blocks, and an ID for moving numbers, each its own. Nobody has checked it: ask for what can be looked up.",
    ];
    return { kind: "carrier", headline: `By your answers, ${name} looks like a carrier.`, reasons, ...shared };
  }
  return { ...fromGaps(name, closedStrands(items), answers.routesCalls, standing), ...shared };
}

/** A sentence that may begin with a company without a name. */
const atStart = (sentence: string) => sentence.replace(/^your /, "Your ");

function fromGaps(
  name: string,
  closed: string[],
  routes: Known,
  { reasons }: Standing,
): Pick<AnswersResult, "kind" | "headline" | "reasons"> {
  if (closed.length === 0) {
    const open = reasons.map((reason) => reason.replace("No check in date shows", "Your answers leave open"));
    return { kind: "unknown", headline: `Your answers do not show what ${name} is.`, reasons: open };
  }
  const lacks = closed.map((what) => `By your answers, ${name} does not have ${what}.`);
  if (routes === "yes") {
    const headline = `By your answers, ${name} looks like a carrier service reseller.`;
    return {
      kind: "reseller",
      headline,
      reasons: [...lacks, "By your answers, your calls run through its own network all the same."],
    };
  }
  if (routes === "no") {
    const headline = `By your answers, ${name} looks like a managed service provider: it sells and supports, and carries no calls.`;
    return { kind: "msp", headline, reasons: [...lacks, "Ask it which company carries your calls, and check that one."] };
  }
  const headline = `By your answers, ${name} is not a carrier. Whether it is a carrier service reseller is open.`;
  const question =
    "It depends on whether your calls run through its own network: then it is one. If not, it only sells and supports.";
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

const words: Readonly<Record<Known, string>> = { yes: "You said yes.", no: "You said no.", unknown: "You do not know." };

function itemLine({ item, weight }: RecordItem, answers: ProviderAnswers): AnswersResult["items"][number] {
  const answer = answers.items[item];
  const tells =
    weight === "carrier" ? "Only a carrier can say yes to it." : "Resellers can say yes to it as well, so it does not tell.";
  return { number: item, title: qualificationItem(item).title, answer, says: `${words[answer]} ${tells}` };
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
