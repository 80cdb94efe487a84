import type { ProviderAnswers } from "./provider-answers";
import type { ProviderRecord } from "./record";

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

export function matchOf(answers: Pick<ProviderAnswers, "name" | Code>, record: ProviderRecord): Match {
  const keys = Object.keys(codeWords) as Code[];
  const given = keys.filter((key) => answers[key] !== "").map((key) => ({ key, code: answers[key], own: codesOf(record, key) }));
  const byCode = given.filter(({ code, own }) => own.includes(code)).map(({ key }) => `its ${codeWords[key]}`);
  const against = given
    .filter(({ code, own }) => own.length > 0 && !own.includes(code))
    .map(({ key, code, own }) => `You gave the ${codeWords[key]} ${code}; its record has ${own.join(", ")}.`);
  const name = nameMatch(answers.name, record.name);
  if (name === "other") against.push(`You gave the name ${answers.name}.`);
  const by = [...byCode, ...(name === "whole" ? ["its name"] : name === "part" ? ["the beginning of its name"] : [])];
  return { by, against, isSure: against.length === 0 && (byCode.length > 0 || name === "whole") };
}

function codesOf(record: ProviderRecord, key: Code): string[] {
  const item = record.items.find(({ item: number }) => number === codeItems[key])?.identifier ?? "";
  const codes = [record[key] ?? "", ...item.split(",")].map((code) => code.trim().toUpperCase());
  return [...new Set(codes)].filter((code) => code !== "");
}

function nameMatch(given: string, own: string): "none" | "whole" | "part" | "other" {
  const [typed, name] = [given.toLowerCase(), own.toLowerCase()];
  if (typed === "") return "none";
  if (typed === name) return "whole";
  return name.startsWith(`${typed} `) ? "part" : "other";
}
