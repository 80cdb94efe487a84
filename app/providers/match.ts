import { type CompanyCode, codeOwners, codesOf } from "./company-codes";
import type { ProviderFacts } from "./provider";
import type { ProviderAnswers } from "./provider-answers";
import type { RobocallEntry } from "./robocall-row";

/** Why a company of the directory may be the one that a visitor means, and what of the visitor's answers is another company's. */
export interface Match {
  /** "its OCN", "its name" */
  by: string[];
  /** A sentence for each answer that its record does not bear out. */
  against: string[];
  /** Whether it goes by a code or its whole name, and nothing speaks against it. */
  isSure: boolean;
}

const codeWords: Readonly<Record<CompanyCode, string>> = { ocn: "OCN", spid: "SPID", frn: "FRN" };

type Look = Pick<ProviderAnswers, "name" | CompanyCode>;

/** A page shows so many. */
const mostMatches = 3;

/** The companies that answers may mean: those that are surely meant first, then those that go by a code, at most three. */
export function findMatches<Company extends ProviderFacts>(
  answers: Look,
  companies: readonly Company[],
): { company: Company; match: Match }[] {
  const known: Known = {
    owners: Object.fromEntries(givenCodes(answers).map((key) => [key, codeOwners(companies, key).get(answers[key]) ?? null])),
    isOneName: companies.filter(({ name }) => nameMatch(answers.name, name) === "whole").length < 2,
  };
  return companies
    .map((company) => ({ company, match: matchOf(answers, company, known) }))
    .filter(({ match }) => match.by.length > 0)
    .sort((a, b) => rankOf(a.match) - rankOf(b.match))
    .slice(0, mostMatches);
}

const byName = { whole: "its name", part: "a part of its name" } as const;
const namings: readonly string[] = Object.values(byName);
const rankOf = ({ isSure, by }: Match) => (isSure ? 0 : by.some((reason) => !namings.includes(reason)) ? 1 : 2);

interface Known {
  /** Whose the codes are that were given; null for a code of nobody or of several. */
  owners: Partial<Record<CompanyCode, ProviderFacts | null>>;
  /** Off where the name that was given is that of several companies. */
  isOneName: boolean;
}

const givenCodes = (answers: Look) => (Object.keys(codeWords) as CompanyCode[]).filter((key) => answers[key] !== "");

const allCodesOf = (company: ProviderFacts, key: CompanyCode) => Object.values(codesOf(company, key)).flat();

function matchOf(answers: Look, company: ProviderFacts, { owners, isOneName }: Known): Match {
  const keys = givenCodes(answers);
  const byCode = keys.filter((key) => allCodesOf(company, key).includes(answers[key]));
  const against = keys.flatMap((key) => codeAgainst(answers[key], key, company, owners));
  const name = nameMatch(answers.name, company.name);
  if (name === "other") against.push(`The name that was given is another: “${answers.name}”.`);
  if (name === "whole" && !isOneName && byCode.length === 0) against.push("Several companies bear the name that was given.");
  const by = [...byCode.map((key) => `its ${codeWords[key]}`), ...(name === "whole" || name === "part" ? [byName[name]] : [])];
  return { by, against, isSure: against.length === 0 && (byCode.length > 0 || name === "whole") };
}

function codeAgainst(code: string, key: CompanyCode, company: ProviderFacts, owners: Known["owners"]): string[] {
  const given = `The ${codeWords[key]} that was given is ${code}`;
  const own = allCodesOf(company, key);
  const owner = owners[key];
  if (own.includes(code)) {
    if (owner?.id === company.id) return [];
    return [`${given}, which also stands on the record of ${owner ? owner.name : "another company"}.`];
  }
  if (own.length > 0) return [`${given}; on its record is ${own.join(", ")}.`];
  return owner ? [`${given}, which is that of ${owner.name}.`] : [];
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

/** The one company that bears one of the names, whole; null for none and for several. */
export function companyOfName<Company extends { name: string }>(
  names: readonly string[],
  companies: readonly Company[],
): Company | null {
  const wanted = new Set(names.map((name) => wordsOf(name).join(" ")));
  const found = companies.filter((company) => wanted.has(wordsOf(company.name).join(" ")));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether a name may be that of an entry of the robocall database, or one of its other names. */
export const bearsName = ({ name, dbaNames }: Pick<RobocallEntry, "name" | "dbaNames">, company: string): boolean =>
  [name, ...dbaNames.split(";")].some((one) => ["whole", "part"].includes(nameMatch(company, one.trim())));

function nameMatch(given: string, own: string): "none" | "whole" | "part" | "other" {
  if (given === "") return "none";
  const [typed, name] = [wordsOf(given), wordsOf(own)];
  if (typed.join(" ") === name.join(" ")) return "whole";
  const [short, long] = typed.length < name.length ? [typed, name] : [name, typed];
  return short.length > 0 && short.every((word, index) => word === long[index]) ? "part" : "other";
}
