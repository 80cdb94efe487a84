import type { CertificateHint } from "./certificate-records";
import { isApex } from "./domain-name";
import type { Answer } from "./domain-states";

export type RecordType = "TXT" | "CNAME" | "A" | "AAAA";

/** What one question to the DNS brought. `none`: there is certainly no such record. `unclear`: nobody could tell. */
export type DnsAnswer = { resolver: string } & (
  | { kind: "values"; values: string[] }
  | { kind: "none" }
  | { kind: "unclear"; why: "no answer in time" | "the server failed" | "the server refused" | "the server could not be reached" }
);

/** One record as it should be and as it is. */
export interface RecordLook {
  type: RecordType;
  name: string;
  /** Any of these is right; empty where the portal's own address is not known. */
  expected: string[];
  seen: string[];
  verdict: "right" | "missing" | "wrong" | "unclear";
  /** A sentence for what the columns do not say. */
  note: string | null;
  resolver: string;
}

export interface DomainLook {
  records: RecordLook[];
  /** A record that keeps the proxy from getting a certificate. Looks of an older portal do not say. */
  certificate?: CertificateHint | null;
  proof: Answer;
  address: Answer;
}

export const challengeName = (host: string) => `_portal-challenge.${host}`;
export const challengeText = (challenge: string) => `portal-challenge=${challenge}`;

/** The answers that a look needs. */
export interface DomainAnswers {
  txt: DnsAnswer;
  cname: DnsAnswer;
  a: DnsAnswer;
  aaaa: DnsAnswer;
  /** The addresses of the portal itself. */
  ourA: DnsAnswer;
  ourAaaa: DnsAnswer;
  /** A name beside it that nobody can have set: what it leads to is a wildcard record's. */
  sibling: DnsAnswer;
}

const valuesOf = (answer: DnsAnswer) => (answer.kind === "values" ? answer.values : []);

/**
 * Compares what the DNS says with what the claim needs: the TXT record with its challenge, and a CNAME to the shop's free address, or,
 * where there can be none, the portal's own addresses.
 * @param target the shop's free host name
 */
export function judgeDomain(claim: { host: string; challenge: string; target: string }, answers: DomainAnswers): DomainLook {
  const proof = judgeProof(claim, answers.txt);
  const addresses = isApex(claim.host) ? judgeAddresses(claim.host, answers) : [judgeAlias(claim, answers)];
  return { records: [proof, ...addresses], proof: answerOf([proof]), address: answerOf(addresses) };
}

/** Right needs one right record and no wrong one. */
function answerOf(records: RecordLook[]): Answer {
  const has = (verdict: RecordLook["verdict"]) => records.some((record) => record.verdict === verdict);
  if (has("wrong")) return "no";
  if (has("unclear")) return "unclear";
  return has("right") ? "yes" : "no";
}

function judgeProof({ host, challenge }: { host: string; challenge: string }, answer: DnsAnswer): RecordLook {
  const expected = [challengeText(challenge)];
  const base = { type: "TXT" as const, name: challengeName(host), expected, resolver: answer.resolver };
  if (answer.kind === "unclear") return { ...base, seen: [], verdict: "unclear", note: unclearNote(answer) };
  const seen = valuesOf(answer);
  const isRight = seen.some((value) => value.trim() === expected[0]);
  const note = !isRight && seen.length > 0 ? "There is a TXT record, but with another value. Both may stand side by side." : null;
  return { ...base, seen, verdict: isRight ? "right" : "missing", note };
}

function judgeAlias({ host, target }: { host: string; target: string }, answers: DomainAnswers): RecordLook {
  const { cname, a, aaaa } = answers;
  const base = { type: "CNAME" as const, name: host, expected: [target], resolver: cname.resolver };
  const alias = valuesOf(cname).map((value) => value.toLowerCase().replace(/\.$/, ""));
  if (alias.includes(target)) return { ...base, seen: alias, verdict: "right", note: null };
  const addresses = [...valuesOf(a), ...valuesOf(aaaa)];
  const ours = [...valuesOf(answers.ourA), ...valuesOf(answers.ourAaaa)];
  const seen = alias.length > 0 ? alias : addresses;
  if (addresses.length > 0 && addresses.every((address) => ours.includes(address))) {
    return {
      ...base,
      seen,
      verdict: "right",
      note: "It leads here by its address. A CNAME record would follow if that changes.",
    };
  }
  const unsure = [cname, a, aaaa].find((answer) => answer.kind === "unclear");
  if (unsure?.kind === "unclear") return { ...base, seen, verdict: "unclear", note: unclearNote(unsure) };
  if (seen.length === 0) return { ...base, seen, verdict: "missing", note: null };
  return { ...base, seen, verdict: "wrong", note: inTheWay(host, answers, alias) };
}

/** What has to go, or be changed, before the CNAME record can be right. */
function inTheWay(host: string, { a, aaaa, sibling }: DomainAnswers, alias: string[]): string {
  const [v4, v6, wild] = [a, aaaa, sibling].map(valuesOf) as [string[], string[], string[]];
  if (v4.length > 0 && v4.every((address) => wild.includes(address))) {
    const parent = host.slice(host.indexOf(".") + 1);
    return `A record for all names, *.${parent}, answers here. It may stay: a record for ${host} itself goes before it.`;
  }
  if (alias.length > 0) return "A CNAME record leads somewhere else. Change its value to the one above.";
  const what = [v4.length > 0 ? `A (${v4.join(", ")})` : "", v6.length > 0 ? `AAAA (${v6.join(", ")})` : ""];
  return `Delete the old records first, ${what.filter(Boolean).join(" and ")}: beside a CNAME record there can be no other.`;
}

function judgeAddresses(host: string, answers: DomainAnswers): RecordLook[] {
  const own = { A: valuesOf(answers.ourA), AAAA: valuesOf(answers.ourAaaa) };
  const isOwnKnown = own.A.length + own.AAAA.length > 0;
  const v4 = judgeAddress({ type: "A", host, expected: own.A, isOwnKnown }, answers.a);
  const v6 = judgeAddress({ type: "AAAA", host, expected: own.AAAA, isOwnKnown }, answers.aaaa);
  const isV6Needed = v6.expected.length > 0 || v6.verdict === "wrong";
  return isV6Needed ? [v4, v6] : [v4];
}

interface AddressAsk {
  type: "A" | "AAAA";
  host: string;
  expected: string[];
  /** The portal has an address that the DNS knows. */
  isOwnKnown: boolean;
}

function judgeAddress({ isOwnKnown, ...ask }: AddressAsk, answer: DnsAnswer): RecordLook {
  const { expected } = ask;
  const seen = valuesOf(answer);
  const base = { type: ask.type, name: ask.host, expected, seen, resolver: answer.resolver };
  if (answer.kind === "unclear") return { ...base, verdict: "unclear", note: unclearNote(answer) };
  if (seen.length === 0) return { ...base, verdict: "missing", note: isOwnKnown ? null : ownUnknown };
  if (!isOwnKnown) return { ...base, verdict: "unclear", note: ownUnknown };
  const foreign = seen.filter((address) => !expected.includes(address));
  if (foreign.length === 0) return { ...base, verdict: "right", note: null };
  const which = foreign.join(" and ");
  return { ...base, verdict: "wrong", note: `${which} leads somewhere else. Delete that record, or visitors are sent there.` };
}

const ownUnknown = "The portal's own address cannot be found in the DNS right now, so there is nothing to compare with.";

const unclearNote = ({ why }: { why: string }) => `Could not tell: ${why}. It is asked again by itself.`;
