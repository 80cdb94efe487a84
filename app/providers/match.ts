import type { ProviderFacts } from "./provider";
import type { ProviderAnswers } from "./provider-answers";

/** Why a company of the directory may be the one that a visitor means, and what of the visitor's answers is another company's. */
export interface Match {
  /** "its OCN", "its name" */
  by: string[];
  /** A sentence for each answer that its record does not bear out. */
  against: string[];
  /** Whether it goes by a code or its whole name, and nothing speaks against it. */
  isSure: boolean;
}

const codeWords = { ocn: "OCN", spid: "SPID", frn: "FRN" } as const;
const codeItems = { ocn: 3, spid: 4, frn: 5 } as const;
type Code = keyof typeof codeWords;

type Look = Pick<ProviderAnswers, "name" | Code>;

/** A page shows so many. */
const mostMatches = 3;

/** The companies that answers may mean: those that are surely meant first, then those that go by a code, at most three. */
export function findMatches<Company extends ProviderFacts>(
  answers: Look,
  companies: readonly Company[],
): { company: Company; match: Match }[] {
  const owners = Object.fromEntries(
    givenCodes(answers).map((key) => [key, companies.find((company) => codesOf(company, key).includes(answers[key]))]),
  );
  return companies
    .map((company) => ({ company, match: matchOf(answers, company, owners) }))
    .filter(({ match }) => match.by.length > 0)
    .sort((a, b) => rankOf(a.match) - rankOf(b.match))
    .slice(0, mostMatches);
}

const byName = { whole: "its name", part: "a part of its name" } as const;
const namings: readonly string[] = Object.values(byName);
const rankOf = ({ isSure, by }: Match) => (isSure ? 0 : by.some((reason) => !namings.includes(reason)) ? 1 : 2);

type Owners = Partial<Record<Code, ProviderFacts>>;

const givenCodes = (answers: Look) => (Object.keys(codeWords) as Code[]).filter((key) => answers[key] !== "");

/** @param owners of the codes that were given: a code of one company is not another's */
function matchOf(answers: Look, company: ProviderFacts, owners: Owners): Match {
  const keys = givenCodes(answers);
  const byCode = keys.filter((key) => codesOf(company, key).includes(answers[key])).map((key) => `its ${codeWords[key]}`);
  const against = keys.flatMap((key) => codeAgainst(answers[key], key, company, owners));
  const name = nameMatch(answers.name, company.name);
  if (name === "other") against.push(`The name that was given is another: “${answers.name}”.`);
  const by = [...byCode, ...(name === "whole" || name === "part" ? [byName[name]] : [])];
  return { by, against, isSure: against.length === 0 && (byCode.length > 0 || name === "whole") };
}

function codeAgainst(code: string, key: Code, company: ProviderFacts, owners: Owners): string[] {
  const own = codesOf(company, key);
  if (own.includes(code)) return [];
  const given = `The ${codeWords[key]} that was given is ${code}`;
  if (own.length > 0) return [`${given}; on its record is ${own.join(", ")}.`];
  const owner = owners[key];
  return owner ? [`${given}, which is that of ${owner.name}.`] : [];
}

function codesOf(company: ProviderFacts, key: Code): string[] {
  const item = company.items.find(({ item: number }) => number === codeItems[key])?.identifier ?? "";
  const codes = [company[key] ?? "", ...item.split(",")].map((code) => code.trim().toUpperCase());
  return [...new Set(codes)].filter((code) => code !== "");
}

/** What companies end their names with, which one leaves out and another writes. */
const forms = new Set([
  "inc",
  "incorporated",
  "llc",
  "corp",
  "corporation",
  "co",
  "company",
  "ltd",
  "limited",
  "lp",
  "llp",
  "plc",
]);

/** A name's words in small letters, without points and commas, and without the form of the company at its end. */
function wordsOf(name: string): string[] {
  const words = name
    .toLowerCase()
    .replace(/[.,'’]/g, "")
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== "");
  const last = words.findLastIndex((word) => !forms.has(word));
  return last < 0 ? words : words.slice(0, last + 1);
}

function nameMatch(given: string, own: string): "none" | "whole" | "part" | "other" {
  if (given === "") return "none";
  const [typed, name] = [wordsOf(given), wordsOf(own)];
  if (typed.join(" ") === name.join(" ")) return "whole";
  const [short, long] = typed.length < name.length ? [typed, name] : [name, typed];
  return short.length > 0 && short.every((word, index) => word === long[index]) ? "part" : "other";
}
