import type { Looked, Owner, ServiceFacts } from "./path";

/** One number of a partner, as far as it is known whose it is and how it is set up. */
export interface SetupNumber {
  e164: string;
  /** Null: no customer has it. */
  customer: { id: string; isOwnTeam: boolean } | null;
  /** Null: not in service, or nothing was looked up. */
  facts: Pick<ServiceFacts, "altSpid" | "target"> | null;
}

export type DriftKind = "own-alt-spid" | "own-target" | "no-customer" | "own-team";

/** One way in which a partner's set-up puts it into the path of its customers' calls, or is about to. */
export interface DriftFinding {
  kind: DriftKind;
  /** Whether the partner is a carrier service reseller by it already, or only looks like one. */
  isHop: boolean;
  e164s: string[];
  /** How many customers these numbers are of. */
  customers: number;
  what: string;
  wayBack: string;
}

/**
 * Where a partner's own set-up drifts into that of a carrier service reseller, what weighs most first. Nothing is concluded from what
 * nobody looked up. Pure.
 */
export function driftOf(numbers: readonly SetupNumber[]): DriftFinding[] {
  const at = (kind: DriftKind, drifts: (number: SetupNumber) => boolean) => findingOf(kind, numbers.filter(drifts));
  const findings = [
    at("own-target", ({ facts }) => isOwn(facts?.target)),
    at("own-alt-spid", ({ facts }) => isOwn(facts?.altSpid)),
    at("no-customer", ({ customer }) => customer === null),
    at("own-team", ({ customer }) => customer?.isOwnTeam === true),
  ];
  return findings.filter((finding) => finding !== null);
}

const isOwn = (looked: Looked<{ owner: "customer" | Owner }> | undefined) =>
  looked?.state === "found" && looked.value.owner === "seller";

function findingOf(kind: DriftKind, numbers: readonly SetupNumber[]): DriftFinding | null {
  if (numbers.length === 0) return null;
  const customers = new Set(numbers.flatMap(({ customer }) => (customer ? [customer.id] : []))).size;
  const count = { numbers: numbers.length, customers };
  const e164s = numbers.map(({ e164 }) => e164);
  return { kind, isHop: kind === "own-target" || kind === "own-alt-spid", e164s, customers, ...words[kind](count) };
}

type Words = (count: { numbers: number; customers: number }) => Pick<DriftFinding, "what" | "wayBack">;

const some = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("en-US")} ${more}`;

const words: Readonly<Record<DriftKind, Words>> = {
  "own-target": ({ customers, numbers }) => ({
    what:
      customers > 1
        ? `Calls of ${customers} customers are handed to an address of your own, so that they run through your network.`
        : `Calls to ${some(numbers, "number", "numbers")} are handed to an address of your own and not to your customer's.`,
    wayBack: "Let the carrier hand each customer's calls to the address of that customer's own phone system.",
  }),
  "own-alt-spid": ({ numbers }) => ({
    what: `The numbering registry names you as the second provider of ${some(numbers, "number", "numbers")}, as it does with a reseller.`,
    wayBack: "Have the carrier take your ID out of the registry's entries. You sell in your own name without one.",
  }),
  "no-customer": ({ numbers }) => ({
    what: `${some(numbers, "number stands", "numbers stand")} in your name with no customer. A stock of numbers is what a reseller keeps.`,
    wayBack: "Assign them to the customers who use them, or give them back to the carrier.",
  }),
  "own-team": ({ numbers }) => ({
    what: `${some(numbers, "number stands", "numbers stand")} under a customer account with an e-mail address of your own team.`,
    wayBack:
      "That is in order for numbers that your own company uses. Numbers that customers use belong under those customers' accounts, so that the carrier knows whose they are.",
  }),
};
