import type { FieldErrors } from "~/kit/refusal";
import { type ItemNumber, qualificationItems } from "./items";
import { asKnown, type Known } from "./provider";

/** What a visitor says of its present provider. Codes are upper case, empty where none was given. */
export interface ProviderAnswers {
  name: string;
  ocn: string;
  spid: string;
  frn: string;
  items: Readonly<Record<ItemNumber, Known>>;
  routesCalls: Known;
}

/** The ten items as questions that one can put to a provider, in the items' order. */
export const providerQuestions: Readonly<Record<ItemNumber, string>> = {
  1: "Does it pay into the Universal Service Fund itself?",
  2: "Is it listed in the Robocall Mitigation Database?",
  3: "Does it have an operating company number (OCN) of its own?",
  4: "Does it move numbers under a service provider ID (SPID) of its own?",
  5: "Does it have an FCC registration number (FRN)?",
  6: "Does it have an authorization of its own to hold telephone numbers?",
  7: "Does it keep its own records in the routing guide (BIRRDS/LERG)?",
  8: "Is its company code that of an IP-enabled services provider (IPES)?",
  9: "Does it receive numbers in blocks of a thousand, in its own name?",
  10: "Does it run its own switches and sites?",
};

export const routesQuestion = "Do your calls run through its own network before they reach you?";

/** What to ask for, so that an answer can be looked up: an identifier instead of a yes. */
export const evidenceQuestions: Readonly<Record<ItemNumber, string>> = {
  1: "What is your FCC Form 499 Filer ID?",
  2: "What is your number in the Robocall Mitigation Database, and when did you last recertify?",
  3: "What is your operating company number (OCN), and whose numbers stand under it?",
  4: "What is your service provider ID (SPID) at the NPAC, and is it your own?",
  5: "What is your FCC registration number (FRN)?",
  6: "Which FCC grant, or which order of a state commission, lets you hold telephone numbers?",
  7: "Under which administrative company code (AOCN) do you keep your records in the routing guide?",
  8: "In which category is your company code at NECA?",
  9: "Which thousands-blocks are assigned to you by name?",
  10: "Where are your own switches (their CLLI codes), and who runs them?",
};

const codes = {
  ocn: { pattern: /^[0-9A-Z]{4}$/, sentence: "An operating company number has four letters or digits." },
  spid: { pattern: /^[0-9A-Z]{4}$/, sentence: "A service provider ID has four letters or digits." },
  frn: { pattern: /^\d{10}$/, sentence: "An FCC registration number has ten digits, with the leading zeros." },
} as const;

/**
 * Reads the form's fields: name, ocn, spid, frn, item-1 to item-10, routes.
 * @returns the answers as far as they can be read, and a sentence per field that is wrong or missing
 */
export function readAnswers(fields: Readonly<Record<string, string>>): { answers: ProviderAnswers; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const text = (name: string) =>
    (fields[name] ?? "")
      .replace(/[\p{Cc}\p{Cf}]/gu, " ")
      .replace(/\s+/g, " ")
      .trim();
  const code = (name: keyof typeof codes) => {
    const value = text(name)
      .toUpperCase()
      .replace(name === "frn" ? /[ -]/g : /[ ]/g, "");
    if (value === "" || codes[name].pattern.test(value)) return value;
    errors[name] = [codes[name].sentence];
    return "";
  };
  const name = text("name");
  if (name.length > 80) errors.name = ["A name has at most 80 characters."];
  const items = Object.fromEntries(qualificationItems.map(({ number }) => [number, asKnown(text(`item-${number}`))])) as Record<
    ItemNumber,
    Known
  >;
  const answers: ProviderAnswers = {
    name: name.slice(0, 80),
    ...{ ocn: code("ocn"), spid: code("spid"), frn: code("frn") },
    items,
    routesCalls: asKnown(text("routes")),
  };
  const isEmpty =
    `${answers.name}${answers.ocn}${answers.spid}${answers.frn}` === "" &&
    [...Object.values(items), answers.routesCalls].every((answer) => answer === "unknown");
  if (isEmpty && Object.keys(errors).length === 0)
    errors.name = ["Answer at least one question, or give your provider's name or one of its codes."];
  return { answers, errors };
}

/** The same answers as the form's fields. */
export const answerFields = ({ name, ocn, spid, frn, items, routesCalls }: ProviderAnswers): Record<string, string> => ({
  ...{ name, ocn, spid, frn, routes: routesCalls },
  ...Object.fromEntries(Object.entries(items).map(([number, answer]) => [`item-${number}`, answer])),
});
